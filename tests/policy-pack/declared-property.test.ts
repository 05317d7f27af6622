import { expect } from "chai";
import { evaluate } from "../../policy-pack/evaluate.ts";
import type { PlannedResource } from "../../preview/plan.ts";
import { planOf } from "./estate-of.ts";
import { column, dataset, department } from "./small-lake.ts";

const place = (line: number) => ({ file: "departments/parking.yaml", line, column: 7 });
const sources = {
  parking: place(1),
  "parking.owner": place(3),
  "parking.datasets.charges": place(10),
  "parking.datasets.charges.columns.notes": place(14),
  "parking.datasets.charges.keep": place(12),
};
const declared = { declared: "parking.datasets.charges" };

function lineOf(rule: string, resources: readonly PlannedResource[], places: object = sources): number | undefined {
  const options = { environment: "prod", asOf: "2026-11-21", all: false, strictUndecided: false };
  const { verdicts } = evaluate(planOf(resources, { sources: { ...places } }), options);
  return verdicts.find((verdict) => verdict.rule === rule)?.source?.line;
}

describe("the line of a finding", () => {
  const notes = dataset({ columns: [column("notes", "free_text", "direct")] }, declared);

  it("is that of the column, where a column is wrong", () => {
    expect(lineOf("MIN-07", [notes])).to.equal(14);
  });

  it("is that of the key, where a key of a dataset or a department is wrong", () => {
    expect(lineOf("MIN-11", [dataset({ keep: { period: "6 years" } }, declared)])).to.equal(12);
    const owned = { ...department("parking", []), declared: "parking" };
    expect(
      lineOf("TAG-08", [{ ...owned, inputs: { ...owned.inputs, owner: "jane.smith@exampleshire.gov.uk" } }]),
    ).to.equal(3);
  });

  it("is that of the nearest thing around it that stands in the file", () => {
    const { "parking.datasets.charges.columns.notes": _, ...fewer } = sources;
    expect(lineOf("MIN-07", [notes], fewer)).to.equal(10);
  });
});
