import { spawnSync } from "node:child_process";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { removeDeadLocks } from "../../local/dead-locks.ts";
import { inFolder } from "./toolchain/folder.ts";

describe("locks that engines leave in the local state", () => {
  it("goes past the lock of an engine that was killed, and past no other", () =>
    inFolder(async (backend) => {
      const folder = join(backend, ".pulumi", "locks", "organization", "lakeward", "local");
      await mkdir(folder, { recursive: true });
      const { pid: gone } = spawnSync(process.execPath, ["--version"]);
      const locks = {
        killed: { pid: gone, hostname: hostname() },
        living: { pid: process.pid, hostname: hostname() },
        elsewhere: { pid: gone, hostname: "another-machine" },
      };
      for (const [name, lock] of Object.entries(locks))
        await writeFile(join(folder, `${name}.json`), JSON.stringify(lock));
      expect(await removeDeadLocks(backend)).to.equal(1);
      expect((await readdir(folder)).sort()).to.deep.equal(["elsewhere.json", "living.json"]);
    }));

  it("finds none where nothing was ever deployed", () =>
    inFolder(async (backend) => expect(await removeDeadLocks(backend)).to.equal(0)));
});
