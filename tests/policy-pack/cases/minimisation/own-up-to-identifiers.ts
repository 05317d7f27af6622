import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";
import { column, dataset, queue } from "../../small-lake.ts";

const named = (name: unknown, reveals: unknown = "plain", planned: object = {}) =>
  dataset({ columns: [{ ...column("x", "reference", "plain"), name, reveals }] }, planned);
const table = (columns: unknown, keys: unknown = [], planned: object = {}) =>
  resource(
    "aws:glue/catalogTable:CatalogTable",
    "table",
    { databaseName: "sales", name: "customers", storageDescriptor: { columns }, partitionKeys: keys },
    planned,
  );

export const cases: RuleCases = {
  rule: "MIN-04",
  compliant: [
    { it: "a name that tells nothing", on: "charges", resources: [named("bay_no")] },
    { it: "an identifier that is declared as one", on: "charges", resources: [named("nhs_no", "direct")] },
    { it: "a name that only begins like one", on: "charges", resources: [named("postcode_district")] },
    {
      it: "a column that says what it reveals, in a table that no dataset declares",
      on: "table",
      resources: [table([{ name: "mobile", type: "string", parameters: { reveals: "plain" } }])],
    },
  ],
  failing: [
    { it: "an NHS number", on: "charges", resources: [named("nhs_no")], says: "NHS number" },
    { it: "a National Insurance number", on: "charges", resources: [named("partner_nino")] },
    { it: "a date of birth", on: "charges", resources: [named("DateOfBirth")] },
    { it: "an identifier in a table that no dataset declares", on: "table", resources: [table([{ name: "email" }])] },
    {
      it: "an identifier as a partition key",
      on: "table",
      resources: [table([{ name: "amount" }], [{ name: "postcode" }])],
    },
  ],
  undecided: [
    {
      it: "a name that is not known yet",
      on: "charges",
      resources: [named(undefined, "plain", { unknown: ["columns[0].name"] })],
    },
    {
      it: "what it reveals, not known yet",
      on: "charges",
      resources: [named("nhs_no", undefined, { unknown: ["columns[0].reveals"] })],
    },
  ],
  malformed: [
    { it: "a name that is a number", on: "charges", resources: [named(7)] },
    { it: "columns that are a text", on: "table", resources: [table("email")] },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [queue] }],
};
