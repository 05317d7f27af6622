import { expect } from "chai";
import { filesOfDepartments } from "../../cli/files-of-departments.ts";

const files = new Map([
  ["lake.yaml", "linkages: { homes: { departments: [revenues] } }"],
  ["departments/parking.yaml", "who: streetscene.analysts"],
  ["departments/streetscene.yaml", "uses: parking and parking_permits; title: Streets"],
  ["departments/parking_permits.yaml", "of: nobody else"],
  ["departments/housing.yaml", "who: benefits.officers"],
  ["departments/benefits.yaml", "about: benefits"],
  ["departments/revenues.yaml", "council tax"],
]);
const read = (...departments: readonly string[]) =>
  [...filesOfDepartments(files, departments).keys()].map((file) => file.replace(/departments\/|\.yaml/g, ""));

describe("the files of a few departments", () => {
  it("are theirs, those that name them, and what these name in turn", () => {
    expect(read("parking")).to.deep.equal(["lake", "parking", "streetscene", "parking_permits", "revenues"]);
    expect(read("benefits")).to.deep.equal(["lake", "housing", "benefits", "revenues"]);
  });

  it("are no others: a longer id is another department's", () => {
    expect(read("housing")).to.deep.equal(["lake", "housing", "benefits", "revenues"]);
    expect(read("parking_permits")).to.include("streetscene");
  });

  it("are what names it, of a department that is gone", () => {
    const without = new Map([...files].filter(([file]) => !file.endsWith("benefits.yaml")));
    expect([...filesOfDepartments(without, ["benefits"]).keys()]).to.include("departments/housing.yaml");
  });
});
