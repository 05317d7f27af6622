import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";
import { access, arnOf, bridgedGrant, grant, queue, role, share, zone } from "../../small-lake.ts";

const lake = [zone("trusted"), zone("refined"), ...role("analysts"), ...role("analysts", "streetscene")];
const theirs = arnOf("analysts", "streetscene");
const filter = { cellsFilter: { database: "parking_trusted", table: "charges", name: "of_streetscene" } };
const byTags = (expression: object) => ({ tagPolicy: { resourceType: "TABLE", expression } });
const bridgedTags = (key: string, values: readonly string[]) => ({
  lfTagPolicy: { resourceType: "TABLE", expressions: [{ key, values }] },
});
const accounts = { parameters: { allowedAccounts: ["111122223333"] } };
const visitor = "arn:aws:iam::111122223333:role/visitor";
const database = (name: string, more: object = {}, planned: object = {}) =>
  resource("aws:glue/catalogDatabase:CatalogDatabase", name, { name, ...more }, planned);
const weather = resource("aws:sns/topic:Topic", "weather", {});
const hiddenZone = resource("lakeward:lake:Zone", "some-zone", { zone: "trusted" }, { unknown: ["department"] });

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
    {
      it: "the database itself, with a share of one of its tables",
      on: "grant",
      resources: [...lake, share(), grant(theirs, { database: { name: "parking_trusted" } }, ["DESCRIBE"])],
    },
    {
      it: "a table of no zone, with a share",
      on: "grant",
      resources: [
        ...lake,
        share(),
        database("sales", { tags: { department: "parking" } }),
        grant(theirs, { table: { database: "sales", name: "charges" } }),
      ],
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
      says: "the account 444455556666",
    },
    {
      it: "an account that is not the body's, under the component of a share for a group",
      on: "grant",
      resources: [
        ...lake,
        share(),
        bridgedGrant(
          "444455556666",
          { table: { databaseName: "parking_trusted", name: "charges" } },
          { parent: share().urn },
        ),
      ],
      plan: accounts,
    },
    {
      it: "another's group, with a statement that is no share",
      on: "grant",
      resources: [...lake, access({ group: "streetscene/analysts" }), grant(theirs, filter)],
    },
    {
      it: "another's group, with a statement that is no share and not wholly known yet",
      on: "grant",
      resources: [
        ...lake,
        access({ group: "streetscene/analysts", dataset: undefined }, { unknown: ["dataset"] }),
        grant(theirs, filter),
      ],
    },
    {
      it: "another's pipeline, with a share for a group",
      on: "grant",
      resources: [
        ...lake,
        share(),
        ...role("loader", "streetscene", "pipeline"),
        grant(arnOf("loader", "streetscene"), filter),
      ],
    },
    {
      it: "what is opened to the organisation, and what is not",
      on: "grant",
      resources: [...lake, grant(theirs, byTags({ visibility: ["organisation", "restricted"] }))],
      says: "names no department",
    },
    {
      it: "a tag policy for no department, of a role that nobody knows",
      on: "grant",
      resources: [...lake, grant(visitor, byTags({ visibility: ["department"] }))],
    },
    {
      it: "a tag policy for no department, of a group of a lake whose zones are elsewhere",
      on: "grant",
      resources: [...role("analysts", "streetscene"), grant(theirs, byTags({ sensitivity: ["low"] }))],
    },
    {
      it: "a tag policy for no department, of a department's role in a program of others",
      on: "grant",
      resources: [
        resource("aws:iam/role:Role", "reader", { name: "reader", tags: { department: "housing" } }),
        grant("arn:aws:iam::111122223333:role/reader", byTags({ sensitivity: ["low"] })),
      ],
    },
    {
      it: "a tag policy for its own department and another's",
      on: "grant",
      resources: [...lake, grant(theirs, byTags({ department: ["Streetscene", "parking"] }))],
      says: "all of what parking holds",
    },
    {
      it: "a tag policy of an account that is not the body's",
      on: "grant",
      resources: [...lake, bridgedGrant("444455556666", bridgedTags("department", ["parking"]))],
      plan: accounts,
    },
    {
      it: "databases and roles of theirs, by their tags",
      on: "grant",
      resources: [
        database("sales", { tags: { department: "parking" } }),
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
      says: "the principal is not known yet",
      undecidedOn: ["principal"],
    },
    {
      it: "a role of which nobody says whose it is",
      on: "grant",
      resources: [...lake, grant(visitor, filter)],
    },
    {
      it: "a tag policy for the department, of a role of which nobody says whose it is",
      on: "grant",
      resources: [...lake, grant(visitor, byTags({ department: ["parking"] }))],
      says: "parking holds it",
    },
    {
      it: "a saved expression",
      on: "grant",
      resources: [...lake, grant(theirs, { savedTagPolicy: { resourceType: "TABLE", name: "opened" } })],
      says: "saved expression",
    },
    {
      it: "a database that is not known yet",
      on: "grant",
      resources: [
        ...lake,
        weather,
        grant(theirs, { table: { name: "charges" } }, ["SELECT"], {
          unknown: ["on.table.database"],
          propertyDependencies: { on: [weather.urn] },
        }),
      ],
      undecidedOn: [weather.urn],
    },
    {
      it: "a zone of which it is not known yet whose it is",
      on: "grant",
      resources: [
        ...role("analysts", "streetscene"),
        hiddenZone,
        database("parking_trusted", {}, { parent: hiddenZone.urn }),
        grant(theirs, filter),
      ],
      says: "whose data",
      undecidedOn: [hiddenZone.urn],
    },
    {
      it: "a database whose tag is not known yet",
      on: "grant",
      resources: [
        ...role("analysts", "streetscene"),
        database("sales", {}, { unknown: ["tags.department"] }),
        grant(theirs, { table: { database: "sales", name: "charges" } }),
      ],
      undecidedOn: ["on.table.database"],
    },
    {
      it: "a table that is not known yet, with a share of one",
      on: "grant",
      resources: [
        ...lake,
        share(),
        grant(theirs, { table: { database: "parking_trusted" } }, ["SELECT"], { unknown: ["on.table.name"] }),
      ],
      says: "whether a share covers it",
    },
    {
      it: "a tag policy that is not known yet",
      on: "grant",
      resources: [
        ...lake,
        grant(theirs, { tagPolicy: { resourceType: "TABLE" } }, ["SELECT"], {
          unknown: ["on.tagPolicy.expression"],
          propertyDependencies: { on: [hiddenZone.urn] },
        }),
        hiddenZone,
      ],
      undecidedOn: [hiddenZone.urn],
    },
    {
      it: "a department of no value",
      on: "grant",
      resources: [...lake, grant(theirs, byTags({ department: [] }))],
      says: "a department is not known",
      undecidedOn: ["on.tagPolicy.expression"],
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
      says: "a visibility is not known",
    },
  ],
  malformed: [
    { it: "a target that is a text", on: "grant", resources: [...lake, grant(theirs, "charges")], says: "an object" },
    {
      it: "a zone of a word that none has, with a share",
      on: "grant",
      resources: [
        ...lake,
        zone("gold"),
        share({ zone: "gold" }),
        grant(theirs, { table: { database: "parking_gold", name: "charges" } }),
      ],
    },
    {
      it: "a database whose tag is a number",
      on: "grant",
      resources: [
        ...role("analysts", "streetscene"),
        database("sales", { tags: { department: 7 } }),
        grant(theirs, { table: { database: "sales", name: "charges" } }),
      ],
    },
  ],
  notApplicable: [
    {
      it: "a database of no zone",
      on: "grant",
      resources: [...lake, grant(theirs, { database: { name: "weather" } }, ["DESCRIBE"])],
    },
    {
      it: "a database of no zone and nobody's",
      on: "grant",
      resources: [...lake, database("weather"), grant(theirs, { database: { name: "weather" } }, ["DESCRIBE"])],
    },
    {
      it: "tags of a program that has no departments",
      on: "grant",
      resources: [bridgedGrant(visitor, bridgedTags("domain", ["sales"]))],
    },
    {
      it: "a location",
      on: "grant",
      resources: [...lake, grant(theirs, { dataLocation: { arn: "arn:aws:s3:::exl-x" } }, ["DATA_LOCATION_ACCESS"])],
    },
    { it: "a queue", on: "queue", resources: [queue] },
  ],
};
