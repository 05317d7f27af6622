import { readFileSync, writeFileSync } from "node:fs";
import { expect } from "chai";
import { routes } from "../../../declaration/vocabulary/routes.ts";
import { allRegisters } from "../../../reports/registers/all-registers.ts";
import { isIdentifying } from "../../../reports/registers/identifiers-register.ts";
import { registerHeading } from "../../../reports/registers/register-heading.ts";
import { routeOf } from "../../../reports/registers/route-of.ts";
import { writeJson } from "../../../reports/registers/write-json.ts";
import { writeMarkdown } from "../../../reports/registers/write-markdown.ts";
import { changed, lakeOf, sampleFiles } from "../../declaration/sample-files.ts";
import { contextOf, council, rowOf, rowsOf, sample, tableOf } from "./context.ts";

const parking = "departments/parking.yaml";
const care = "departments/adult_social_care.yaml";
const golden = new URL("parking.golden.md", import.meta.url);

describe("the registers", () => {
  const whole = council();

  it("say of parking what they said before", () => {
    const texts = allRegisters.map((register) => {
      const table = register.tableOf(sample);
      const ofDepartments = table.rows.some(([first]) => first === "Streetscene" || first === "Adult Social Care");
      const rows = table.rows.filter(
        ([first]) => !(ofDepartments || table.id === "dictionary") || /^parking( services|\/)/i.test(String(first)),
      );
      return writeMarkdown({ ...table, rows }, registerHeading(sample));
    });
    const text = texts.join("\n");
    if (process.env.LAKEWARD_UPDATE_LOCK !== undefined) writeFileSync(golden, text);
    expect(text).to.equal(readFileSync(golden, "utf8"));
  });

  it("have each purpose once in the record of processing", () => {
    const declared = whole.lake.departments.flatMap(({ id, purposes }) => purposes.map((each) => `${id}/${each.id}`));
    const recorded = rowsOf("processing", whole).map(({ reference }) => reference);
    expect(recorded.toSorted()).to.deep.equal(declared.toSorted());
  });

  it("leave nothing of Art 30(1) empty in the record of processing of the council", () => {
    const wanted = tableOf("processing", whole).columns.filter(({ why }) => why.startsWith("UK GDPR Art 30(1)"));
    expect([...new Set(wanted.map(({ why }) => why.slice(0, 20)))].sort()).to.deep.equal(
      [..."abcdefg"].map((letter) => `UK GDPR Art 30(1)(${letter})`),
    );
    // What has no dataset in the lake has no limits and no facts to tell.
    const held = rowsOf("processing", whole).filter(({ datasets }) => datasets !== "none in the lake");
    for (const row of held) for (const { id } of wanted) expect(row[id], `${row.reference} ${id}`).to.satisfy(isSaid);
  });

  it("have each identifying column in each of its places in the map for erasure", () => {
    const declared = whole.lake.departments.flatMap((department) =>
      department.datasets.flatMap((dataset) =>
        dataset.columns
          .filter(isIdentifying)
          .flatMap(({ name }) =>
            [...(dataset.origin.from === "source" ? ["landing"] : []), ...dataset.zones].map(
              (zone) => `${department.title} ${dataset.title} ${name} ${zone}`,
            ),
          ),
      ),
    );
    const mapped = rowsOf("identifiers", whole)
      .filter(({ column }) => column !== "none that identifies")
      .map(({ department, dataset, column, zone }) => `${department} ${dataset} ${column} ${zone}`);
    expect(declared.length).to.be.greaterThan(400);
    expect(mapped.toSorted()).to.deep.equal(declared.toSorted());
  });

  it("have each column that names a person in the map for erasure, and each dataset about people", () => {
    const rows = rowsOf("identifiers", whole);
    const columns = new Set(rows.map(({ department, dataset, column }) => `${department} ${dataset} ${column}`));
    const datasets = new Set(rows.map(({ department, dataset }) => `${department} ${dataset}`));
    for (const { title, datasets: declared } of whole.lake.departments)
      for (const dataset of declared) {
        if (dataset.about.length > 0) expect(datasets).to.include(`${title} ${dataset.title}`);
        for (const { name, reveals } of dataset.columns)
          if (reveals === "direct") expect(columns).to.include(`${title} ${dataset.title} ${name}`);
      }
  });

  it("name a dataset about people in which nobody can be found", () => {
    const visits = "visit_id: reference\n      client_id: person_id\n";
    const context = contextOf(lakeOf(changed(care, visits, "visit_id: reference\n")));
    const row = rowOf("identifiers", context, { dataset: "Visits" });
    expect(row).to.include({ column: "none that identifies", search: "nothing: its rows cannot be found by a person" });
    expect(rowsOf("identifiers", context).filter(({ dataset }) => dataset === "Deprivation")).to.deep.equal([]);
  });

  it("have each dataset once among the assets and in the retention schedule", () => {
    const count = whole.lake.departments.reduce((sum, { datasets }) => sum + datasets.length, 0);
    const tables = rowsOf("assets", whole).map(({ table }) => table);
    expect(tables.length).to.equal(count);
    expect(new Set(tables).size).to.equal(count);
    expect(rowsOf("retention", whole).filter(({ department }) => department !== "No dataset").length).to.equal(count);
  });

  it("are the same in whatever order files, keys and statements come", () => {
    const turned = new Map([...sampleFiles].reverse());
    const text = turned.get(parking) ?? "";
    const [head = "", statements = ""] = text.split("access:\n");
    turned.set(parking, `${head}access:\n${statements.trimEnd().split("\n").reverse().join("\n")}\n`);
    const again = contextOf(lakeOf(turned));
    for (const register of allRegisters)
      expect(register.tableOf(again), register.id).to.deep.equal(register.tableOf(sample));
  });

  it("hold no host, address, network, key or account of anybody", () => {
    const lake = changed(
      "lake.yaml",
      "role: controller\n    agreement: DSA-44",
      'role: controller\n    account: "444455556666"\n    agreement: DSA-44',
    );
    const context = contextOf(lakeOf(lake));
    const text = allRegisters.map((each) => writeJson(each.tableOf(context), registerHeading(context))).join();
    const secrets = [
      "casedb.exampleshire.local",
      "api.callwatch.example",
      "Brokerage.xlsx",
      "exampleshire-reference",
      "203.0.113.0",
      "ssh-ed25519",
      "sftp://",
      "444455556666",
      "adult_social_care/case_system",
    ];
    expect(secrets.filter((secret) => text.includes(secret))).to.deep.equal([]);
  });

  it("say in words how data comes, by every route there is", () => {
    expect(Object.keys(routes).filter((route) => routeOf(route) === route)).to.deep.equal([]);
  });

  it("mark a review that is past its day, and ask for it", () => {
    const later = contextOf(sample.lake, "2027-02-01");
    const row = { by: "Adult Social Care", reference: "DPIA-41" };
    expect(rowOf("assessments", later, row).state).to.equal("OVERDUE");
    expect(rowOf("assessments", contextOf(sample.lake, "2027-01-31"), row).state).to.equal("due within 30 days");
    expect(rowOf("assessments", sample, row).state).to.equal("in date");
    expect(tableOf("assessments", later).attention[0]).to.equal(
      "Adult Social Care, Assess, arrange and review care and support (DPIA-41): was to be reviewed by 2027-01-31, which is past.",
    );
    expect(tableOf("assessments", sample).attention).to.deep.equal([]);
  });

  it("mark a test of anonymity, an agreement, a contract and a hold that are past their day", () => {
    const later = contextOf(sample.lake, "2028-06-01");
    const told = ["anonymous", "sharing", "processors", "retention"].map((id) =>
      tableOf(id, later).attention.join(" "),
    );
    expect(told[0]).to.match(/Packages by service: was to be tested again by 2027-10-01/);
    expect(told[1]).to.match(/Streetscene: analysts, penalty charges \(ISA-12\): ended on 2027-03-31/);
    expect(told[2]).to.match(/CallWatch Ltd: the contract C-2210 ended on 2028-03-31/);
    expect(told[3]).to.match(/Safeguarding concerns: the hold LEGAL-2026-14 ended on 2027-12-31/);
  });

  it("tell a transfer out of the country, and where its safeguard is missing", () => {
    const abroad = contextOf(lakeOf(changed(care, "role: processor", "role: processor, country: US")));
    expect(rowOf("processing", abroad, { reference: "adult_social_care/care" }).transfers).to.deep.equal([
      "CallWatch Ltd: US, no safeguard is declared",
    ]);
    expect(tableOf("processors", abroad).attention).to.deep.equal([
      "CallWatch Ltd: processes in US, and no safeguard is declared.",
    ]);
    const safe = contextOf(
      lakeOf(changed(care, "role: processor", "role: processor, country: IE, safeguards: UK adequacy")),
    );
    expect(rowOf("processing", safe, { reference: "adult_social_care/care" }).transfers).to.deep.equal([
      "CallWatch Ltd: IE, UK adequacy",
    ]);
    expect(tableOf("processors", safe).attention).to.deep.equal([]);
  });

  it("tell a region out of the country, and a joint controller", () => {
    const abroad = contextOf(lakeOf(changed("lake.yaml", "regions: [eu-west-2]", "regions: [eu-west-2, eu-west-1]")));
    expect(rowOf("processing", abroad, { reference: "parking/parking" }).transfers).to.deep.equal([
      "AWS region eu-west-1: no safeguard is declared",
    ]);
    const joint = contextOf(lakeOf(changed(care, "role: processor", "role: joint")));
    const row = { reference: "adult_social_care/care" };
    expect(rowOf("processing", joint, row).jointControllers).to.deep.equal(["CallWatch Ltd (C-2210)"]);
    expect(rowOf("processing", sample, row).jointControllers).to.equal("none");
  });

  it("put the categories of Art 9 and Art 10 apart, with a body's own words by their titles", () => {
    const row = rowOf("processing", sample, { reference: "adult_social_care/safeguarding" });
    expect(row.people).to.deep.equal(["Person said to have caused harm (like suspect)", "service user"]);
    expect([row.special, row.offences]).to.deep.equal([["what a person is protected from"], ["an alleged offence"]]);
    expect(rowOf("processing", sample, { reference: "parking/parking" }).special).to.equal("none");
    expect(rowOf("processing", sample, { reference: "parking/parking" }).condition).to.equal("not needed");
  });

  it("tell what a share shows by both keys, and what one of them lacks", () => {
    const share = { to: "Streetscene: analysts", table: "parking/penalty_charges" };
    expect(rowOf("sharing", sample, share)).to.include({ columns: "6 of 10", revealing: "none", state: "given" });
    const asked = lakeOf(
      changed("departments/streetscene.yaml", "penalty_charges]", "penalty_charges, parking/permits]"),
    );
    const row = rowOf("sharing", contextOf(asked), { direction: "asked for" });
    expect(row).to.include({ to: "Streetscene", table: "parking/permits", columns: "nothing yet" });
    expect(tableOf("sharing", contextOf(asked)).attention).to.have.length(1);
  });

  it("say of an ended share that it ended, with what it showed", () => {
    const ended = contextOf(sample.lake, "2027-04-01");
    const share = { to: "Streetscene: analysts", table: "parking/penalty_charges" };
    expect(rowOf("sharing", ended, share)).to.include({ columns: "6 of 10", state: "ended" });
  });

  it("say what becomes of an identifier: value, pseudonym, nothing", () => {
    const vrm = (zone: string) => rowOf("identifiers", sample, { dataset: "Penalty charges", column: "vrm", zone });
    expect(vrm("landing")).to.include({ table: "files of pcn_*.csv", ends: "file ends after 7 days" });
    expect(vrm("refined").search).to.equal("the value, as the person or the source gives it");
    expect(vrm("trusted")).to.include({
      table: "parking_trusted.penalty_charges",
      search: "the pseudonym of the value, made with the key",
      linkage: "datasets of Parking Services alone",
    });
    const keeper = rowOf("identifiers", sample, { dataset: "Penalty charges", column: "keeper", zone: "trusted" });
    expect(keeper).to.include({
      search: "nothing: it is not there",
      remains: "nothing of it; the row stays, without it",
    });
  });
});

function isSaid(cell: unknown): boolean {
  return cell !== null && cell !== "" && !(Array.isArray(cell) && cell.length === 0);
}
