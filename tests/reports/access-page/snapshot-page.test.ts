import { expect } from "chai";
import { simulate } from "../../../access/simulate/simulate.ts";
import { cellOf } from "../../../reports/access-page/cell.ts";
import { snapshotPage } from "../../../reports/access-page/snapshot-page.ts";
import { accountWith, analysts, charges, filter, grant, officers } from "../../access/simulate/account.ts";
import { sampleFiles } from "../../declaration/sample-files.ts";
import { declaredAccess } from "./pages.ts";

const table = `${charges.DatabaseName}.${charges.Name}`;

function cell(page: ReturnType<typeof snapshotPage>, principal: string, id = table) {
  const position = page.principals.findIndex((each) => each.id === principal);
  const tablePosition = page.tables.findIndex((each) => each.id === id);
  const found = page.tables[tablePosition];
  if (found === undefined) throw new Error(`no table ${id}`);
  return cellOf(
    found,
    page.sights.filter((sight) => sight.tablePosition === tablePosition && sight.principals.includes(position)),
  );
}

describe("the page of a snapshot", () => {
  it("shows whoever reads something just what the simulator answers", () => {
    const { snapshot } = declaredAccess(sampleFiles);
    const page = snapshotPage(snapshot, "2026-11-21");
    for (const id of page.tables.map((each) => each.id)) {
      const columns = page.tables.find((each) => each.id === id)?.columns ?? [];
      for (const answer of simulate(snapshot).table(id))
        expect(
          cell(page, answer.principal, id).columns.map((position) => columns[position]?.[0]),
          `${answer.principal} ${id}`,
        ).to.have.members([...(answer.columns ?? [])]);
    }
  });

  it("puts those together who see the same for the same reason", () => {
    const both = [analysts, officers].map((principal) => grant({ Table: charges }, ["SELECT"], principal));
    const page = snapshotPage(accountWith(both), "2026-11-21");
    expect(page.sights.map(({ principals }) => principals.map((at) => page.principals[at]?.id))).to.deep.equal([
      [analysts, officers],
    ]);
  });

  it("says which rows, and that kinds and purposes are not known", () => {
    const page = snapshotPage(accountWith([grant(filter("north"))]), "2026-11-21");
    const seen = cell(page, analysts);
    expect(seen.state).to.equal("some rows");
    expect(seen.sights.map(({ because }) => because)).to.deep.equal(["data cells filter north on this table: SELECT"]);
    expect(seen.counts.unknown).to.equal(seen.columns.length);
    expect(page.notes.join(" ")).to.contain("not known here");
    expect(cell(page, officers).state).to.equal("nothing");
  });

  it("tells of grants that count for nothing", () => {
    const page = snapshotPage(accountWith([grant(filter("no_such_filter"))]), "2026-11-21");
    expect(page.refused.join()).to.contain("which counts for nothing");
    expect(cell(page, analysts).state).to.equal("nothing");
  });

  it("tells of a way past the permissions where nothing is permitted", () => {
    const reached = { prefix: "s3://trusted/", actions: ["s3:GetObject"], via: "old-policy" };
    const page = snapshotPage(accountWith([], { principals: [{ arn: analysts, objects: [reached] }] }), "2026-11-21");
    const { state, sights } = cell(page, analysts);
    expect(state).to.equal("past");
    expect(sights.flatMap(({ waysPast }) => waysPast.map((at) => page.texts[at])).join(" ")).to.contain("old-policy");
  });
});
