import { expect } from "chai";
import { declaredByStatement } from "../../cli/declared-by-statement.ts";
import { planOf } from "../components/preview-declarations.ts";
import { asOf, lakeOf, sampleFiles } from "../declaration/sample-files.ts";

describe("the sight of a table in a plan", () => {
  it("is led to the statement that gives it, whatever stands above it", async () => {
    const plan = declaredByStatement(await planOf(sampleFiles), lakeOf(sampleFiles), asOf);
    const sights = plan.resources.filter(({ type }) => /^lakeward:lake:(Access|Share)$/.test(type));
    expect(sights).to.have.length.greaterThan(5);
    for (const { name, declared } of sights) expect(declared, name).to.match(/^\w+\.access\[\d+\]$/);
    const share = sights.find(({ name }) => name.includes("streetscene.analysts"));
    expect(share?.declared).to.equal("parking.access[2]");
  });
});
