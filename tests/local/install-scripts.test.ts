import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import manifest from "../../package.json" with { type: "json" };

const lockFile = fileURLToPath(new URL("../../package-lock.json", import.meta.url));
const folder = "node_modules/";

describe("install scripts of packages", () => {
  it("are each judged by name: npm knows a version by the lock file's addresses, and ours holds none", async () => {
    const { packages }: { readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean }>> } =
      JSON.parse(await readFile(lockFile, "utf8"));
    const paths = Object.keys(packages).filter((path) => packages[path]?.hasInstallScript === true);
    const names = new Set(paths.map((path) => path.slice(path.lastIndexOf(folder) + folder.length)));
    expect(Object.keys(manifest.allowScripts).toSorted()).to.deep.equal([...names].toSorted());
  });
});
