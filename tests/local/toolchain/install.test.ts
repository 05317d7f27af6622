import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { exists } from "../../../local/toolchain/exists.ts";
import { type Installation, install } from "../../../local/toolchain/install.ts";
import { inFolder } from "./folder.ts";
import { rememberingReport } from "./remembering-report.ts";

const announcement = "builds the engine once: about 8 minutes";

/** A builder of two files that can be made to fail, or to throw, between them. */
function builder(
  folder: string,
  faults: ("fails" | "throws" | "works")[],
): Installation & { readonly steps: string[] } {
  const steps: string[] = [];
  const make: Installation["make"] = async (staging) => {
    if (await exists(join(staging, "first"))) steps.push("kept first");
    else {
      await writeFile(join(staging, "first"), "1");
      steps.push("made first");
    }
    const fault = faults.shift() ?? "works";
    if (fault === "throws") throw new Error("the disk is full");
    if (fault === "fails")
      return { kind: "failed", failed: "no network", changed: "nothing is installed", remedy: "set a proxy" };
    await writeFile(join(staging, "second"), "2");
    steps.push("made second");
    return { kind: "ready", value: null };
  };
  return { directory: join(folder, "engine-1"), announcement, make, steps };
}

describe("installing into the cache", () => {
  it("announces what it costs, makes it once and finds it afterwards", () =>
    inFolder(async (folder) => {
      const wanted = builder(folder, []);
      const report = rememberingReport();
      for (const _ of ["first run", "second run"]) {
        expect(await install(wanted, report)).to.deep.equal({ kind: "ready", value: wanted.directory });
      }
      expect(wanted.steps).to.deep.equal(["made first", "made second"]);
      expect(report.lines[0]).to.equal(`  ${announcement}`);
      expect((await readdir(wanted.directory)).sort()).to.deep.equal(["first", "installed.txt", "second"]);
      expect(await readdir(folder)).to.deep.equal(["engine-1"]);
    }));

  it("puts nothing in place when the builder fails, and passes on what to do by hand", () =>
    inFolder(async (folder) => {
      const wanted = builder(folder, ["fails"]);
      expect(await install(wanted, rememberingReport())).to.include({ failed: "no network", remedy: "set a proxy" });
      expect(await exists(wanted.directory)).to.equal(false);
    }));

  it("leaves no empty folder behind when the builder could not even begin", () =>
    inFolder(async (folder) => {
      const failure = { kind: "failed", failed: "no network", changed: "nothing", remedy: "set a proxy" } as const;
      const wanted = { directory: join(folder, "engine-1"), announcement, make: async () => failure };
      expect(await install(wanted, rememberingReport())).to.equal(failure);
      expect(await readdir(folder)).to.deep.equal([]);
    }));

  it("turns a builder's exception into words that name the unfinished folder", () =>
    inFolder(async (folder) => {
      const wanted = builder(folder, ["throws"]);
      const outcome = await install(wanted, rememberingReport());
      expect(outcome).to.include({ kind: "failed", failed: "the disk is full" });
      expect(JSON.stringify(outcome)).to.contain("engine-1.part");
      expect(await exists(wanted.directory)).to.equal(false);
    }));

  it("goes on where an interrupted run stopped, and says so", () =>
    inFolder(async (folder) => {
      const wanted = builder(folder, ["throws", "works"]);
      await install(wanted, rememberingReport());
      const report = rememberingReport();
      expect((await install(wanted, report)).kind).to.equal("ready");
      expect(wanted.steps).to.deep.equal(["made first", "kept first", "made second"]);
      expect(report.lines[0]).to.contain("going on where an earlier run stopped");
      expect(await readFile(join(wanted.directory, "second"), "utf8")).to.equal("2");
    }));

  it("lets two runs at once make it only once", () =>
    inFolder(async (folder) => {
      const wanted = builder(folder, []);
      const outcomes = await Promise.all([install(wanted, rememberingReport()), install(wanted, rememberingReport())]);
      expect(outcomes.map((outcome) => outcome.kind)).to.deep.equal(["ready", "ready"]);
      expect(wanted.steps).to.deep.equal(["made first", "made second"]);
    }));
});
