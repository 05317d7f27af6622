import { expect } from "chai";
import { parseDeclarations } from "../../declaration/parse.ts";
import { mistakes } from "./mistakes.ts";
import { asOf, changed, sampleFiles, told } from "./sample-files.ts";

describe("a mistake in a declaration", () => {
  it("is not in the sample council", () => {
    expect(told(sampleFiles)).to.deep.equal([]);
  });

  for (const { mistake, file, written, instead, told: expected } of mistakes)
    it(`is told: ${mistake}`, () => {
      expect(told(changed(file, written, instead))).to.deep.equal(expected);
    });

  it("is told together with those of all other files, sorted by place", () => {
    const files = new Map(sampleFiles);
    for (const { file, written, instead } of mistakes.filter(({ mistake }) => together.has(mistake)))
      files.set(
        file,
        (files.get(file) ?? "").replace(written, () => instead),
      );
    const lines = told(files);
    expect(lines.map((line) => line.split(" ")[0])).to.deep.equal([
      "departments/adult_social_care.yaml:85:16",
      "departments/parking.yaml:13:11",
      "departments/parking.yaml:16:12",
    ]);
  });

  it("in one dataset does not silence what is wrong with another", () => {
    const misspelt = (
      changed("departments/parking.yaml", "    keep: 6 years", "    kep: 6 years").get("departments/parking.yaml") ?? ""
    ).replace("(PK-09)", "(PK-90)");
    expect(told(new Map(sampleFiles).set("departments/parking.yaml", misspelt))).to.deep.equal([
      'departments/parking.yaml:13:10 datasets.penalty_charges.kep: "kep" is not known here; did you mean keep?',
      "departments/parking.yaml:28:11 datasets.permits.keep: there is no entry PK-90 in retention of lake.yaml; did you mean PK-09?",
    ]);
  });

  it("leaves no Lake", () => {
    const result = parseDeclarations(changed("lake.yaml", "lakeward: 1", "lakeward: 2"), asOf);
    expect(result).to.have.all.keys("ok", "problems");
  });

  it("is told of a file that nothing reads", () => {
    expect(told(new Map(sampleFiles).set("departments/housing.yml", ""))).to.deep.equal([
      "departments/housing.yml:1:1 this is read by nothing; name it departments/<id>.yaml",
    ]);
  });
});

const together: ReadonlySet<string> = new Set([
  "a kind that does not exist",
  "rows kept longer than the schedule says",
  "a table laid out by person",
]);
