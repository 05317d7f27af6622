import type {
  GetUnfilteredPartitionMetadataRequest,
  GetUnfilteredPartitionsMetadataRequest,
  GetUnfilteredTableMetadataRequest,
  Partition,
} from "@aws-sdk/client-glue";
import type { LakeFormationModel } from "../../provider/lake-formation/model/lake-formation-model.ts";
import type { Answer } from "./answer.ts";
import { jsonAnswer } from "./json-answer.ts";
import type { MotoClient } from "./moto-client.ts";
import { ServiceError } from "./service-error.ts";

/** Most partitions of one answer (Glue API reference, GetUnfilteredPartitionsMetadata, MaxResults). */
const pageSize = 1000;

/** Glue's answers to engines that enforce Lake Formation: the catalogue's part from moto, the permissions' part from the model. */
export class UnfilteredMetadata {
  readonly #moto: MotoClient;
  readonly #model: LakeFormationModel;

  constructor(moto: MotoClient, model: LakeFormationModel) {
    this.#moto = moto;
    this.#model = model;
  }

  /** Undefined: no operation of this kind. */
  async answer(operation: string, request: object, caller: string): Promise<Answer | undefined> {
    switch (operation) {
      case "GetUnfilteredTableMetadata":
        return jsonAnswer(await this.#table(request as GetUnfilteredTableMetadataRequest, caller));
      case "GetUnfilteredPartitionMetadata":
        return jsonAnswer(await this.#partition(request as GetUnfilteredPartitionMetadataRequest, caller));
      case "GetUnfilteredPartitionsMetadata":
        return jsonAnswer(await this.#partitions(request as GetUnfilteredPartitionsMetadataRequest, caller));
      default:
        return undefined;
    }
  }

  async #table(request: GetUnfilteredTableMetadataRequest, caller: string): Promise<object> {
    const told = this.#model.unfilteredMetadata(request, caller);
    const { DatabaseName, Name } = request;
    const { Table } = (await this.#moto.ask("glue", "AWSGlue.GetTable", { DatabaseName, Name })) as { Table: object };
    return { Table, ...told };
  }

  async #partition(request: GetUnfilteredPartitionMetadataRequest, caller: string): Promise<object> {
    this.#model.unfilteredMetadata(request, caller);
    const { DatabaseName, TableName, PartitionValues } = request;
    const asked = { DatabaseName, TableName, PartitionValues };
    const { Partition } = (await this.#moto.ask("glue", "AWSGlue.GetPartition", asked)) as { Partition: Partition };
    return this.#unfiltered(request, caller, Partition);
  }

  async #partitions(request: GetUnfilteredPartitionsMetadataRequest, caller: string): Promise<object> {
    this.#model.unfilteredMetadata(request, caller);
    const { DatabaseName, TableName, Expression, Segment, MaxResults = pageSize, NextToken = "0" } = request;
    if (!/^\d+$/.test(NextToken) || MaxResults < 1 || MaxResults > pageSize)
      throw new ServiceError("InvalidInputException", "NextToken or MaxResults is not valid");
    const asked = { DatabaseName, TableName, ...(Expression === undefined ? {} : { Expression }) };
    const { Partitions } = (await this.#moto.ask("glue", "AWSGlue.GetPartitions", asked)) as {
      Partitions: readonly Partition[];
    };
    const { SegmentNumber = 0, TotalSegments = 1 } = Segment ?? {};
    const found = Partitions.filter((_, index) => index % TotalSegments === SegmentNumber);
    const end = Number(NextToken) + MaxResults;
    return {
      UnfilteredPartitions: found
        .slice(Number(NextToken), end)
        .map((partition) => this.#unfiltered(request, caller, partition)),
      ...(end < found.length ? { NextToken: String(end) } : {}),
    };
  }

  #unfiltered(request: object, caller: string, partition: Partition): object {
    const told = this.#model.unfilteredMetadata(request, caller, partition.StorageDescriptor?.Location);
    const { AuthorizedColumns, IsRegisteredWithLakeFormation } = told;
    return { Partition: partition, AuthorizedColumns, IsRegisteredWithLakeFormation };
  }
}
