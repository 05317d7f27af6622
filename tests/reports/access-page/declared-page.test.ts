import { expect } from "chai";
import { simulate } from "../../../access/simulate/simulate.ts";
import { roleArn } from "../../../declaration/names.ts";
import { cellOf } from "../../../reports/access-page/cell.ts";
import { declaredPage } from "../../../reports/access-page/declared-page.ts";
import type { AccessPage } from "../../../reports/access-page/page-data.ts";
import { sentenceOf } from "../../../reports/access-page/sentence.ts";
import { changed, sampleFiles } from "../../declaration/sample-files.ts";
import { declaredAccess, pageOf } from "./pages.ts";

/** Columns that every table has besides the declared ones. */
const added = new Set(["_arrived_on", "_load"]);

function positionOf(page: AccessPage, id: string): number {
  return page.principals.findIndex((principal) => principal.id === id);
}

/** What somebody sees of a table, also as one of everyone: the names of columns, and whether of all rows. */
function seenBy(page: AccessPage, principal: number, tablePosition: number) {
  const also = new Set([principal, ...(page.principals[principal]?.isAlso ?? [])]);
  const table = page.tables[tablePosition];
  if (table === undefined) throw new Error("no such table");
  const held = page.sights.filter(
    (sight) => sight.tablePosition === tablePosition && sight.principals.some((each) => also.has(each)),
  );
  const { columns, state } = cellOf(table, held);
  return { columns: columns.map((position) => table.columns[position]?.[0]), isSomeRows: state === "some rows" };
}

function sentences(page: AccessPage, principal: string): readonly string[] {
  const position = positionOf(page, principal);
  return page.sights
    .filter(({ principals }) => principals.includes(position))
    .map((sight) => sentenceOf(page, position, sight));
}

describe("the page of what is declared", () => {
  const access = declaredAccess(sampleFiles);
  const page = declaredPage(access);

  it("shows each group and pipeline just what the simulator answers, of every table", () => {
    const simulation = simulate(access.snapshot);
    const { lake, place } = access;
    const roles = lake.departments.flatMap(({ id, groups }) => [
      ...groups.map((group) => ({ id: `${id}/${group.id}`, arn: roleArn(place, id, "group", group.id) })),
      { id: `pipeline/${id}`, arn: roleArn(place, id, "pipeline", null) },
    ]);
    let something = 0;
    for (const { id, arn } of roles) {
      for (const [tablePosition, table] of page.tables.entries()) {
        const { columns, rows, allowed } = simulation.ask({ principal: arn, action: "SELECT", table: table.id });
        const answered = (columns ?? []).filter((column) => !added.has(column));
        expect(seenBy(page, positionOf(page, id), tablePosition), `${id} ${table.id}`).to.deep.equal({
          columns: answered,
          isSomeRows: allowed && rows !== "all",
        });
        if (allowed) something += 1;
      }
    }
    expect(something).to.be.greaterThan(40);
  });

  it("names every table of the catalogue and every group, whether or not anything is seen", () => {
    const tables = access.snapshot.tables.map(({ DatabaseName, Name }) => `${DatabaseName}.${Name}`);
    expect(page.tables.map(({ id }) => id).toSorted()).to.deep.equal(tables.toSorted());
    expect(page.principals.map(({ id }) => id)).to.include("parking/engineers");
  });

  it("says why, on what law, until when, and where that is said", () => {
    const officers = positionOf(page, "adult_social_care/officers");
    const [sight] = page.sights.filter(({ principals }) => principals.includes(officers));
    expect(sight?.because).to.match(/^departments\/adult_social_care\.yaml:\d+$/);
    expect(sentences(page, "streetscene/analysts")).to.deep.equal([
      "Streetscene analysts see 6 of 9 columns of Parking Services: Penalty charges (trusted copy). " +
        "To make streets safer (public task, Art 6(1)(e); Road Traffic Act 1988 section 39; screened 2026-02-11: not needed), " +
        "under ISA-12, until 31 March 2027.",
    ]);
  });

  it("says of partners and the public that they are not given it yet", () => {
    const outsiders = page.principals.filter(({ kind }) => kind === "partner" || kind === "public");
    expect(outsiders.map(({ id }) => id)).to.include.members(["public", "partner/nhs_england"]);
    for (const { id } of outsiders) {
      for (const sentence of sentences(page, id)) expect(sentence).to.contain(" is to see ");
      const position = positionOf(page, id);
      for (const { remarks } of page.sights.filter(({ principals }) => principals.includes(position)))
        expect(remarks.map((at) => page.texts[at]).join(" ")).to.contain("this version of the lake");
    }
  });

  it("leaves out what has ended, and says that it is there and why it gives nothing", () => {
    const ended = pageOf(changed("departments/parking.yaml", "until: 2027-03-31", "until: 2026-11-20"));
    expect(sentences(page, "parking/analysts")).to.not.deep.equal([]);
    expect(sentences(ended, "parking/analysts")).to.deep.equal([]);
    expect(page.withheld).to.deep.equal([]);
    expect(ended.withheld.map(({ text }) => text.replace(/\d+/, "…"))).to.deep.equal([
      "Penalty charges: the statement has ended (departments/parking.yaml:…)",
      "Permits: the statement has ended (departments/parking.yaml:…)",
    ]);
  });
});
