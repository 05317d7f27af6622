import { type Aws, access } from "../../provider/account/aws.ts";
import type { GlueOperations } from "../../provider/account/glue-operations.ts";
import type { Patience } from "../../provider/account/patience.ts";
import { LakeFormationModel } from "../../provider/lake-formation/model/lake-formation-model.ts";
import { GlueInMemory } from "./glue-in-memory.ts";

export const account = "111122223333";
export const region = "eu-west-2";
export const deployer = `arn:aws:iam::${account}:role/deploy`;
export const analysts = `arn:aws:iam::${account}:role/lakeward/group/parking-analysts`;
export const officers = `arn:aws:iam::${account}:role/lakeward/group/parking-officers`;

/** What happens to one call: nothing, or it fails before or after it had its effect. */
export type Fault = "before" | "after" | undefined;

/** One call as it was made. */
export interface Made {
  readonly operation: string;
  readonly request: Readonly<Record<string, unknown>>;
}

/** An account in this process: the model of Lake Formation, a small Glue, no waiting, faults by call number. */
export class AccountInMemory {
  readonly glue: GlueInMemory;
  readonly model: LakeFormationModel;
  readonly calls: Made[] = [];
  readonly aws: Aws;
  /** Asked before every call. */
  fault: (call: Made, number: number) => Fault = () => undefined;
  /** The error that a fault throws. */
  faultName = "ConnectionCutOff";
  /** Told after every call, so that another writer can come in between. */
  after: (call: Made) => void = () => undefined;

  constructor(patience: Partial<Patience> = {}) {
    this.glue = new GlueInMemory((event) => event(this.model), deployer);
    this.model = new LakeFormationModel({ account, region, catalogue: this.glue });
    this.call("PutDataLakeSettings", {
      DataLakeSettings: { ...this.settings(), DataLakeAdmins: [{ DataLakePrincipalIdentifier: deployer }] },
    });
    this.aws = access(
      {
        account: async () => account,
        caller: async () => deployer,
        lakeFormation: (operation, request) =>
          this.#through(operation, request, () => this.model.call(operation, request, deployer)),
        glue: <O extends keyof GlueOperations & string>(operation: O, request: GlueOperations[O]["request"]) =>
          this.#through(operation, request, () => this.glue.call(operation, request)),
      },
      { ...impatient, ...patience },
      { requests: 0, retries: 0 },
      () => undefined,
    );
  }

  /** Calls Lake Formation as somebody else would, past faults and log. */
  call(operation: string, request: object): unknown {
    return this.model.call(operation, request, deployer);
  }

  settings(): Readonly<Record<string, unknown>> {
    const { DataLakeSettings } = this.call("GetDataLakeSettings", {}) as { DataLakeSettings: Record<string, unknown> };
    return DataLakeSettings;
  }

  /** The whole of Lake Formation and Glue, to be compared. */
  snapshot(): unknown {
    return { lakeFormation: this.model.snapshot(), glue: this.glue.snapshot() };
  }

  async #through<T>(operation: string, request: object, run: () => unknown): Promise<T> {
    const call = { operation, request: request as Made["request"] };
    this.calls.push(call);
    const fault = this.fault(call, this.calls.length);
    if (fault === "before") throw this.#cut();
    const response = run();
    if (fault === "after") throw this.#cut();
    this.after(call);
    return structuredClone(response) as T;
  }

  #cut(): Error {
    return Object.assign(new Error("the connection was cut off"), { name: this.faultName });
  }
}

const impatient: Patience = {
  budget: 0,
  firstPause: 0,
  longestPause: 0,
  clock: { now: () => 0, wait: () => new Promise((done) => setImmediate(done)) },
  random: () => 0,
  cancelled: new AbortController().signal,
};
