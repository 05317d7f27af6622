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
const odd = resource("aws:glue/catalogTable:CatalogTable", "table", {
  databaseName: "sales",
  name: "customers",
  storageDescriptor: "columns",
});

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
    {
      it: "fields that tell nothing",
      on: "table",
      resources: [table([{ name: "bay", type: "struct<no:int,width:decimal(4,2)>" }])],
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
    {
      it: "an identifier inside a nested column",
      on: "table",
      resources: [table([{ name: "holder", type: "array<struct<id:int,contact:struct<email:string>>>" }])],
      says: "holder.contact.email",
    },
    { it: "a second telephone number", on: "charges", resources: [named("phone_2")], says: "telephone" },
    { it: "a postcode that is called full", on: "charges", resources: [named("postcode_full")] },
    { it: "the number of a payment card", on: "charges", resources: [named("card_number")], says: "payment card" },
    {
      it: "a dataset that is said to be about nobody, with a column that names people",
      on: "charges",
      resources: [dataset({ about: [] })],
      says: "about nobody",
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
    {
      it: "a type that is not known yet",
      on: "table",
      resources: [table([{ name: "holder" }], [], { unknown: ["storageDescriptor.columns[0].type"] })],
    },
  ],
  malformed: [
    { it: "a name that is a number", on: "charges", resources: [named(7)] },
    { it: "columns that are a text", on: "table", resources: [table("email")] },
    { it: "a storage descriptor that is a text", on: "table", resources: [odd] },
    { it: "a word that there is not for what it reveals", on: "charges", resources: [named("nhs_no", "nothing")] },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [queue] }],
};
