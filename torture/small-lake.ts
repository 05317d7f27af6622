import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { CreateDatabaseCommand, CreateTableCommand, GlueClient } from "@aws-sdk/client-glue";
import { LakeFormationClient } from "@aws-sdk/client-lakeformation";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { type Gateway, startGateway } from "../local/gateway/start-gateway.ts";
import { localAccount } from "../local/local-account.ts";
import { localEnvironment } from "../local/local-environment.ts";
import { placesOf } from "../local/places.ts";
import { readEntities } from "./read-entities.ts";
import { StoppingPoint } from "./stopping-point.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const { account, region, deployRole, accessKeyId, secretAccessKey } = localAccount;

/** The two states of `program/index.ts`. */
export type State = "first" | "second";

/** A column that comes, goes and comes again has another number each time. */
const fieldId = "iceberg.field.id";

/** What the programs are that it takes. */
export interface Tools {
  /** Folder of Pulumi's engine. */
  readonly engine: string;
  /** The AWS emulator's executable. */
  readonly moto: string;
}

/** A small lake of its own on a local AWS of its own, driven by Pulumi's commands as a person would. */
export class SmallLake {
  readonly stoppingPoint: StoppingPoint;
  readonly #directory: string;
  readonly #gateway: Gateway;
  readonly #environment: NodeJS.ProcessEnv;

  private constructor(directory: string, gateway: Gateway, stoppingPoint: StoppingPoint, engine: string) {
    this.#directory = directory;
    this.#gateway = gateway;
    this.stoppingPoint = stoppingPoint;
    const { set } = localEnvironment(placesOf(directory), engine, stoppingPoint.port);
    // Without the files beside the state's, one of which a killed engine may leave empty (docs/provider/recovery.md).
    const backend = `${pathToFileURL(directory).href}?metadata=skip`;
    // Node and modules are the checkout's. Pulumi's state is saved after each step, as on a real account.
    const path = `${join(root, "node_modules", ".bin")}:${set.PATH}`;
    this.#environment = { ...set, HOME: directory, PATH: path, PULUMI_BACKEND_URL: backend };
  }

  /** Starts the account, puts into it what is not the provider's, and begins the stack. */
  static async start({ engine, moto }: Tools): Promise<SmallLake> {
    const directory = await mkdtemp(join(tmpdir(), "lakeward-torture-"));
    // The program stands as deep as in the checkout, so that it finds the provider.
    const program = join(directory, "torture", "program");
    await cp(fileURLToPath(new URL("program", import.meta.url)), program, { recursive: true });
    // A copy of the provider: what others build meanwhile is another provider.
    await cp(join(root, "provider"), join(directory, "provider"), { recursive: true });
    await symlink(join(root, "node_modules"), join(directory, "node_modules"));
    await writeFile(join(directory, "package.json"), '{ "type": "module" }\n');
    await writeFile(
      join(program, "Pulumi.torture.yaml"),
      `config:\n  torture:account: "${account}"\n  torture:region: ${region}\n  torture:deployRole: ${deployRole}\n`,
    );
    const gateway = await startGateway({ port: 0, motoExecutable: moto, log: join(directory, "gateway.log.ndjson") });
    const lake = new SmallLake(directory, gateway, await StoppingPoint.before(gateway.endpoint), engine);
    await lake.#furnish();
    await lake.pulumi("stack", "init", "torture");
    return lake;
  }

  async #furnish(): Promise<void> {
    const glue = new GlueClient(this.#client());
    await new S3Client({ ...this.#client(), forcePathStyle: true }).send(
      new CreateBucketCommand({ Bucket: "torture", CreateBucketConfiguration: { LocationConstraint: region } }),
    );
    await glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: "parking" } }));
    const Columns = ["ward", "scheme", "amount"].map((Name) => ({ Name, Type: "string" }));
    for (const Name of ["permits", "penalties"]) {
      const TableInput = { Name, StorageDescriptor: { Columns } };
      await glue.send(new CreateTableCommand({ DatabaseName: "parking", TableInput }));
    }
  }

  /** Begins `pulumi up` to a state and does not wait for it. */
  begin(state: State): ChildProcess {
    return this.#spawn(state, "up", "--yes", "--skip-preview", "--parallel", "64");
  }

  up(state: State): Promise<string> {
    return finished(this.begin(state));
  }

  /** One of Pulumi's commands, to its end; throws with what it said when it fails. */
  pulumi(...args: readonly string[]): Promise<string> {
    return finished(this.#spawn("first", ...args));
  }

  /** The commands of docs/provider/recovery.md, up to the last, which says where to go from there. */
  async recall(): Promise<void> {
    const killed = join(this.#directory, "killed.json");
    const recalled = join(this.#directory, "recalled.json");
    await this.pulumi("cancel", "--yes");
    await this.pulumi("stack", "export", "--file", killed);
    await promisify(execFile)("sh", ["-c", `"$0" recall < "$1" > "$2"`, this.#provider, killed, recalled], {
      env: this.#environment,
    });
    await this.pulumi("stack", "import", "--file", recalled);
    await this.pulumi("refresh", "--yes", "--skip-preview");
  }

  get #provider(): string {
    return join(this.#directory, "provider", "plugin", "pulumi-resource-lakeward");
  }

  async destroy(): Promise<void> {
    await this.pulumi("destroy", "--yes", "--skip-preview");
  }

  #spawn(state: State, ...args: readonly string[]): ChildProcess {
    return spawn("pulumi", [...args, "--non-interactive", "--color", "never"], {
      cwd: join(this.#directory, "torture", "program"),
      env: { ...this.#environment, LAKEWARD_TORTURE_STATE: state },
      stdio: ["ignore", "pipe", "pipe"],
    });
  }

  /** Lake Formation's and Glue's entities as comparable text: without moments, and without how often a table was written. */
  async entities(): Promise<string> {
    const [lakeFormation, glue] = [new LakeFormationClient(this.#client()), new GlueClient(this.#client())];
    const found = await readEntities(lakeFormation, glue, "parking");
    const moments = new Set([
      "LastUpdated",
      "LastUpdatedBy",
      "LastModified",
      "VersionId",
      "UpdateTime",
      "CreateTime",
      fieldId,
    ]);
    const sorted = (value: unknown): unknown => {
      if (Array.isArray(value)) {
        const texts = value.map((each) => JSON.stringify(sorted(each)));
        return texts.sort().map((each) => JSON.parse(each));
      }
      if (typeof value !== "object" || value === null) return value;
      const kept = Object.entries(value).filter(([key, each]) => !moments.has(key) && each !== undefined);
      return Object.fromEntries(
        kept.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, each]) => [key, sorted(each)]),
      );
    };
    return JSON.stringify(sorted(found), undefined, 1);
  }

  #client() {
    const { endpoint } = this.#gateway;
    return { endpoint, region, credentials: { accessKeyId, secretAccessKey }, maxAttempts: 1 };
  }

  async stop(): Promise<void> {
    await this.stoppingPoint.close();
    await this.#gateway.stop();
    await rm(this.#directory, { recursive: true, force: true });
  }
}

async function finished(child: ChildProcess): Promise<string> {
  const said = Promise.all([child.stdout, child.stderr].map((stream) => (stream === null ? "" : text(stream))));
  const [code] = await once(child, "close");
  const output = (await said).join("\n");
  if (code !== 0) throw new Error(`${child.spawnargs.slice(1, 3).join(" ")} ended with ${code}\n${output}`);
  return output;
}
