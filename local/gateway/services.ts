import { DisturbedLakeFormation } from "../../provider/lake-formation/model/faults/disturbed-lake-formation.ts";
import type { LakeFormationFault } from "../../provider/lake-formation/model/faults/fault.ts";
import { OrderedRefusal } from "../../provider/lake-formation/model/faults/ordered-refusal.ts";
import { LakeFormationError } from "../../provider/lake-formation/model/lake-formation-error.ts";
import { LakeFormationModel } from "../../provider/lake-formation/model/lake-formation-model.ts";
import type { Answer } from "./answer.ts";
import { AthenaService } from "./athena-service.ts";
import { BucketPolicyService } from "./bucket-policy-service.ts";
import type { BufferedCall, Call } from "./call.ts";
import type { Callers } from "./callers.ts";
import { errorAnswer } from "./error-answer.ts";
import { GlueCatalogue } from "./glue-catalogue.ts";
import { GlueService } from "./glue-service.ts";
import { GlueWatch } from "./glue-watch.ts";
import { jsonAnswer } from "./json-answer.ts";
import type { MotoClient } from "./moto-client.ts";
import { ServiceError } from "./service-error.ts";
import { StsService } from "./sts-service.ts";
import { TableOptimizers } from "./table-optimizers.ts";
import { UnfilteredMetadata } from "./unfiltered-metadata.ts";

/** Everything the local AWS answers: by the model, by the gateway's own parts, else by moto. */
export class Services {
  readonly #callers: Callers;
  readonly #moto: MotoClient;
  readonly #model: LakeFormationModel;
  readonly #lakeFormationFaults: DisturbedLakeFormation;
  readonly #watch: GlueWatch;
  readonly #glue: GlueService;
  readonly #athena: AthenaService;
  readonly #s3: BucketPolicyService;
  readonly #sts: StsService;
  readonly #unfiltered: UnfilteredMetadata;

  constructor(moto: MotoClient, callers: Callers, account: string, region: string) {
    const catalogue = new GlueCatalogue();
    this.#callers = callers;
    this.#moto = moto;
    this.#model = new LakeFormationModel({ account, region, catalogue, now: () => Date.now() / 1000 });
    this.#lakeFormationFaults = new DisturbedLakeFormation(this.#model, Math.random);
    this.#watch = new GlueWatch(catalogue, this.#model);
    this.#glue = new GlueService(moto, catalogue, new TableOptimizers(account));
    this.#athena = new AthenaService(moto);
    this.#s3 = new BucketPolicyService(moto);
    this.#sts = new StsService(moto, callers, account);
    this.#unfiltered = new UnfilteredMetadata(moto, this.#model);
  }

  /** Orders disturbances of Lake Formation instead of those before. */
  disturb(faults: readonly LakeFormationFault[]): void {
    this.#lakeFormationFaults.set(faults);
  }

  /** Carries a call out; a refusal becomes the answer, nothing is thrown. */
  async answer(call: Call): Promise<Answer> {
    try {
      return await this.#carriedOut(call);
    } catch (error) {
      if (error instanceof ServiceError || error instanceof LakeFormationError) return errorAnswer(call, error);
      const reason = error instanceof Error ? error.message : String(error);
      return errorAnswer(call, {
        code: "InternalFailure",
        message: `the local AWS failed on ${call.service} ${call.operation}: ${reason}`,
        status: 500,
      });
    }
  }

  async #carriedOut(call: Call): Promise<Answer> {
    if (!isBuffered(call)) return this.#moto.forward(call);
    const caller = this.#callers.role(call.accessKey);
    switch (call.service) {
      case "lakeformation":
        return this.#lakeFormation(call, caller);
      case "glue": {
        const request = requestOf(call);
        const answer =
          (await this.#unfiltered.answer(call.operation, request, caller)) ?? (await this.#glue.answer(call, request));
        if (answer.status < 300) this.#watch.observe(call.operation, request, caller);
        return answer;
      }
      case "athena":
        return this.#athena.answer(call, requestOf(call));
      case "s3":
        return this.#s3.answer(call);
      case "sts":
        return this.#sts.answer(call);
      default:
        return this.#moto.forward(call);
    }
  }

  /** Answers a call of Lake Formation, with what it came to where it met a fault. */
  #lakeFormation(call: BufferedCall, caller: string): Answer {
    const answer = this.#disturbed(call, caller);
    const effects = this.#lakeFormationFaults.lastEffects;
    return effects === undefined ? answer : { ...answer, effects };
  }

  #disturbed(call: BufferedCall, caller: string): Answer {
    const request = requestOf(call);
    try {
      return jsonAnswer(this.#lakeFormationFaults.call(call.operation, request, caller), "application/json");
    } catch (error) {
      if (error instanceof OrderedRefusal || error instanceof LakeFormationError) return errorAnswer(call, error);
      throw error;
    }
  }
}

function isBuffered(call: Call): call is BufferedCall {
  return Buffer.isBuffer(call.body);
}

function requestOf(call: BufferedCall): object {
  if (call.body.length === 0) return {};
  const parsed: unknown = (() => {
    try {
      return JSON.parse(call.body.toString("utf8"));
    } catch {
      return undefined;
    }
  })();
  if (typeof parsed !== "object" || parsed === null)
    throw new ServiceError("SerializationException", "the request is no JSON object");
  return parsed;
}
