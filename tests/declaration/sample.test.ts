import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { loadDeclarations } from "../../declaration/load.ts";
import { formatProblem } from "../../declaration/problem.ts";

const root = fileURLToPath(new URL("../three-departments", import.meta.url));

describe("the three departments", () => {
  const result = loadDeclarations(root, "2026-11-21");
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join("\n"));
  const { lake, sources } = result;
  const dataset = (department: string, id: string) => {
    const found = lake.departments.find((each) => each.id === department)?.datasets.find((each) => each.id === id);
    if (!found) throw new Error(`${department}/${id} is not declared`);
    return found;
  };

  it("declares three departments", () => {
    expect(lake.departments.map(({ id }) => id)).to.deep.equal(["adult_social_care", "parking", "streetscene"]);
  });

  it("declares penalty charges with ten columns, six of them plain", () => {
    const { columns } = dataset("parking", "penalty_charges");
    expect(columns).to.have.length(10);
    expect(columns.filter(({ reveals }) => reveals === "plain").map(({ name }) => name)).to.deep.equal([
      "issued_on",
      "contravention",
      "ward",
      "amount",
      "status",
      "closed_on",
    ]);
  });

  it("leads from a dataset to the line of its name", () => {
    expect(sources.place("parking.datasets.penalty_charges")).to.deep.equal({
      file: "departments/parking.yaml",
      line: 10,
      column: 3,
    });
  });
});
