import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";
import { column, dataset, queue, ward, zone } from "../../small-lake.ts";

const named = (name: unknown, reveals: unknown = "plain", planned: object = {}) =>
  dataset({ columns: [{ ...column("x", "reference", "plain"), name, reveals }] }, planned);
const table = (columns: unknown, keys: unknown = [], planned: object = {}) =>
  resource(
    "aws:glue/catalogTable:CatalogTable",
    "table",
    { databaseName: "sales", name: "customers", storageDescriptor: { columns }, partitionKeys: keys },
    planned,
  );
const hidden = dataset({}, { unknown: ["zones"] });
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
    { it: "a dataset about nobody", on: "charges", resources: [dataset({ about: ["nobody"], columns: [ward] })] },
    { it: "a dataset that does not say whom it is about", on: "charges", resources: [dataset({ about: undefined })] },
    {
      it: "a dataset about drivers and somebody who is not known yet",
      on: "charges",
      resources: [dataset({ about: ["driver"] }, { unknown: ["about[1]"] })],
    },
    {
      it: "names that tell nothing, beside a dataset whose tables are not known yet",
      on: "table",
      resources: [table([{ name: "amount" }]), hidden],
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
    ...["about", "about[0]"].map((path) => ({
      it: `${path} of a dataset that names people, not known yet`,
      on: "charges",
      resources: [dataset({ about: undefined }, { unknown: [path] })],
      says: "whom the dataset is about",
    })),
    {
      it: "an identifier in a table that may be a dataset's",
      on: "table",
      resources: [table([{ name: "email" }]), hidden],
      says: "which dataset declares it",
    },
    {
      it: "a name in a table that is not known yet",
      on: "table",
      resources: [table([{}], [], { unknown: ["storageDescriptor.columns[0].name"] })],
    },
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
    ...[["plain"], "nothing much"].map((reveals) => ({
      it: `${JSON.stringify(reveals)} for what a column of a table reveals`,
      on: "table",
      resources: [table([{ name: "email", parameters: { reveals } }])],
    })),
    { it: "a type that is a number", on: "table", resources: [table([{ name: "holder", type: 7 }])] },
    { it: "columns that are a text", on: "table", resources: [table("email")] },
    { it: "a storage descriptor that is a text", on: "table", resources: [odd] },
    { it: "a word that there is not for what it reveals", on: "charges", resources: [named("nhs_no", "nothing")] },
  ],
  notApplicable: [
    { it: "a queue", on: "queue", resources: [queue] },
    {
      it: "the table of a dataset, which its own columns are held to",
      on: "table",
      resources: [
        zone("trusted"),
        dataset(),
        resource("aws:glue/catalogTable:CatalogTable", "table", {
          databaseName: "parking_trusted",
          name: "charges",
          storageDescriptor: { columns: [{ name: "email" }] },
        }),
      ],
    },
  ],
};
