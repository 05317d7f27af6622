import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { expect } from "chai";
import { downloadEngine } from "../../../local/toolchain/engine-download.ts";
import { pins } from "../../../local/toolchain/pins.ts";
import { platform } from "../../../local/toolchain/platform.ts";
import { inFolder } from "./folder.ts";

const { version } = pins.engine;
const archive = `pulumi-v${version}-${platform()}.tar.gz`;

/** Serves a release of two tiny programs, with a list of checksums that may say something else. */
async function withRelease(listed: (sum: string) => string, work: (address: string) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    await mkdir(join(folder, "pulumi"));
    for (const program of ["pulumi", "pulumi-language-nodejs"])
      await writeFile(join(folder, "pulumi", program), program);
    execFileSync("tar", ["-czf", "release.tar.gz", "pulumi"], { cwd: folder });
    const release = await readFile(join(folder, "release.tar.gz"));
    const sums = listed(createHash("sha256").update(release).digest("hex"));
    const files: Readonly<Record<string, string | Buffer>> = {
      [`/v${version}/pulumi-${version}-checksums.txt`]: sums,
      [`/${archive}`]: release,
    };
    const server = createServer((request, response) => {
      const file = files[request.url ?? ""];
      response.writeHead(file === undefined ? 404 : 200).end(file);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const bound = server.address();
    const port = typeof bound === "object" ? bound?.port : undefined;
    try {
      await work(`http://127.0.0.1:${port}`);
    } finally {
      server.close();
    }
  });
}

const quiet = () => undefined;

describe("downloading Pulumi's release", () => {
  it("keeps the two programs when the archive has the published checksum", () =>
    withRelease(
      (sum) => `${"0".repeat(64)}  other.tar.gz\n${sum}  ${archive}\n`,
      (address) =>
        inFolder(async (folder) => {
          const outcome = await downloadEngine(folder, quiet, { archive: address, checksums: address });
          expect(outcome).to.deep.equal({ kind: "ready", value: null });
          expect((await readdir(folder)).sort()).to.deep.equal(["pulumi", "pulumi-language-nodejs"]);
          expect(await readFile(join(folder, "pulumi"), "utf8")).to.equal("pulumi");
        }),
    ));

  it("throws the archive away when the checksum is another", () =>
    withRelease(
      () => `${"0".repeat(64)}  ${archive}\n`,
      (address) =>
        inFolder(async (folder) => {
          const outcome = await downloadEngine(folder, quiet, { archive: address, checksums: address });
          expect(outcome.kind === "failed" && outcome.failed).to.contain(`published one is ${"0".repeat(64)}`);
          expect(await readdir(folder)).not.to.include(archive);
        }),
    ));

  it("takes nothing that the list does not name", () =>
    withRelease(
      (sum) => `${sum}  something-else.tar.gz\n`,
      (address) =>
        inFolder(async (folder) => {
          const outcome = await downloadEngine(folder, quiet, { archive: address, checksums: address });
          expect(outcome.kind === "failed" && outcome.failed).to.contain("does not name");
        }),
    ));

  it("gives up at once where nothing answers", () =>
    inFolder(async (folder) => {
      const nowhere = "http://127.0.0.1:1";
      const outcome = await downloadEngine(folder, quiet, { archive: nowhere, checksums: nowhere });
      expect(outcome).to.include({ kind: "failed", changed: "nothing is installed" });
    }));
});
