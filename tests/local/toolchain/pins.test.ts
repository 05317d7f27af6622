import { readFile } from "node:fs/promises";
import { expect } from "chai";
import { goPrograms } from "../../../local/toolchain/engine-build.ts";
import { pins } from "../../../local/toolchain/pins.ts";
import manifest from "../../../package.json" with { type: "json" };

describe("the pinned versions", () => {
  it("take the aws plugin that the program's own package asks for", () => {
    expect(pins.awsPlugin.version).to.equal(manifest.dependencies["@pulumi/aws"]);
  });

  it("are those that the committed go.mod files build, with the Go that they ask for", async () => {
    const read = (name: string) => {
      const program = goPrograms.find((candidate) => candidate.name === name);
      return readFile(`${program?.modules}go.mod`, "utf8");
    };
    const engine = await read("pulumi");
    expect(engine).to.contain(`github.com/pulumi/pulumi/pkg/v3 v${pins.engine.version} `);
    expect(engine).to.contain(`\ngo ${pins.go}\n`);
    expect(await read("pulumi-language-nodejs")).to.contain(`pulumi/sdk/v3 v${pins.engine.languageHostVersion} `);
    const actionlint = new URL("../../../local/toolchain/actionlint/go.mod", import.meta.url);
    expect(await readFile(actionlint, "utf8")).to.contain(`github.com/rhysd/actionlint v${pins.actionlint.version} `);
  });
});
