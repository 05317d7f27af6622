import { expect } from "chai";
import fc from "fast-check";
import { parseDeclarations } from "../../declaration/parse.ts";
import { rewritten, shuffled } from "./rewritten.ts";
import { asOf, lakeOf, sampleFiles, withoutPlaces } from "./sample-files.ts";

describe("declarations", () => {
  it("mean the same in any order of files, keys and statements", () => {
    const same = withoutPlaces(lakeOf(sampleFiles));
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const next = () => numbers.next().value ?? 0;
        const files = shuffled([...sampleFiles], next).map(([file, text]): [string, string] => [
          file,
          rewritten(text, next),
        ]);
        expect(withoutPlaces(lakeOf(new Map(files)))).to.deep.equal(same);
      }),
      { numRuns: 15 },
    );
  });

  it("with broken bytes are a Lake or problems with places, never an exception", () => {
    const files = [...sampleFiles.keys()];
    const junk = fc.oneof(
      fc.constantFrom(
        "{",
        "}",
        "[",
        "]",
        ":",
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
        "|",
        ">",
        "%",
        "\u0000",
        "\uFEFF",
        "<<: ",
        "? ",
        "---\n",
      ),
      fc.string({ maxLength: 3 }),
    );
    const change = fc.record({
      file: fc.constantFrom(...files),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat({ max: 30 }),
      junk,
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const mutated = new Map(sampleFiles);
        for (const { file, at, cut, junk: text } of changes) {
          const whole = mutated.get(file) ?? "";
          const offset = Math.floor(at * whole.length);
          mutated.set(file, whole.slice(0, offset) + text + whole.slice(offset + cut));
        }
        const result = parseDeclarations(mutated, asOf);
        if (result.ok) return;
        expect(result.problems).not.to.deep.equal([]);
        for (const { file, line, column, message } of result.problems) {
          const lines = (mutated.get(file) ?? "").split("\n");
          expect(lines.length, message).to.be.at.least(line);
          expect(
            [line, column].every((each) => each >= 1),
            message,
          ).to.equal(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("of brackets without end are refused, not followed", () => {
    for (const text of ["[".repeat(20_000), "{a: ".repeat(20_000), `${"- ".repeat(5_000)}a`]) {
      const result = parseDeclarations(new Map(sampleFiles).set("departments/parking.yaml", text), asOf);
      expect(result.ok).to.equal(false);
    }
  });

  it("cannot be changed once they are read", () => {
    const open: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== "object" || value === null) return;
      if (!Object.isFrozen(value)) open.push(path);
      for (const [key, part] of Object.entries(value)) visit(part, `${path}.${key}`);
    };
    visit(lakeOf(sampleFiles), "lake");
    expect(open).to.deep.equal([]);
  });
});
