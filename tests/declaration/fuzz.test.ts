import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import fc from "fast-check";
import { loadDeclarations } from "../../declaration/load.ts";
import { type LoadResult, parseDeclarations } from "../../declaration/parse.ts";
import { formatProblem } from "../../declaration/problem.ts";
import { planOf } from "../components/preview-declarations.ts";
import { changedSaid, changes, departments, saidBy, smallLake, written } from "./fuzz-departments.ts";
import { asOf, sampleFiles } from "./sample-files.ts";

/** The long run has 100,000 cases: `LAKEWARD_LONG=1 mocha --no-config tests/declaration/fuzz.test.ts`. */
const long = process.env.LAKEWARD_LONG === "1";
const runs = long
  ? { departments: 45_000, changed: 45_000, bytes: 10_000, builtEvery: 200, slowest: 5000 }
  : { departments: 60, changed: 80, bytes: 60, builtEvery: 40, slowest: 5000 };

const houseForm = /^(lake\.yaml|departments\/[^\n:]+):\d+:\d+ [^\n]{3,}$/;
const leaks = /Error:|\bat \S+ \(|\.ts:\d+|node_modules|\[object |\bundefined\b|\bNaN\b|zod|invalid input/i;

describe("whatever is declared", function () {
  this.timeout(long ? 7_200_000 : 60_000);
  const told = { cases: 0, accepted: 0, built: 0, slowest: 0, problems: 0 };
  const judge = async (files: ReadonlyMap<string, string>, load: () => LoadResult): Promise<void> => {
    const began = performance.now();
    const result = load();
    const took = performance.now() - began;
    told.cases += 1;
    told.slowest = Math.max(told.slowest, took);
    expect(took, "milliseconds").to.be.below(runs.slowest);
    if (result.ok) {
      told.accepted += 1;
      if (told.accepted % runs.builtEvery !== 1) return;
      const plan = await planOf(files);
      told.built += 1;
      expect(plan.resources.length).to.be.above(10);
      return;
    }
    const lines = result.problems.map(formatProblem);
    told.problems += lines.length;
    expect(lines).not.to.deep.equal([]);
    for (const line of lines) {
      expect(line).to.match(houseForm);
      expect(line).not.to.match(leaks);
    }
  };
  after(() => {
    if (long) console.log(JSON.stringify(told));
  });

  it("of words of the vocabulary is a Lake that builds, or problems", async () => {
    const from = { ...told };
    await fc.assert(
      fc.asyncProperty(departments, async (said) => {
        const files = new Map([
          ["lake.yaml", smallLake],
          ["departments/fuzzed.yaml", written(said)],
        ]);
        await judge(files, () => parseDeclarations(files, asOf));
      }),
      { numRuns: runs.departments },
    );
    expect((told.accepted - from.accepted) / (told.cases - from.cases), "share that is right").to.be.above(0.3);
  });

  it("of words of the vocabulary, changed, is a Lake that builds, or problems", async () => {
    const samples = [...sampleFiles].map(([file, text]) => ({ file, said: saidBy(text) }));
    const ours = fc.constantFrom(...samples).map(({ file, said }) => ({ file, said, others: sampleFiles }));
    const made = departments.map((said) => ({
      file: "departments/fuzzed.yaml",
      said,
      others: new Map([["lake.yaml", smallLake]]),
    }));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 1, arbitrary: ours }, { weight: 3, arbitrary: made }),
        changes,
        async ({ file, said, others }, some) => {
          const files = new Map(others).set(file, written(some.reduce(changedSaid, said)));
          await judge(files, () => parseDeclarations(files, asOf));
        },
      ),
      { numRuns: runs.changed },
    );
  });

  it("in any bytes is a Lake that builds, or problems", async () => {
    const directory = mkdtempSync(join(tmpdir(), "lakeward-fuzz-"));
    mkdirSync(join(directory, "departments"));
    for (const [file, text] of sampleFiles) writeFileSync(join(directory, file), text);
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat({ max: 20 }),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 4 }),
        fc
          .constantFrom(
            "{",
            "}",
            "[",
            "]",
            ": ",
            " #",
            "\t",
            "\n",
            "  ",
            "&a ",
            "*a",
            "!!x ",
            "- ",
            '"',
            "'",
            "|\n",
            ">",
            "? ",
            "---\n",
            ",",
            "\r",
            "\0",
          )
          .map((text) => Buffer.from(text)),
      ),
    });
    try {
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...sampleFiles.keys()),
          fc.array(change, { minLength: 1, maxLength: 4 }),
          async (file, some) => {
            const whole = sampleFiles.get(file) ?? "";
            const bytes = some.reduce<Buffer>((before, { at, cut, put }) => {
              const offset = Math.floor(at * before.length);
              return Buffer.concat([before.subarray(0, offset), put, before.subarray(offset + cut)]);
            }, Buffer.from(whole));
            writeFileSync(join(directory, file), bytes);
            const files = new Map(sampleFiles).set(file, bytes.toString("utf8"));
            await judge(files, () => loadDeclarations(directory, asOf));
            writeFileSync(join(directory, file), whole);
          },
        ),
        { numRuns: runs.bytes },
      );
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
});
