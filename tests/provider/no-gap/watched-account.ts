import { type Aws, access } from "../../../provider/account/aws.ts";
import type { GlueOperations } from "../../../provider/account/glue-operations.ts";
import type { Patience } from "../../../provider/account/patience.ts";
import { LakeFormationModel } from "../../../provider/lake-formation/model/lake-formation-model.ts";
import type { StateSnapshot } from "../../../provider/lake-formation/model/model-state.ts";
import { account, deployer, region } from "../account-in-memory.ts";
import { GlueInMemory } from "../glue-in-memory.ts";
import type { Schedule } from "./schedule.ts";
import { type ReadTable, type Sight, sightIn } from "./sight.ts";

type Json = Readonly<Record<string, unknown>>;
interface GlueDatabase {
  readonly name: string;
  readonly input: Json;
  readonly tables: readonly (readonly [string, Json & { readonly Name: string }])[];
}

/** An account's content with everything in a fixed order. */
export interface Compared {
  readonly lakeFormation: StateSnapshot;
  readonly glue: unknown;
}

/** At which call the process is killed, and whether the call still had its effect. */
export interface Kill {
  readonly at: number;
  readonly effect: boolean;
}

/** The process was killed: nothing more comes of what it had begun. */
export class Killed extends Error {}

const reading = /^(Get|List|Search|Describe)/;

/** An account whose calls wait for their turn, and that is looked at after each one that changes something, each entry of a batch too. */
export class WatchedAccount {
  readonly glue: GlueInMemory;
  readonly model: LakeFormationModel;
  /** Told after every change. */
  moment: () => void = () => undefined;
  #quiet = false;

  constructor() {
    this.glue = new GlueInMemory((event) => {
      if (!this.#quiet) event(this.model);
    }, deployer);
    this.model = new LakeFormationModel({ account, region, catalogue: this.glue });
    const DataLakeAdmins = [{ DataLakePrincipalIdentifier: deployer }];
    const { DataLakeSettings } = this.call("GetDataLakeSettings", {}) as { DataLakeSettings: Json };
    this.call("PutDataLakeSettings", { DataLakeSettings: { ...DataLakeSettings, DataLakeAdmins } });
  }

  /** The same account, to go another way from here. */
  fork(): WatchedAccount {
    const other = new WatchedAccount();
    other.#quiet = true;
    for (const { name, input, tables } of this.#databases()) {
      other.glue.addDatabase({ ...input, Name: name });
      for (const [, table] of tables) other.glue.addTable(name, table);
    }
    other.#quiet = false;
    other.model.restore(this.model.snapshot());
    return other;
  }

  /** Calls Lake Formation as somebody else would: at once, unwatched. */
  call(operation: string, request: object): unknown {
    return this.model.call(operation, request, deployer);
  }

  /** A process of the provider: calls wait for their turn, until it is killed. */
  open(
    schedule: Schedule,
    kill: Kill | undefined,
  ): { readonly aws: Aws; readonly through: Through; calls: () => number } {
    let calls = 0;
    let dead = false;
    const through: Through = async (operation, run) => {
      await schedule.turn();
      if (dead) throw new Killed();
      calls += 1;
      if (calls === kill?.at) {
        dead = true;
        if (kill.effect) {
          run();
          this.moment();
        }
        throw new Killed();
      }
      const response = run();
      if (!reading.test(operation)) this.moment();
      return structuredClone(response);
    };
    const aws = access(
      {
        account: async () => account,
        caller: async () => deployer,
        // The edge at which AWS's answers get their types.
        lakeFormation: async (operation, request) =>
          (await through(operation, () => this.#lakeFormation(operation, request))) as never,
        glue: async <O extends keyof GlueOperations & string>(operation: O, request: GlueOperations[O]["request"]) =>
          (await through(operation, () => this.glue.call(operation, request))) as never,
      },
      impatient,
      { requests: 0, retries: 0 },
      () => undefined,
    );
    return { aws, through, calls: () => calls };
  }

  sight(): Sight {
    return sightIn(this.model.snapshot(), this.tables(), deployer);
  }

  databases(): readonly string[] {
    return this.#databases().map(({ name }) => name);
  }

  tables(): readonly ReadTable[] {
    return this.#databases().flatMap(({ name, tables }) =>
      tables.map(([table, { StorageDescriptor }]) => {
        const { Columns = [], Location = "" } = (StorageDescriptor ?? {}) as {
          Columns?: readonly { Name: string }[];
          Location?: string;
        };
        return { database: name, name: table, columns: Columns.map(({ Name }) => Name), location: Location };
      }),
    );
  }

  /** Lake Formation, and Glue unless only the first is asked for, to be compared: without what counts how often something was written. */
  snapshot(parts: readonly ("lakeFormation" | "glue")[] = ["lakeFormation", "glue"]): Compared {
    const whole = {
      lakeFormation: this.model.snapshot(),
      glue: this.#databases().map(({ name, input, tables }) => ({ name, input, tables: Object.fromEntries(tables) })),
    };
    const text = JSON.stringify(Object.fromEntries(parts.map((part) => [part, whole[part]])));
    // What was written is what the model and Glue gave.
    return sorted(JSON.parse(text.replaceAll(/"(version|metadata_location)":("[^"]*"|\d+)/g, '"$1":0'))) as Compared;
  }

  /** Entries of a batch are done one after the other, and looked at in between. */
  #lakeFormation(operation: string, request: object): unknown {
    if (!operation.startsWith("Batch")) return this.call(operation, request);
    const { Entries } = request as { readonly Entries: readonly Json[] };
    const failures = Entries.flatMap((entry) => {
      const { Failures = [] } = this.call(operation, { Entries: [entry] }) as { Failures?: readonly unknown[] };
      this.moment();
      return Failures;
    });
    return { Failures: failures };
  }

  #databases(): readonly GlueDatabase[] {
    return this.glue.snapshot() as readonly GlueDatabase[];
  }
}

/** Makes one call when its turn has come. */
export type Through = (operation: string, run: () => unknown) => Promise<unknown>;

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, sorted(part)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const impatient: Patience = {
  budget: 0,
  firstPause: 0,
  longestPause: 0,
  clock: { now: () => 0, wait: () => new Promise((done) => setImmediate(done)) },
  random: () => 0,
  cancelled: new AbortController().signal,
};
