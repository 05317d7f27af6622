import { expect } from "chai";
import { generateReference } from "../../declaration/reference/generate-reference.ts";
import { phraseForms } from "../../declaration/reference/phrase-forms.ts";
import { grammars, knownKeys } from "../../declaration/schema/known-keys.ts";
import { kinds } from "../../declaration/vocabulary/kinds.ts";

describe("the reference of the language", () => {
  const page = generateReference()["docs/reference/declarations.md"] ?? "";
  const rows = page.split("\n").filter((line) => line.startsWith("| `"));

  it("has a row for each key, with its meaning and what holds when it is not said", () => {
    const all = Object.values(grammars).flatMap((grammar) => knownKeys(grammar));
    for (const { path } of all) {
      const key = path.slice(path.lastIndexOf("*") + 1).replace(/^\./, "");
      const found = rows.filter((row) => row.startsWith(`| \`${key}\` |`));
      expect(found, path).not.to.deep.equal([]);
      for (const row of found) expect(row.split(" | ").slice(1, 3), path).not.to.include("");
    }
  });

  it("has a row for each kind", () => {
    for (const kind of Object.keys(kinds)) expect(page).to.contain(`\n| \`${kind}\` | `);
  });

  for (const { where, pattern, examples } of phraseForms)
    it(`shows examples of ${where} that are read`, () => {
      for (const example of examples) expect(pattern === null || pattern.test(example), example).to.equal(true);
    });
});
