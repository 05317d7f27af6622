import { expect } from "chai";
import { search, searchTexts } from "../../../reports/access-page/search.ts";
import { sampleFiles } from "../../declaration/sample-files.ts";
import { pageOf } from "./pages.ts";

describe("the search of the access page", () => {
  const page = pageOf(sampleFiles);
  const texts = searchTexts(page);
  const found = (wanted: string): readonly string[] =>
    search(texts, wanted).map(({ kind, position, column }) => {
      const list = { department: page.departments, principal: page.principals, table: page.tables }[kind];
      return `${kind} ${list[position]?.id}${column === null ? "" : ` ${column}`}`;
    });

  it("finds departments before who, and who before tables, whatever the letters' size", () => {
    const kinds = found("PARKING").map((text) => text.split(" ")[0]);
    expect(kinds).to.deep.equal(kinds.toSorted());
    expect(found("PARKING")[0]).to.equal("department parking");
    expect(found("parking anal")).to.deep.equal(["principal parking/analysts"]);
  });

  it("finds the tables of a column, and that of one table by both names", () => {
    expect(found("ethnicity")).to.include("table adult_social_care_trusted.clients ethnicity");
    expect(found("clients trusted ethni")).to.deep.equal(["table adult_social_care_trusted.clients ethnicity"]);
  });

  it("finds nothing for nothing", () => {
    expect(found("")).to.deep.equal([]);
    expect(found("   ")).to.deep.equal([]);
    expect(found("no such thing")).to.deep.equal([]);
  });
});
