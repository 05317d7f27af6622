import { spawnSync } from "node:child_process";
import { readdir, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { withLock } from "../../../local/toolchain/lock.ts";
import { inFolder } from "./folder.ts";

const timing = { stale: 5_000, poll: 5 };
const nobody = () => undefined;

describe("the lock of an installation", () => {
  it("lets one run in at a time and none wait for ever", () =>
    inFolder(async (folder) => {
      const path = join(folder, "engine.lock");
      let inside = 0;
      let most = 0;
      const work = async () => {
        inside += 1;
        most = Math.max(most, inside);
        await new Promise((resolve) => setImmediate(resolve));
        inside -= 1;
        return most;
      };
      const results = await Promise.all(Array.from({ length: 8 }, () => withLock(path, nobody, work, timing)));
      expect(results).to.have.length(8);
      expect(most).to.equal(1);
      expect(await readdir(folder)).to.deep.equal([]);
    }));

  it("is given back when the work fails", () =>
    inFolder(async (folder) => {
      const path = join(folder, "engine.lock");
      const failing = withLock(path, nobody, () => Promise.reject(new Error("no disk")), timing);
      expect(await failing.catch((error: Error) => error.message)).to.equal("no disk");
      expect(await withLock(path, nobody, async () => "in", timing)).to.equal("in");
    }));

  it("is taken over from a process that is gone", () =>
    inFolder(async (folder) => {
      const path = join(folder, "engine.lock");
      const { pid } = spawnSync(process.execPath, ["--version"]);
      await writeFile(path, `process ${pid} on ${hostname()}\n`);
      expect(await withLock(path, nobody, async () => "in", timing)).to.equal("in");
    }));

  it("is taken over from another machine's run only when that has not renewed it for long", () =>
    inFolder(async (folder) => {
      const path = join(folder, "engine.lock");
      await writeFile(path, "process 1 on another-machine\n");
      const holders: string[] = [];
      const onWait = (holder: string) => {
        holders.push(holder);
        void utimes(path, 0, 0);
      };
      expect(await withLock(path, onWait, async () => "in", timing)).to.equal("in");
      expect(holders).to.deep.equal(["process 1 on another-machine"]);
    }));
});
