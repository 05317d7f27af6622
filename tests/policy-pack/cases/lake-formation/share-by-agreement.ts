import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";
import { arnOf, bridgedGrant, grant, queue, role, share, zone } from "../../small-lake.ts";

const lake = [zone("trusted"), zone("refined"), ...role("analysts"), ...role("analysts", "streetscene")];
const theirs = arnOf("analysts", "streetscene");
const filter = { cellsFilter: { database: "parking_trusted", table: "charges", name: "of_streetscene" } };
const byTags = (expression: object) => ({ tagPolicy: { resourceType: "TABLE", expression } });
const accounts = { parameters: { allowedAccounts: ["111122223333"] } };

export const cases: RuleCases = {
  rule: "LF-08",
  compliant: [
    { it: "the department's own group", on: "grant", resources: [...lake, grant(arnOf("analysts"), filter)] },
    { it: "another's, with a share", on: "grant", resources: [...lake, share(), grant(theirs, filter)] },
    {
      it: "what is opened to the organisation",
      on: "grant",
      resources: [...lake, grant(theirs, byTags({ visibility: ["organisation"] }))],
    },
    {
      it: "what is opened to the department",
      on: "grant",
      resources: [...lake, grant(theirs, byTags({ department: ["streetscene"], visibility: ["department"] }))],
    },
  ],
  failing: [
    {
      it: "another's group without a share",
      on: "grant",
      resources: [...lake, grant(theirs, filter)],
      says: "streetscene",
    },
    {
      it: "the same by the bridged provider",
      on: "grant",
      resources: [...lake, bridgedGrant(theirs, { table: { databaseName: "parking_trusted", name: "charges" } })],
    },
    {
      it: "a share of another table",
      on: "grant",
      resources: [...lake, share({ dataset: "permits" }), grant(theirs, filter)],
    },
    {
      it: "a share of another zone",
      on: "grant",
      resources: [...lake, share({ zone: "refined" }), grant(theirs, filter)],
    },
    {
      it: "a share for another group",
      on: "grant",
      resources: [...lake, share({ group: "streetscene/officers" }), grant(theirs, filter)],
    },
    {
      it: "every table of the database, with a share of one",
      on: "grant",
      resources: [...lake, share(), grant(theirs, { allTables: { database: "parking_trusted" } })],
    },
    {
      it: "another's tag policy for the department",
      on: "grant",
      resources: [...lake, grant(theirs, byTags({ department: ["parking"], visibility: ["department"] }))],
    },
    {
      it: "a tag policy for no department",
      on: "grant",
      resources: [...lake, grant(theirs, byTags({ visibility: ["department"] }))],
    },
    {
      it: "another's pipeline",
      on: "grant",
      resources: [...lake, ...role("loader", "streetscene", "pipeline"), grant(arnOf("loader", "streetscene"), filter)],
    },
    {
      it: "an account that is not the body's",
      on: "grant",
      resources: [...lake, bridgedGrant("444455556666", { database: { name: "parking_trusted" } })],
      plan: accounts,
    },
    {
      it: "databases and roles of theirs, by their tags",
      on: "grant",
      resources: [
        resource("aws:glue/catalogDatabase:CatalogDatabase", "sales", {
          name: "sales",
          tags: { department: "parking" },
        }),
        resource("aws:iam/role:Role", "reader", { name: "reader", tags: { department: "housing" } }),
        bridgedGrant("arn:aws:iam::111122223333:role/reader", { table: { databaseName: "sales", wildcard: true } }),
      ],
      says: "housing",
    },
    {
      it: "every department's data, by a wildcard",
      on: "grant",
      resources: [...lake, grant(theirs, byTags({ department: ["*"], visibility: ["department"] }))],
    },
  ],
  undecided: [
    {
      it: "a principal that is not known yet",
      on: "grant",
      resources: [...lake, grant("", filter, ["SELECT"], { unknown: ["principal"] })],
    },
    {
      it: "a role of which nobody says whose it is",
      on: "grant",
      resources: [...lake, grant("arn:aws:iam::111122223333:role/visitor", filter)],
    },
    {
      it: "a share whose dataset is not known yet",
      on: "grant",
      resources: [...lake, share({ dataset: undefined }, { unknown: ["dataset"] }), grant(theirs, filter)],
    },
    {
      it: "a visibility of no value",
      on: "grant",
      resources: [...lake, grant(theirs, byTags({ department: ["streetscene"], visibility: [] }))],
    },
  ],
  malformed: [{ it: "a target that is a text", on: "grant", resources: [...lake, grant(theirs, "charges")] }],
  notApplicable: [
    {
      it: "a database of no zone",
      on: "grant",
      resources: [...lake, grant(theirs, { database: { name: "weather" } }, ["DESCRIBE"])],
    },
    { it: "a queue", on: "queue", resources: [queue] },
  ],
};
