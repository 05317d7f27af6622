import { spawn } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { CreateAliasCommand, CreateKeyCommand, KMSClient } from "@aws-sdk/client-kms";
import { CreateBucketCommand, ListObjectsV2Command, S3Client } from "@aws-sdk/client-s3";
import { expect } from "chai";
import { bootstrappedAccount } from "../../deployment/bootstrapped-account.ts";
import { localAccount } from "../../local/local-account.ts";
import { asOf } from "../declaration/sample-files.ts";
import { LocalLake } from "../end-to-end/local-lake.ts";
import { type Run, repository, runLakeward } from "./run-lakeward.ts";

const { account, region, deployRole, samlProvider } = localAccount;
const file = "departments/adult_social_care.yaml";
const open = "access:\n  - { who: organisation, sees: deprivation }\n";
const closed = `department: adult_social_care
owner: asc.owner@exampleshire.gov.uk
purposes:
  care: { about: carer, basis: public_task, power: Care Act 2014 Part 1, dpia: screened 2026-02-11, review: 2027-01-31 }
sources:
  reference: { s3: exampleshire-reference/imd, every: year on 1 april }
datasets:
  deprivation:
    description: Index of multiple deprivation by small area
    about: nobody
    from: reference/imd_*.csv
    columns:
      lsoa: area
      rank: number
`;
const care = `${closed}${open}`;

describe("lakeward deploy", function () {
  this.timeout(300_000);
  let lake: LocalLake;
  let bucket: string;
  const environment = { ...process.env };

  before(async function () {
    const started = await LocalLake.start(asOf);
    if ("missing" in started) {
      if (process.env.LAKEWARD_NO_SKIP !== undefined) throw new Error(started.missing);
      console.log(`    skipped: ${started.missing}`);
      this.skip();
    }
    lake = started.lake;
    // This account is thrown away: without saving the state after each step it is quicker (decision 9).
    Object.assign(process.env, { PULUMI_EXPERIMENTAL: "true", PULUMI_SKIP_CHECKPOINTS: "true" });
    await bootstrap();
    await rm(join(lake.places.root, "departments"), { recursive: true });
    await mkdir(join(lake.places.root, "departments"));
    await lake.add(file, care);
    const whole = await readFile(join(lake.places.root, "lake.yaml"), "utf8");
    // What only the other departments use.
    await lake.add("lake.yaml", whole.replace(/^(partners|retention):\n(?: .*\n|\n)*/gm, ""));
    await stackFile(account);
  });

  after(async () => {
    await lake?.stop();
    for (const name of Object.keys(process.env)) if (!(name in environment)) delete process.env[name];
    Object.assign(process.env, environment);
  });

  /** What bootstrap/ makes for the state: its bucket and the alias of its key. Nothing else says where they are. */
  async function bootstrap(): Promise<void> {
    const { backend, secretsProvider } = bootstrappedAccount({
      organisation: "exampleshire",
      environment: "dev",
      account,
      region,
    });
    bucket = new URL(backend).hostname;
    const LocationConstraint = region;
    await new S3Client({ forcePathStyle: true }).send(
      new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration: { LocationConstraint } }),
    );
    const kms = new KMSClient({});
    const { KeyMetadata } = await kms.send(new CreateKeyCommand({}));
    const AliasName = /alias\/[^?]*/.exec(secretsProvider)?.[0] ?? "";
    await kms.send(new CreateAliasCommand({ AliasName, TargetKeyId: KeyMetadata?.KeyId ?? "" }));
    delete process.env.PULUMI_BACKEND_URL;
    delete process.env.PULUMI_CONFIG_PASSPHRASE;
  }

  async function stackFile(of: string): Promise<void> {
    const config = { environment: "dev", account, region, deployRole, samlProvider, asOf };
    const lines = Object.entries(config).map(([key, value]) => `  lakeward:${key}: "${value}"\n`);
    await writeFile(join(lake.places.root, "Pulumi.dev.yaml"), `config:\n${lines.join("")}`.replaceAll(account, of));
  }

  const deploy = (...more: readonly string[]): Promise<Run> =>
    runLakeward(["deploy", "--environment", "dev", ...more], { directory: lake.places.root });
  const kept = async (folder: string): Promise<readonly string[]> => {
    const Prefix = `.pulumi/${folder}/`;
    const { Contents = [] } = await new S3Client({ forcePathStyle: true }).send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix }),
    );
    return Contents.map(({ Key = "" }) => Key);
  };
  /** What was changed since, but for Pulumi's state. */
  const changing = (calls: number): readonly string[] =>
    lake
      .calls()
      .slice(calls)
      .map(({ operation }) => operation)
      .filter(
        (operation) =>
          !/^(Get|List|Describe|Head|Search|BatchGet|PutObject|DeleteObject|Encrypt|Decrypt)/.test(operation),
      );

  /** From now on these operations are answered so many milliseconds late. */
  async function answerLate(service: string, operations: readonly string[], delay: number): Promise<void> {
    const faults = operations.map((operation) => ({ service, operation, count: 10_000, when: "before", delay }));
    const body = JSON.stringify(faults);
    await fetch(`${process.env.AWS_ENDPOINT_URL}/_lakeward/faults`, { method: "POST", body });
  }

  afterEach(() => lake.add(file, care));

  it("refuses declarations that the check refuses, with their places", async () => {
    await lake.add(file, care.replace("rank: number", "rank: numbr"));
    const { code, out } = await deploy("--yes");
    expect(code).to.equal(1);
    expect(out).to.match(/departments\/adult_social_care\.yaml:14:13 .*"numbr" is not a kind; did you mean number/);
    expect(out).to.match(/Failed: the check found what must not be deployed\nChanged: nothing\nTo go on: mend/);
  });

  it("refuses credentials of another account than the environment's, before anything is asked of it", async () => {
    await stackFile("444455556666");
    const { code, err } = await deploy("--yes");
    expect(code).to.equal(2);
    expect(err).to.equal(
      "the credentials are of account 111122223333, and the environment is in 444455556666; nothing was read or changed\n",
    );
    await stackFile(account);
  });

  it("says where Pulumi comes from where there is none", async () => {
    const path = process.env.PATH;
    process.env.PATH = "/nowhere";
    const { code, err } = await deploy();
    process.env.PATH = path;
    expect(code).to.equal(2);
    expect(err).to.equal(
      "pulumi is not on the PATH; install Pulumi 3.259.0 or newer (https://www.pulumi.com/docs/install)\n",
    );
  });

  it("says without --yes what a first deployment comes to, and makes not even the stack", async () => {
    const calls = lake.calls().length;
    const { code, out } = await deploy();
    expect(code).to.equal(0);
    expect(out).to.match(/^dev, account 111122223333 in eu-west-2: \d+ resources are declared\n/);
    expect(out).to.include("Stack dev does not exist yet");
    expect(out).to.match(/Nothing was changed. To do it: lakeward deploy --environment dev --yes\n$/);
    expect(await kept("stacks")).to.deep.equal([]);
    expect(changing(calls)).to.deep.equal([]);
  });

  it("makes it with --yes, judged by the policy pack, and writes what it said for a job's summary", async () => {
    const summary = join(lake.places.state, "summary.md");
    const { code, out } = await deploy("--yes", "--markdown", summary);
    expect(out).to.match(/\nThe policy pack noted \d+ things, none of which stops it\nDone in \d+ s: \d+ made\n$/);
    expect(code).to.equal(0);
    const told = await readFile(summary, "utf8");
    expect(told).to.match(/^## Deployment of dev\n\n {4}dev, account 111122223333/);
    expect(told).to.match(/\n {4}Done in \d+ s: \d+ made\n$/);
  });

  it("does nothing where nothing is to be done, and finds the key to the state in a checkout that does not name it", async () => {
    expect(await readFile(join(lake.places.root, "Pulumi.dev.yaml"), "utf8")).to.include("encryptedkey: ");
    await stackFile(account);
    const calls = lake.calls().length;
    const { code, out } = await deploy("--yes");
    expect(out).to.match(/\nWould leave as it is: \d+\nThe policy pack noted \d+ things, none of which stops it\n$/);
    expect(code).to.equal(0);
    expect(changing(calls)).to.deep.equal([]);
  });

  it("leaves nothing that lakeward drift finds", async () => {
    const words = ["drift", "--environment", "dev", "--as-of", asOf];
    const { code, out, err } = await runLakeward(words, { directory: lake.places.root });
    expect(err).to.equal("");
    expect(out).to.match(/^account 111122223333 \(dev, as of \S+\) holds what the declarations say: \d+ grants/);
    expect(code).to.equal(0);
  });

  it("refuses what no order of calls does without a gap, and names the two updates", async () => {
    const calls = lake.calls().length;
    const narrower = care.replace(
      "{ who: organisation, sees: deprivation }",
      "{ who: analysts, sees: deprivation, for: care, until: 2027-03-31 }",
    );
    await lake.add(file, narrower.replace("rank: number", "rank: number\n      score: number"));
    const { code, out } = await deploy("--yes");
    expect(out).to.match(
      /Failed: adult_social_care_trusted\.deprivation: for a moment .* could read score, .*make two updates of it/,
    );
    expect(code).to.equal(1);
    expect(changing(calls)).to.deep.equal([]);
  });

  it("stops when it is asked to, says what was done, and goes on from there the next time", async () => {
    await lake.add(file, closed);
    await answerLate("lakeformation", ["AddLFTagsToResource", "RemoveLFTagsFromResource"], 3000);
    const command = [`${repository}cli/lakeward.mjs`, "deploy", "--environment", "dev", "--yes"];
    const child = spawn(process.execPath, command, { cwd: lake.places.root, stdio: ["ignore", "pipe", "pipe"] });
    let out = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
    });
    const ended = new Promise((resolve) => child.on("close", resolve));
    while (child.exitCode === null && (await kept("locks")).length === 0) await pause(50);
    child.kill("SIGTERM");
    expect(await ended).to.equal(1);
    await answerLate("lakeformation", [], 0);
    expect(out).to.match(/Failed: it was asked to stop, and did before its end\nChanged: .*; what was done stays/);
    expect(await kept("locks")).to.deep.equal([]);

    const again = await deploy("--yes");
    expect(again.out).to.match(/Done in \d+ s: .*1 removed/);
    expect(again.code).to.equal(0);
  });
});
