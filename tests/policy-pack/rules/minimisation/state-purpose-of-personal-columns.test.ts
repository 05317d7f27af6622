import { expect } from "chai";
import { resource, verdictOn } from "../../estate-of.ts";

const ward = { name: "ward", reveals: "plain", purposes: [] };
const vrm = { name: "vrm", reveals: "direct", purposes: ["parking"] };
const declared = "parking.datasets.penalty_charges";
const dataset = (inputs: object) =>
  resource(
    "lakeward:lake:Dataset",
    "penalty_charges",
    { about: ["driver"], columns: [ward, vrm], ...inputs },
    { declared },
  );
const verdict = (inputs: object, more: object = {}) =>
  verdictOn("MIN-01", "penalty_charges", [{ ...dataset(inputs), ...more }]);

describe("MIN-01 columns about people have a purpose", () => {
  it("holds when each column that reveals something has one", () => {
    expect(verdict({}).verdict).to.equal("compliant");
  });

  it("holds for a dataset about nobody", () => {
    expect(verdict({ about: ["nobody"], columns: [{ ...vrm, purposes: [] }] }).verdict).to.equal("compliant");
    expect(verdict({ about: ["nobody", "driver"], columns: [{ ...vrm, purposes: [] }] }).verdict).to.equal("violation");
    expect(verdict({ about: [], columns: [{ ...vrm, purposes: [] }] }).verdict).to.equal("compliant");
  });

  for (const reveals of ["indirect", "direct", "special"]) {
    it(`is broken by a column of ${reveals} meaning without a purpose`, () => {
      const broken = verdict({ columns: [ward, { ...vrm, reveals, purposes: [] }] });
      expect(broken).to.include({ verdict: "violation", message: "column vrm is about people and has no purpose" });
      expect(broken.properties).to.deep.equal(["columns[1].purposes"]);
    });
  }

  it("is broken by an empty purpose", () => {
    expect(verdict({ columns: [{ ...vrm, purposes: [""] }] }).verdict).to.equal("violation");
  });

  it("points at the column's own line when the sources have it, else at the dataset's", () => {
    const broken = dataset({ columns: [{ ...vrm, purposes: [] }] });
    const place = (line: number) => ({ file: "departments/parking.yaml", line, column: 7 });
    const sources = { [declared]: place(10), [`${declared}.columns.vrm`]: place(16) };
    expect(verdictOn("MIN-01", "penalty_charges", [broken], { sources }).source).to.deep.equal(place(16));
    expect(verdictOn("MIN-01", "penalty_charges", [broken], { sources: { parking: place(2) } }).source).to.deep.equal(
      place(2),
    );
  });

  it("is undecided while the purposes are not known", () => {
    const waits = { unknown: ["columns[0].purposes"] };
    expect(verdict({ columns: [{ name: "vrm", reveals: "direct" }] }, waits)).to.include({
      verdict: "undecided",
      level: "mandatory",
    });
  });

  it("reports columns of the wrong type", () => {
    expect(verdict({ columns: { vrm } }).message).to.equal("columns is an object where a list is wanted");
    expect(verdict({ columns: [{ ...vrm, reveals: 3 }] }).verdict).to.equal("violation");
    expect(verdict({ columns: [null, "vrm"] }).verdict).to.equal("violation");
  });
});
