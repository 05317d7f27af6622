import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { keepNoEngineLog } from "../../local/no-engine-log.ts";
import { findEngine } from "../../local/toolchain/engine.ts";
import { inFolder } from "./toolchain/folder.ts";

describe("the engine's own log in the local Pulumi home", () => {
  it("is not begun, and an old one goes", () =>
    inFolder(async (home) => {
      await keepNoEngineLog(home);
      const said = await readFile(join(home, "logs"), "utf8");
      await keepNoEngineLog(home);
      expect(await readFile(join(home, "logs"), "utf8")).to.equal(said);
      const other = join(home, "older", "logs");
      await mkdir(other, { recursive: true });
      await writeFile(join(other, "pulumi-1.log"), "");
      await keepNoEngineLog(join(home, "older"));
      expect(await readFile(other, "utf8")).to.equal(said);
    }));

  it("is nothing that the engine cannot do without", async function () {
    const engine = await findEngine();
    if (engine === undefined) return this.skip();
    await inFolder(async (home) => {
      await keepNoEngineLog(home);
      const pulumi = spawn(join(engine.directory, "pulumi"), ["plugin", "ls"], {
        env: { ...process.env, PULUMI_HOME: home, PULUMI_SKIP_UPDATE_CHECK: "true" },
        stdio: "ignore",
      });
      expect(await once(pulumi, "exit")).to.deep.equal([0, null]);
      expect(await readdir(home)).to.include("logs");
      expect(await readFile(join(home, "logs"), "utf8")).to.include("no log here");
    });
  });
});
