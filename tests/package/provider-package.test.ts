import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { CreateDatabaseCommand, CreateTableCommand, GlueClient } from "@aws-sdk/client-glue";
import {
  CreateLFTagCommand,
  GetDataLakeSettingsCommand,
  LakeFormationClient,
  PutDataLakeSettingsCommand,
} from "@aws-sdk/client-lakeformation";
import { expect } from "chai";
import { localAccount } from "../../local/local-account.ts";
import { localEnvironment } from "../../local/local-environment.ts";
import { placesOf } from "../../local/places.ts";
import { findEngine } from "../../local/toolchain/engine.ts";
import { readEntities } from "../../torture/read-entities.ts";
import { localAws } from "../local/gateway/local-aws.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));
const { account, region, deployRole } = localAccount;
const analysts = `arn:aws:iam::${account}:role/analysts`;

type Permission = Awaited<ReturnType<typeof readEntities>>["permissions"][number];

describe("the provider's own package, installed in an empty program", function () {
  this.timeout(180_000);
  const aws = localAws();
  let body: string;
  let environment: NodeJS.ProcessEnv;
  let untouched: Awaited<ReturnType<typeof snapshot>>;

  const snapshot = () => readEntities(new LakeFormationClient(aws.client()), new GlueClient(aws.client()), "parking");
  const pulumi = async (...args: readonly string[]) => {
    const { stdout } = await run("pulumi", [...args, "--non-interactive"], { cwd: body, env: environment });
    return stdout;
  };

  before("packs, installs and says what the example is to work on", async function () {
    const engine = await findEngine();
    if (engine === undefined) {
      if (process.env.LAKEWARD_NO_SKIP !== undefined) throw new Error("Pulumi's engine is missing");
      console.log("    skipped: Pulumi's engine is not in the cache; npm start brings it");
      return this.skip();
    }
    body = await mkdtemp(join(tmpdir(), "lake-formation-only-"));
    const places = placesOf(body);
    const { set } = localEnvironment(places, engine.directory, Number(new URL(aws.client().endpoint).port));
    // Node and Pulumi are those of this checkout; the program's modules are its own.
    environment = {
      ...set,
      HOME: body,
      PATH: `${join(root, "node_modules", ".bin")}:${set.PATH}`,
      PULUMI_BACKEND_URL: `file://${body}`,
    };
    const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", body], {
      cwd: join(root, "provider", "package"),
    });
    const tarball = stdout.trim().split("\n").at(-1) ?? "";
    await cp(join(root, "examples", "lake-formation-only"), body, { recursive: true });
    const install = ["install", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund", join(body, tarball)];
    await run("npm", install, { cwd: body });

    const glue = new GlueClient(aws.client());
    await glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: "parking" } }));
    const Columns = ["ward", "scheme", "vrm"].map((Name) => ({ Name, Type: "string" }));
    const TableInput = { Name: "permits", StorageDescriptor: { Columns } };
    await glue.send(new CreateTableCommand({ DatabaseName: "parking", TableInput }));
    // Only an administrator reads everything; the example finds him there and keeps him.
    const DataLakeAdmins = [{ DataLakePrincipalIdentifier: deployRole }];
    const lakeFormation = new LakeFormationClient(aws.client());
    const { DataLakeSettings } = await lakeFormation.send(new GetDataLakeSettingsCommand({}));
    await lakeFormation.send(
      new PutDataLakeSettingsCommand({ DataLakeSettings: { ...DataLakeSettings, DataLakeAdmins } }),
    );
    untouched = await snapshot();

    await pulumi("stack", "init", "dev");
    const settings = { account, region, administrator: deployRole, analysts, database: "parking", table: "permits" };
    for (const [key, value] of Object.entries(settings)) await pulumi("config", "set", key, value);
    await pulumi("config", "set", "--path", "columns[0]", "ward");
    await pulumi("config", "set", "--path", "columns[1]", "scheme");
  });

  after(async () => {
    if (body !== undefined) await rm(body, { recursive: true, force: true });
  });

  it("brings nothing of Lakeward but the provider", async () => {
    const {
      dependencies,
      version,
      pulumi: announced,
    } = JSON.parse(await readFile(join(body, "node_modules/pulumi-lakeward/package.json"), "utf8"));
    const { version: ours } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
    expect(Object.keys(dependencies)).to.eql(["@pulumi/pulumi"]);
    expect({ version, announced }).to.eql({
      version: ours,
      announced: { resource: true, name: "lakeward", version: ours },
    });
  });

  it("previews the example without calling the account", async () => {
    const from = aws.lines().length;
    expect(await pulumi("preview")).to.match(/\+ \d+ to create\s*$/);
    expect(aws.lines().slice(from)).to.eql([]);
  });

  it("shows the named columns to the named role, and opens nothing else", async () => {
    const said = await pulumi("up", "--yes", "--skip-preview", "--parallel", "64", "--debug");
    // Both grants pass the queue, in one request or in two: that hangs on when the engine is ready with each.
    const batches = said.match(/BatchGrantPermissions: \d+ entries, 0 failed; \d+ requests/g) ?? [];
    // The engine shows each line twice, while it runs and at the end.
    const entries = [...new Set(batches)].map((batch) =>
      Number.parseInt(batch.slice("BatchGrantPermissions: ".length), 10),
    );
    expect(entries.reduce((sum, some) => sum + some, 0)).to.equal(2);
    const { permissions, filters, settings } = await snapshot();
    const theirs = permissions.filter(({ Principal }) => Principal?.DataLakePrincipalIdentifier === analysts);
    expect(theirs.map(({ Permissions }) => Permissions).toSorted()).to.eql([["DESCRIBE"], ["SELECT"]]);
    expect(filters.map(({ Name, ColumnNames }) => ({ Name, ColumnNames }))).to.eql([
      { Name: "analysts", ColumnNames: ["scheme", "ward"] },
    ]);
    expect(permissions.filter(isOpen)).to.eql([]);
    expect(JSON.stringify(settings)).to.contain(deployRole);
  });

  it("finds nothing to do when it runs again, also after a refresh", async () => {
    const said = await pulumi("up", "--yes", "--skip-preview", "--refresh");
    expect(said)
      .to.match(/\d+ unchanged/)
      .and.not.match(/\d+ (created|updated|deleted|replaced)/);
  });

  it("gives back all but the closing of the database", async () => {
    await pulumi("destroy", "--yes", "--skip-preview");
    const after = await snapshot();
    const closed = untouched.permissions.filter((each) => !isOpen(each));
    expect(after.permissions).to.eql(closed);
    expect({ ...after, permissions: [] }).to.eql({ ...untouched, permissions: [] });
  });

  it("imports by its id what somebody else made", async () => {
    const tag = { TagKey: "topic", TagValues: ["cars"] };
    await new LakeFormationClient(aws.client()).send(new CreateLFTagCommand(tag));
    await pulumi("config", "set", "lakeward:region", region);
    await pulumi("config", "set", "lakeward:allowedAccountIds", `["${account}"]`);
    const what = ["lakeward:lakeformation:Tag", "topic", "topic"];
    await pulumi("import", ...what, "--yes", "--skip-preview", "--generate-code=false", "--protect=false");
    const { deployment } = JSON.parse(await pulumi("stack", "export"));
    const imported = deployment.resources.find(({ type }: { readonly type: string }) => type.endsWith(":Tag"));
    expect(imported).to.deep.include({ id: "topic", inputs: { key: "topic", values: ["cars"] } });
  });

  it("answers its schema to Pulumi's own tools", async () => {
    const schema = JSON.parse(
      await pulumi("package", "get-schema", "node_modules/pulumi-lakeward/plugin/pulumi-resource-lakeward"),
    );
    const ours = JSON.parse(await readFile(join(root, "provider/schema/schema.json"), "utf8"));
    expect(schema.name).to.equal("lakeward");
    expect(schema.resources).to.have.all.keys(Object.keys(ours.resources));
    expect(schema.types).to.have.all.keys(Object.keys(ours.types));
  });
});

/** Is it what everyone whom IAM lets in may do with a database or table? */
function isOpen({ Principal, Resource }: Permission): boolean {
  return Principal?.DataLakePrincipalIdentifier === "IAM_ALLOWED_PRINCIPALS" && Resource?.Catalog === undefined;
}
