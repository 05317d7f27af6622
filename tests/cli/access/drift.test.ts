import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { declaredIn } from "../../../cli/access/declared-in.ts";
import { BadInput } from "../../../cli/bad-input.ts";
import { type DriftOptions, drift } from "../../../cli/drift.ts";
import { writeSnapshot } from "../../../snapshot/write-snapshot.ts";
import { repository, runLakeward } from "../run-lakeward.ts";
import { CollectedOutput } from "./collected-output.ts";

describe("drift on the command line", () => {
  let directory: string;
  const asOf = "2026-11-21";
  const found = async (options: Partial<DriftOptions> = {}): Promise<CollectedOutput> => {
    const output = new CollectedOutput();
    await drift({ directory, asOf, json: false, snapshot: join(directory, "account.json"), ...options }, output);
    return output;
  };
  const account = async (change: (text: string) => string = (text) => text): Promise<void> =>
    await writeFile(join(directory, "account.json"), change(writeSnapshot(declaredIn({ directory, asOf }).snapshot)));

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), "lakeward-drift-"));
    await cp(join(repository, "tests", "three-departments"), directory, { recursive: true });
    await cp(join(repository, "Pulumi.dev.yaml"), join(directory, "Pulumi.dev.yaml"));
  });

  after(() => rm(directory, { recursive: true }));

  it("is none, and says what is held, where the account is as declared", async () => {
    await account();
    const output = await found();
    expect(output.text).to.match(
      /^account 111122223333 \(dev, as of 2026-11-21\) holds what the declarations say: \d+ grants, /,
    );
    expect(output.code).to.equal(0);
  });

  it("is a sentence each, and ends with 1", async () => {
    await account((text) =>
      text
        .replaceAll('"visibility"', '"Visibility"')
        .replace('"HybridAccessEnabled": false', '"HybridAccessEnabled": true'),
    );
    const output = await found();
    expect(output.code).to.equal(1);
    expect(output.text.split("\n").filter((line) => line.startsWith("  "))).to.have.length(1);
    expect(output.text).to.match(/\n {2}arn:aws:s3:::\S+ is in hybrid access mode/);
    const document = JSON.parse((await found({ json: true })).text);
    expect(document).to.deep.include({ format: "lakeward.drift/1", account: "111122223333", environment: "dev", asOf });
    expect(document.drift.map(({ kind }: { kind: string }) => kind)).to.deep.equal(["registration"]);
  });

  it("is refused for a snapshot of another account", async () => {
    await account((text) => text.replace('"account": "111122223333"', '"account": "444455556666"'));
    const refused = await found().catch((error: unknown) => (error instanceof BadInput ? error.message : error));
    expect(refused).to.match(/is of account 444455556666, and the environment is in 111122223333/);
  });

  it("and snapshots say so when the account cannot be read, and write nothing", async () => {
    const out = join(directory, "none.json");
    const saved = { ...process.env };
    Object.assign(process.env, {
      AWS_ENDPOINT_URL: "http://127.0.0.1:9",
      AWS_ACCESS_KEY_ID: "x",
      AWS_SECRET_ACCESS_KEY: "x",
    });
    const run = await runLakeward(["snapshot", "--region", "eu-west-2", "--out", out]).finally(() => {
      for (const name of Object.keys(process.env)) if (!(name in saved)) delete process.env[name];
      Object.assign(process.env, saved);
    });
    expect([run.code, run.out]).to.deep.equal([2, ""]);
    expect(run.err).to.match(
      /^cannot read which account the credentials are of: .*; nothing was changed; check the credentials, which want /,
    );
    expect(await readFile(out, "utf8").catch(() => "nothing")).to.equal("nothing");
  });
});
