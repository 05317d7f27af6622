import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { generatedFiles } from "../../cli/generated-files.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const sources = ["declaration", "access", "components", "provider", "policy-pack", "preview", "reports", "snapshot"];

/** `policy-pack/generate-policy-configuration.ts` holds `generatePolicyConfiguration`. */
function functionOf(file: string): string {
  return basename(file, ".ts").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

describe("the files made from code", () => {
  it("have every generator there is behind them, so that none is forgotten", () => {
    const files = sources.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }));
    const generators = files.filter((file) => /^generate-.*\.ts$/.test(basename(file))).map(functionOf);
    expect(generators).not.to.deep.equal([]);
    expect(generatedFiles.map(({ name }) => name)).to.include.members(generators);
  });

  it("are committed as they are made now, and each is made once", () => {
    const made = generatedFiles.flatMap((generate) => Object.entries(generate()));
    for (const [path, text] of made) expect(readFileSync(join(root, path), "utf8") === text, path).to.equal(true);
    expect(new Set(made.map(([path]) => path)).size).to.equal(made.length);
  });
});
