import { ApiRequest } from "./api-request.ts";
import type { Catalogue } from "./catalogue.ts";
import { LakeFormationError } from "./lake-formation-error.ts";
import { lifeCycle } from "./life-cycle.ts";
import type { ModelContext } from "./model-context.ts";
import type { StateSnapshot } from "./model-state.ts";
import { operations } from "./operations/operations.ts";
import { iamAllowedPrincipals } from "./principal.ts";
import { requireShape } from "./request-shape.ts";
import { newAccountSettings } from "./settings-document.ts";
import { newState, restoredState, snapshotOf } from "./state-snapshot.ts";
import { tableSight } from "./table-sight.ts";
import { type TableAuthorization, unfilteredMetadata } from "./unfiltered-metadata.ts";

/** Where a model stands and what it is told. */
export interface LakeFormationModelOptions {
  /** Twelve digits. */
  readonly account: string;
  readonly region: string;
  readonly catalogue: Catalogue;
  /** Seconds since 1970, for times in answers. Absent: answers have no times. */
  readonly now?: () => number;
}

/** Lake Formation of one account and region, in memory, without clock and network: the same calls always have the same answers. */
export class LakeFormationModel {
  #context: ModelContext;

  constructor(options: LakeFormationModelOptions) {
    const { account, region, catalogue, now } = options;
    const state = newState(newAccountSettings);
    // In a new account everyone whom IAM lets may create databases (developer guide, "Changing the default settings for your data lake").
    state.grants.put({
      principal: iamAllowedPrincipals,
      resource: { kind: "catalogue" },
      permissions: new Set(["CREATE_DATABASE"]),
      grantable: new Set(),
    });
    this.#context = { account, region, catalogue, now, state };
  }

  /**
   * Runs one operation under AWS's own name with AWS's own request, for the principal with this ARN, and returns AWS's answer as JSON.
   * Throws LakeFormationError and has then changed nothing.
   */
  call(operation: string, request: unknown, caller: string): unknown {
    const run = Object.hasOwn(operations, operation) ? operations[operation] : undefined;
    if (run === undefined) {
      throw new LakeFormationError("UnknownOperationException", `${operation} is not modelled.`);
    }
    requireShape(operation, request ?? {});
    return structuredClone(run(this.#context, new ApiRequest(request ?? {}), caller));
  }

  /** To be told after Glue has created a database: default permissions and its creator's rights begin. */
  databaseCreated(name: string): void {
    lifeCycle.databaseCreated(this.#context, name);
  }

  /** To be told after Glue has dropped a database, with all its tables. */
  databaseDropped(name: string): void {
    lifeCycle.databaseDropped(this.#context, name);
  }

  /** To be told after Glue has created a table: default permissions and its creator's rights begin. */
  tableCreated(database: string, name: string, creator: string): void {
    lifeCycle.tableCreated(this.#context, database, name, creator);
  }

  /** To be told after Glue has dropped a table: its grants, tags and filters end. */
  tableDropped(database: string, name: string): void {
    lifeCycle.tableDropped(this.#context, database, name);
  }

  /** Columns that the principal can SELECT in at least one row, through an engine that enforces Lake Formation. */
  visibleColumns(principal: string, database: string, table: string): readonly string[] {
    return tableSight(this.#context, principal, database, table).map(({ name }) => name);
  }

  /**
   * What GetUnfilteredTableMetadata, GetUnfilteredPartitionMetadata or GetUnfilteredPartitionsMetadata of Glue answers to this request
   * beside the table or partition itself, at `location` where a partition has one of its own. Throws LakeFormationError.
   */
  unfilteredMetadata(request: unknown, caller: string, location?: string): TableAuthorization {
    return unfilteredMetadata(this.#context, request, caller, location);
  }

  /** All that the model remembers, as JSON. */
  snapshot(): StateSnapshot {
    return snapshotOf(this.#context.state);
  }

  /** Goes back to a snapshot. */
  restore(snapshot: StateSnapshot): void {
    this.#context = { ...this.#context, state: restoredState(snapshot) };
  }
}
