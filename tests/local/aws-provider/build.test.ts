import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { access, constants, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect } from "chai";

const build = fileURLToPath(new URL("../../../local/aws-provider/build.mjs", import.meta.url));
const run = promisify(execFile);

describe("the plugin that is built of the stand-in for the aws provider", () => {
  let folder = "";
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "lakeward-stand-in-"));
    await run(process.execPath, [build, join(folder, "resource-aws-v7.48.0")]);
  });
  after(() => rm(folder, { recursive: true }));

  it("is a program of the name that the engine looks for, which says its port first", async () => {
    const plugin = join(folder, "resource-aws-v7.48.0");
    await access(join(plugin, "pulumi-resource-aws"), constants.X_OK);
    const child = spawn(join(plugin, "pulumi-resource-aws"), [], { stdio: ["ignore", "pipe", "ignore"] });
    try {
      const [first] = await once(child.stdout, "data");
      expect(String(first)).to.match(/^\d+\n$/);
    } finally {
      child.kill();
      await once(child, "exit");
    }
  });

  it("holds no path of the machine that it was built on", async () => {
    const bundle = await readFile(join(folder, "resource-aws-v7.48.0", "provider.cjs"), "utf8");
    expect(bundle).to.not.include(fileURLToPath(new URL("../../../", import.meta.url)));
  });
});
