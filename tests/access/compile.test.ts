import { expect } from "chai";
import fc from "fast-check";
import { compileAccess, type FilteredAccess } from "../../access/compile.ts";
import { sightOf } from "../../access/sight.ts";
import type { Lake } from "../../declaration/lake.ts";
import { lakeOf, sampleFiles, withChange } from "../declaration/sample-files.ts";

const day = "2026-11-21";
const parking = "departments/parking.yaml";
const streetscene = "departments/streetscene.yaml";

function given(files = sampleFiles, asOf = day): readonly FilteredAccess[] {
  return compileAccess(lakeOf(files), asOf).filtered;
}

function to(receiver: string, dataset: string, files = sampleFiles, asOf = day): FilteredAccess | undefined {
  return given(files, asOf).find(
    (access) => `${access.receiver.department}/${access.receiver.group}` === receiver && access.dataset === dataset,
  );
}

describe("access, compiled from the declarations", () => {
  it("shows the plain columns, and of the others those that the statement names", () => {
    expect(to("parking/analysts", "penalty_charges")?.sight).to.deep.equal({
      columns: ["vrm", "postcode", "issued_on", "contravention", "ward", "amount", "status", "closed_on"],
      named: ["vrm", "postcode"],
      hidden: ["pcn_no"],
      absent: ["keeper"],
    });
  });

  it("shows another department what both departments name, and no more", () => {
    const share = to("streetscene/analysts", "penalty_charges");
    expect(share?.columns).to.deep.equal(["issued_on", "contravention", "ward", "amount", "status", "closed_on"]);
    expect(share?.share).to.deep.equal({ agreement: "ISA-12", uses: [] });
  });

  it("gives another department a revealing column only when both files name it", () => {
    const giver = withChange(
      sampleFiles,
      parking,
      "sees: penalty_charges, for: streetscene/safety",
      "sees: penalty_charges, including: [postcode], for: streetscene/safety",
    );
    const both = withChange(
      giver,
      streetscene,
      "uses: [parking/penalty_charges]",
      "uses: { parking/penalty_charges: [postcode] }",
    );
    const receiver = withChange(
      sampleFiles,
      streetscene,
      "uses: [parking/penalty_charges]",
      "uses: { parking/penalty_charges: [postcode] }",
    );
    expect(to("streetscene/analysts", "penalty_charges", both)?.sight.named).to.deep.equal(["postcode"]);
    for (const files of [giver, receiver]) {
      let columns: readonly string[] = [];
      try {
        columns = to("streetscene/analysts", "penalty_charges", files)?.columns ?? [];
      } catch {
        // The loader may refuse one key without the other; that gives nothing either.
      }
      expect(columns).not.to.include("postcode");
    }
  });

  it("gives nothing from the day after a statement's last day", () => {
    expect(to("parking/analysts", "permits", sampleFiles, "2027-03-31")).not.to.equal(undefined);
    expect(to("parking/analysts", "permits", sampleFiles, "2027-04-01")).to.equal(undefined);
  });

  it("gives nothing to a department that is retiring, which ends its key of the two as it ends its own statements", () => {
    const files = withChange(
      sampleFiles,
      streetscene,
      "department: streetscene\n",
      "department: streetscene\nstatus: retiring\n",
    );
    expect(to("streetscene/analysts", "penalty_charges", files)).to.equal(undefined);
    expect(to("parking/analysts", "penalty_charges", files)).not.to.equal(undefined);
    expect(compileAccess(lakeOf(files), day).withheld).to.deep.include({
      giver: "parking",
      dataset: "penalty_charges",
      statement: "parking.access[2]",
      because: "receiver-retiring",
    });
  });

  it("gives nothing of a department that is retiring, and everything of one that is frozen", () => {
    const filters = (status: string): readonly FilteredAccess[] =>
      given(
        withChange(sampleFiles, parking, "title: Parking Services\n", `title: Parking Services\nstatus: ${status}\n`),
      );
    expect(filters("retiring").filter(({ giver }) => giver === "parking")).to.deep.equal([]);
    expect(filters("frozen")).to.deep.equal(given());
  });

  it("lets no column that serves fewer purposes than its dataset leave the department, whatever both files name", () => {
    const { datasets } = lakeOf(sampleFiles).departments.find(({ id }) => id === "adult_social_care") ?? {
      datasets: [],
    };
    const clients = datasets.find(({ id }) => id === "clients");
    if (clients === undefined) throw new Error("the three departments have no clients");
    const sight = sightOf(clients, "trusted", ["postcode", "uprn"], "safety", { including: ["postcode", "uprn"] });
    expect(sight.named).to.deep.equal(["postcode"]);
    expect(sight.hidden).to.include("uprn");
  });

  it("gives nothing for a purpose that is not the receiver's, or that the dataset does not serve, should one reach it", () => {
    const lake = lakeOf(sampleFiles);
    const said = (id: string, purpose: { readonly department: string; readonly id: string }): Lake => ({
      ...lake,
      departments: lake.departments.map((department) => ({
        ...department,
        access: department.access.map((statement) =>
          statement.path === id ? { ...statement, purpose, agreement: "ISA-12" } : statement,
        ),
      })),
    });
    const gives = (changed: Lake, path: string) =>
      compileAccess(changed, day).filtered.some(({ statement }) => statement === path);
    const care = "adult_social_care.access[3]";
    expect(gives(said(care, { department: "adult_social_care", id: "safeguarding" }), care)).to.equal(true);
    expect(gives(said(care, { department: "adult_social_care", id: "care" }), care)).to.equal(false);
    const parking = "parking.access[0]";
    expect(gives(said(parking, { department: "parking", id: "parking" }), parking)).to.equal(true);
    expect(gives(said(parking, { department: "streetscene", id: "safety" }), parking)).to.equal(false);
  });

  it("narrows rows by the statement's condition", () => {
    expect(to("adult_social_care/analysts", "clients")?.rowExpression).to.equal("restricted = false");
    expect(to("adult_social_care/analysts", "packages")?.rowExpression).to.equal(null);
  });

  it("opens whole tables only when they are about nobody", () => {
    const access = compileAccess(lakeOf(sampleFiles), day);
    expect(access.opened.map(({ database, table, visibility }) => ({ database, table, visibility }))).to.deep.equal([
      { database: "adult_social_care_trusted", table: "deprivation", visibility: "organisation" },
    ]);
  });

  it("uses one mechanism for a principal and a table: no filter on what is opened", () => {
    const access = compileAccess(lakeOf(sampleFiles), day);
    const opened = new Set(access.opened.map(({ database, table }) => `${database}.${table}`));
    expect(access.filtered.filter(({ database, table }) => opened.has(`${database}.${table}`))).to.deep.equal([]);
  });

  it("never gives on a later day what it did not give on an earlier one", () => {
    const days = fc
      .integer({ min: 0, max: 800 })
      .map((days) => new Date(Date.UTC(2026, 10, 21 + days)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [earlier, later] = [one, other].toSorted() as [string, string];
        const keys = (asOf: string): string[] => given(sampleFiles, asOf).map((access) => JSON.stringify(access));
        const before = new Set(keys(earlier));
        expect(keys(later).filter((key) => !before.has(key))).to.deep.equal([]);
      }),
      { numRuns: 12 },
    );
  });
});
