import { expect } from "chai";
import type { Column, TableZone } from "../../declaration/lake.ts";
import { kinds } from "../../declaration/vocabulary/kinds.ts";
import { treatments } from "../../declaration/vocabulary/treatments.ts";
import { changed, lakeOf, sampleFiles, told } from "./sample-files.ts";

describe("a column in the zones of its dataset", () => {
  const lake = lakeOf(sampleFiles);
  const dataset = (department: string, id: string, of = lake) => {
    const found = of.departments.find((each) => each.id === department)?.datasets.find((each) => each.id === id);
    if (!found) throw new Error(`${department}/${id} is not declared`);
    return found;
  };
  const column = (path: string, of = lake): Column => {
    const [department = "", id = "", name = ""] = path.split(".");
    const found = dataset(department, id, of).columns.find((each) => each.name === name);
    if (!found) throw new Error(`${path} is not declared`);
    return found;
  };
  const seen = (path: string, of = lake) =>
    Object.entries(column(path, of).zones).map(([zone, { treatment, type }]) => `${zone} ${treatment} ${type}`);

  const expected: Readonly<Record<string, readonly string[]>> = {
    "parking.penalty_charges.vrm": ["raw keep string", "refined keep string", "trusted hash string"],
    "parking.penalty_charges.keeper": ["raw keep string", "refined keep string", "trusted drop null"],
    "parking.penalty_charges.postcode": ["raw keep string", "refined keep string", "trusted district string"],
    "parking.penalty_charges.amount": [
      "raw keep decimal(12,2)",
      "refined keep decimal(12,2)",
      "trusted keep decimal(12,2)",
    ],
    "adult_social_care.clients.date_of_birth": ["raw keep date", "refined keep date", "trusted age_band string"],
    "adult_social_care.clients.notes": ["raw keep string", "refined redact string", "trusted drop null"],
    "adult_social_care.clients.restricted": ["raw keep boolean", "refined keep boolean", "trusted keep boolean"],
    "adult_social_care.safeguarding_concerns.allegation": ["raw keep string", "refined keep string"],
    "adult_social_care.client_level_data.nhs_number": ["refined keep string"],
    "adult_social_care.packages_by_service.started_on_year": ["trusted keep string", "open keep string"],
    "adult_social_care.packages_by_service.weekly_cost": ["trusted keep decimal(12,2)", "open keep decimal(12,2)"],
    "parking.penalty_charges_by_ward.count": ["trusted keep bigint", "open keep bigint"],
  };
  for (const [path, zones] of Object.entries(expected))
    it(`${path} is ${zones.join(", ")}`, () => {
      expect(seen(path)).to.deep.equal(zones);
    });

  it("is, for every kind, what the treatment of the kind makes of its type", () => {
    const lines = Object.keys(kinds).map((kind) => `      ${kind}_x: ${kind}`);
    const files = changed("departments/parking.yaml", "      ward: area", `      ward: area\n${lines.join("\n")}`);
    const lawful = (files.get("departments/parking.yaml") ?? "")
      .replace(
        "dpia: DPIA-88",
        "dpia: DPIA-88, condition: safeguarding, offences: safeguarding, policy_document: APD-1",
      )
      .replace("  - { who: public, sees: penalty_charges_by_ward }\n", "");
    const all = new Map(files).set("departments/parking.yaml", lawful);
    const here = lakeOf(all);
    for (const [kind, { type, becomes, from }] of Object.entries(kinds)) {
      const { zones } = column(`parking.penalty_charges.${kind}_x`, here);
      const after = treatments[becomes].type === "same" ? type : treatments[becomes].type;
      expect(zones.raw, kind).to.deep.equal({ treatment: "keep", type });
      expect(zones.refined, kind).to.deep.equal(
        from ? { treatment: becomes, type: after } : { treatment: "keep", type },
      );
      expect(zones.trusted, kind).to.deep.equal({ treatment: becomes, type: after });
    }
  });

  it("stays treated in every zone after the one in which it is treated", () => {
    const files = changed(
      "departments/parking.yaml",
      "vrm: vehicle_registration",
      "vrm: { is: vehicle_registration, becomes: { raw: token } }",
    );
    expect(seen("parking.penalty_charges.vrm", lakeOf(files))).to.deep.equal([
      "raw token string",
      "refined token string",
      "trusted token string",
    ]);
  });

  it("counts as its dataset does: so many columns, so many plain, as the vocabulary prints", () => {
    const counts = (["penalty_charges", "permits", "penalty_charges_by_ward"] as const).map((id) => {
      const { columns } = dataset("parking", id);
      return [id, columns.length, columns.filter(({ reveals }) => reveals === "plain").length];
    });
    expect(counts).to.deep.equal([
      ["penalty_charges", 10, 6],
      ["permits", 5, 2],
      ["penalty_charges_by_ward", 4, 4],
    ]);
  });

  it("is there only where the dataset is: raw to where it reaches, its own zone when made, open when the public sees it", () => {
    const zones = (department: string, id: string): readonly TableZone[] => dataset(department, id).zones;
    expect(zones("parking", "permits")).to.deep.equal(["raw", "refined", "trusted"]);
    expect(zones("adult_social_care", "safeguarding_concerns")).to.deep.equal(["raw", "refined"]);
    expect(zones("adult_social_care", "client_level_data")).to.deep.equal(["refined"]);
    expect(zones("parking", "penalty_charges_by_ward")).to.deep.equal(["trusted", "open"]);
    expect(zones("adult_social_care", "deprivation")).to.deep.equal(["raw", "refined", "trusted", "open"]);
  });

  it("may not be counted in a zone that its dataset does not reach", () => {
    const files = changed("departments/parking.yaml", "    keep: 6 years", "    reaches: refined\n    keep: 6 years");
    expect(told(files)).to.include(
      "departments/parking.yaml:36:41 datasets.penalty_charges_by_ward.made_from: penalty_charges is not there in trusted; let it reach trusted, or count in a zone that it reaches",
    );
  });
});
