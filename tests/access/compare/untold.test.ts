import { expect } from "chai";
import { compareAccess } from "../../../access/compare/compare-access.ts";
import { parseDeclarations } from "../../../declaration/parse.ts";
import { withValue } from "../../declaration/effect-of.ts";
import { effects, judgements, trials } from "../../declaration/effects.ts";
import { asOf, lakeOf, sampleFiles } from "../../declaration/sample-files.ts";

/** Keys whose change bears on nobody's sight, with why; what stands here is looked at by no owner. */
const untold: readonly (readonly [keys: RegExp, because: string])[] = [
  [/^department\.(budget|cost_centre|steward|notify|register|glossary.*)$/, "money, mailboxes and words"],
  [
    /^lake\.(tags|limits\.budget|controller.*|playbook|repository|notice|licence|time_zone|title|mail_domains)$/,
    "the same",
  ],
  [/(^|\.)(title|description|limitations|register|contact|post|automated|because|after)$/, "what people read"],
  [/^entities/, "the dictionary"],
  [
    /\.(type|partition|retired|required|key|load|called|values|range|pattern|of|entity|expect.*|format.*)$/,
    "the shape of data",
  ],
  [/\.called$/, "a name for the same zone"],
  [/^lake\.organisation$/, "a name in all names"],
  [/\.sources\.\*\.(credentials|pages|port|sign_in|every|partner)$/, "how a source is read, not which"],
  [/^lake\.environments\.\*\.(protected|without)$/, "stricter, or what costs money while idle"],
  [/\.access\.(reason|approved.*)$/, "why and by whom it was decided"],
  [/\.(tested.*|notice)$/, "papers"],
];

describe("a change of a key", () => {
  it("is refused, is told to owners, or bears on nobody's sight", () => {
    const before = lakeOf(sampleFiles);
    const silent = Object.entries({ ...effects, ...judgements, ...trials }).flatMap(([key, changes]) => {
      const files = changes.reduce((said, [file, path, value]) => withValue(file, path, value, said), sampleFiles);
      const after = parseDeclarations(files, asOf);
      if (!after.ok || untold.some(([keys]) => keys.test(key))) return [];
      const { changes: told, problems } = compareAccess(before, after.lake, asOf);
      return told.length + problems.length > 0 ? [] : [key];
    });
    expect(silent, "tell it in access/compare, or say in this file why no owner has to know").to.deep.equal([]);
  });
});
