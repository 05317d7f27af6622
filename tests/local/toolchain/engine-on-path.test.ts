import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { engineOnPath } from "../../../local/toolchain/engine-on-path.ts";
import { inFolder } from "./folder.ts";

async function program(folder: string, name: string, prints: string): Promise<void> {
  await writeFile(join(folder, name), `#!/bin/sh\necho '${prints}'\n`);
  await chmod(join(folder, name), 0o755);
}

describe("an engine on the PATH", () => {
  it("serves when it is recent and its language host stands beside it", () =>
    inFolder(async (folder) => {
      await program(folder, "pulumi", "v3.270.0");
      await program(folder, "pulumi-language-nodejs", "");
      expect(await engineOnPath(folder)).to.deep.equal({ kind: "serves", directory: folder, version: "3.270.0" });
    }));

  it("does not serve when it is too old", () =>
    inFolder(async (folder) => {
      await program(folder, "pulumi", "v3.99.0");
      await program(folder, "pulumi-language-nodejs", "");
      const found = await engineOnPath(folder);
      expect(found.kind === "does not serve" && found.why)
        .to.contain("3.99.0")
        .and.to.contain("older than 3.259.0");
    }));

  it("does not serve without a language host", () =>
    inFolder(async (folder) => {
      await program(folder, "pulumi", "v3.270.0");
      const found = await engineOnPath(folder);
      expect(found.kind === "does not serve" && found.why).to.contain("pulumi-language-nodejs");
    }));

  it("is none where there is none", () =>
    inFolder(async (folder) => {
      expect(await engineOnPath(folder)).to.deep.equal({ kind: "none" });
    }));
});
