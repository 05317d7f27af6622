import { readdirSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { departmentLines } from "../../docs/lines/department-lines.ts";

const folder = new URL("../../departments/", import.meta.url);
const council = readdirSync(folder).map((file) => departmentLines(readFileSync(new URL(file, folder), "utf8")));

describe("the lines of the sample council", () => {
  it("are those of eighteen departments and one project that several own", () => {
    expect(council.filter(({ size }) => size === "project").map(({ id }) => id)).to.deep.equal(["social_care_records"]);
    expect(council).to.have.length(19);
  });

  it("are at most 25 besides columns for a department with one purpose", () => {
    const long = council.filter(({ size, besidesColumns }) => size === "ordinary" && besidesColumns > 25);
    expect(long).to.deep.equal([]);
    expect(council.filter(({ size }) => size === "ordinary")).to.have.length(10);
  });

  it("have at most 120 characters", () => {
    expect(council.filter(({ longest }) => longest > 120)).to.deep.equal([]);
  });

  it("are counted without comments and empty lines, and columns apart", () => {
    const text = `# a comment
department: bins
purposes: { bins: { about: resident } }

datasets:
  bins:
    columns:
      # what it is
      bin_no: reference
      uprn: { is: uprn }
    keep: 1 years after arrival
`;
    expect(departmentLines(text)).to.deep.equal({
      id: "bins",
      size: "ordinary",
      besidesColumns: 6,
      columns: 2,
      longest: 39,
    });
  });
});
