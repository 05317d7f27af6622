import { expect } from "chai";
import { parseDeclarations } from "../../declaration/parse.ts";
import { type Said, saidBy, written } from "./fuzz-departments.ts";
import { loosening } from "./loosening.ts";
import { asOf, changed, lakeOf, sampleFiles, told } from "./sample-files.ts";
import { gained, sight } from "./sight.ts";

/** Everything said, each with its path and the whole without it. */
function* removals(said: Said, path = ""): Generator<readonly [string, Said]> {
  if (typeof said === "string") return;
  if (Array.isArray(said)) {
    for (const [index, part] of said.entries()) {
      yield [`${path}[${index}]`, said.toSpliced(index, 1)];
      for (const [at, rest] of removals(part, `${path}[${index}]`)) yield [at, said.with(index, rest)];
    }
    return;
  }
  for (const [key, part] of Object.entries(said)) {
    const { [key]: _, ...others } = said as Readonly<Record<string, Said>>;
    const at = path === "" ? key : `${path}.${key}`;
    yield [at, others];
    for (const [inner, rest] of removals(part, at)) yield [inner, { ...said, [key]: rest }];
  }
}

/** Whether the path of a sample file is one that may loosen. */
const mayLoosen = (file: string, path: string): boolean =>
  loosening.some(({ sample }) => sample?.file === file && sample.paths.includes(path));

describe("silence in a declaration", function () {
  this.timeout(120_000);
  const before = sight(lakeOf(sampleFiles));
  const wider = (file: string, text: string) => {
    const result = parseDeclarations(new Map(sampleFiles).set(file, text), asOf);
    return result.ok ? gained(before, sight(result.lake)) : [];
  };

  for (const [file, text] of sampleFiles) {
    it(`where a line of ${file} was, is refused or gives nobody more, or for longer`, () => {
      const lines = text.split("\n");
      const found = lines.flatMap((line, index) => {
        const more = wider(file, lines.toSpliced(index, 1).join("\n"));
        return more.length > 0 ? [{ line, more }] : [];
      });
      expect(found).to.deep.equal([]);
    });

    it(`where a setting of ${file} was, is refused or gives nobody more, or for longer`, () => {
      const said = saidBy(text);
      expect(wider(file, written(said)), "written anew").to.deep.equal([]);
      let accepted = 0;
      const loosened: string[] = [];
      const found = [...removals(said)].flatMap(([path, rest]) => {
        const result = parseDeclarations(new Map(sampleFiles).set(file, written(rest)), asOf);
        if (!result.ok) return [];
        accepted += 1;
        const more = gained(before, sight(result.lake));
        if (more.length > 0 && mayLoosen(file, path)) loosened.push(path);
        return more.length > 0 && !mayLoosen(file, path) ? [{ path, more }] : [];
      });
      expect(found).to.deep.equal([]);
      expect(loosened, "what the list names").to.deep.equal(
        loosening.flatMap(({ sample }) => (sample?.file === file ? sample.paths : [])),
      );
      expect(accepted, "removals that are accepted").to.be.above(0);
    });
  }

  for (const { setting, because, with: strict, without } of loosening)
    it(`may loosen where ${setting} was: ${because}`, () => {
      expect(gained(sight(lakeOf(strict())), sight(lakeOf(without())))).not.to.deep.equal([]);
    });

  it("of a column's own purposes, or of a shorter access, opens nothing, since what they forbid was refused", () => {
    const fewer = changed(
      "departments/adult_social_care.yaml",
      "date_of_birth: date_of_birth",
      "date_of_birth: { is: date_of_birth, for: care }",
    );
    expect(gained(sight(lakeOf(fewer)), before)).to.deep.equal([]);
    expect(told(changed("lake.yaml", "access: 14 months", "access: 13 months"))).to.deep.equal([
      "departments/adult_social_care.yaml:209:12 access[4].until: 2027-12-31 is more than 13 months ahead (limits.access of lake.yaml); say 2027-12-21 at the latest",
    ]);
  });
});
