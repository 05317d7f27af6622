import { fileURLToPath } from "node:url";
import { expect } from "chai";
import fc from "fast-check";
import { formatDeclaration } from "../../declaration/formatting/format-declaration.ts";
import { parseDeclarations } from "../../declaration/parse.ts";
import { readFiles } from "../../declaration/reading/read-files.ts";
import { rewritten } from "./rewritten.ts";
import { asOf, lakeOf, sampleFiles, withoutPlaces } from "./sample-files.ts";

const parking = "departments/parking.yaml";

function formatted(file: string, text: string): string {
  const result = formatDeclaration(file, text);
  if (!result.ok) throw new Error(result.problems.map(({ line, message }) => `${line}: ${message}`).join("\n"));
  return result.text;
}

describe("a formatted declaration", () => {
  it("of the three departments is what stands there, but for lists of one and two keys", () => {
    for (const [file, text] of sampleFiles) {
      const known = text
        .replaceAll(/^( *(?!values)\w+: )\[([^,\]]+)\]$/gm, "$1$2")
        .replace("was: cost, range: 0 to 9000", "range: 0 to 9000, was: cost")
        .replace(
          "    made_from: [clients, packages]\n    for: statutory_return\n",
          "    for: statutory_return\n    made_from: [clients, packages]\n",
        );
      expect(formatted(file, text)).to.equal(known);
    }
  });

  it("is each of the sample council's", () => {
    const { files, unread } = readFiles(fileURLToPath(new URL("../..", import.meta.url)));
    expect(unread).to.deep.equal([]);
    expect([...files].filter(([file, text]) => formatted(file, text) !== text).map(([file]) => file)).to.deep.equal([]);
  });

  const examples: readonly (readonly [says: string, written: string, instead: string])[] = [
    [
      "has its keys in the order who, why, where from, what, who sees",
      "access: []\nowner: a@b.uk\ndatasets: {}\ndepartment: parking\n",
      "department: parking\nowner: a@b.uk\ndatasets: {}\naccess: []\n",
    ],
    [
      "says in short what the long form says",
      "owner: { mail: a@b.uk }\ntools: [athena]\n",
      "owner: a@b.uk\ntools: athena\n",
    ],
    [
      "has one column a line, each in short or in braces",
      "datasets:\n  a: { columns: { x: { is: text }, y: { called: Y, is: code } } }\n",
      "datasets:\n  a:\n    columns:\n      x: text\n      y: { is: code, called: Y }\n",
    ],
    [
      "has a column's settings on the line of its name",
      "datasets:\n  a:\n    columns:\n      y: # why\n        is: code\n        # because\n        values:\n        - a\n",
      "datasets:\n  a:\n    columns:\n      # because\n      y: { is: code, values: [a] } # why\n",
    ],
    [
      "has a statement in braces while it fits",
      "access:\n  - who: analysts\n    for: x\n    sees: [a]\n",
      "access:\n  - { who: analysts, sees: a, for: x }\n",
    ],
    [
      "keeps a statement with comments open",
      "access:\n- sees: a # only this\n  # the team\n  who: analysts\n",
      "access:\n  # the team\n  - who: analysts\n    sees: a # only this\n",
    ],
    [
      "quotes what braces would break",
      "access:\n  - who: a\n    sees: b where c in (d, e)\n",
      'access:\n  - { who: a, sees: "b where c in (d, e)" }\n',
    ],
    [
      "keeps comments with the key that they speak of",
      "# about the file\n\n# about people\ngroups: { a: b } # beside\n# about the name\ntitle: x\n# at the end\n",
      "# about the file\n\n# about the name\ntitle: x\n# about people\ngroups: { a: b } # beside\n# at the end\n",
    ],
    [
      "keeps a comment that is indented like what it follows",
      "datasets:\n  a:\n    columns:\n      x: text\n      # y: text\n  b: { columns: {} }\n",
      "datasets:\n  a:\n    columns:\n      x: text\n      # y: text\n  b:\n    columns: {}\n",
    ],
    [
      "keeps comments out of brackets",
      "tools: [athena, # for all\n  # for some\n  redshift] # both\n",
      "tools: # both\n  # for all\n  - athena\n  # for some\n  - redshift\n",
    ],
    ["has no more than one blank line", "title: x\n\n\n\nowner: y\n", "title: x\n\nowner: y\n"],
    [
      "sets all sections apart where one is",
      "title: x\n\npurposes: { a: {} }\naccess: []\n",
      "title: x\n\npurposes:\n  a: {}\n\naccess: []\n",
    ],
    [
      "keeps a text of several lines",
      "datasets:\n  a:\n    limitations: |\n        one\n          two\n    description: >-\n        so\n        on\n",
      "datasets:\n  a:\n    description: >-\n      so\n      on\n    limitations: |\n      one\n        two\n",
    ],
    [
      "has no Windows line ends and no mark at its beginning",
      "\uFEFFtitle: x\r\nregister: y\r\n",
      "title: x\nregister: y\n",
    ],
    ["keeps a key that is not known, at the end", "colour: blue\ntitle: x\n", "title: x\ncolour: blue\n"],
  ];
  for (const [says, written, instead] of examples)
    it(says, () => {
      expect(formatted(parking, written)).to.equal(instead);
      expect(formatted(parking, instead)).to.equal(instead);
    });

  it("is refused where the YAML cannot be read", () => {
    const result = formatDeclaration(parking, "title: @team\n");
    expect(result).to.deep.equal({
      ok: false,
      problems: [
        { file: parking, line: 1, column: 8, path: "", message: '@team must stand in quotes: title: "@team"' },
      ],
    });
    expect(formatDeclaration(parking, "- a\n").ok).to.equal(false);
  });

  it("means what it meant, however it was written, and is the same when formatted again", () => {
    const same = withoutPlaces(lakeOf(sampleFiles));
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
        const next = () => numbers.next().value ?? 0;
        const files = new Map(
          [...sampleFiles].map(([file, text]) => [file, formatted(file, rewritten(text, next))] as const),
        );
        expect(withoutPlaces(lakeOf(files))).to.deep.equal(same);
        for (const [file, text] of files) expect(formatted(file, text)).to.equal(text);
      }),
      { numRuns: 10 },
    );
  });

  it("keeps every comment once, wherever it stood", () => {
    const place = fc.record({ at: fc.nat(), isAlone: fc.boolean(), indent: fc.nat({ max: 9 }), blank: fc.boolean() });
    const layout = fc.constantFrom("as written", "rewritten", "broken open");
    fc.assert(
      fc.property(
        fc.constantFrom(...sampleFiles.keys()),
        layout,
        fc.infiniteStream(fc.nat()),
        fc.array(place, { minLength: 1, maxLength: 8 }),
        (file, form, numbers, places) => {
          const written = sampleFiles.get(file) ?? "";
          const before =
            form === "as written"
              ? written
              : form === "rewritten"
                ? rewritten(written, () => numbers.next().value ?? 0)
                : written.replaceAll(", ", ",\n            ");
          const lines = before.split("\n").slice(0, -1);
          for (const [index, { at, isAlone, indent, blank }] of places.entries()) {
            const line = at % lines.length;
            const note = `# note ${index}.`;
            if (isAlone) lines.splice(line, 0, ...(blank ? [""] : []), `${" ".repeat(indent)}${note}`);
            else if (!lines[line]?.includes("#")) lines[line] += ` ${note}`;
            else lines.splice(line, 0, note);
          }
          const text = `${lines.join("\n")}\n`;
          const result = formatDeclaration(file, text);
          fc.pre(result.ok);
          if (!result.ok) return;
          const notes = (of: string) => [...of.matchAll(/# note \d+\./g)].map(([note]) => note).sort();
          expect(notes(result.text)).to.deep.equal(places.map((_, index) => `# note ${index}.`).sort());
          expect(formatted(file, result.text)).to.equal(result.text);
          const lake = (content: string) => {
            const read = parseDeclarations(new Map(sampleFiles).set(file, content), asOf);
            return read.ok ? withoutPlaces(read.lake) : null;
          };
          const meant = lake(text);
          if (meant !== null) expect(lake(result.text)).to.deep.equal(meant);
        },
      ),
      { numRuns: 60 },
    );
  });
});
