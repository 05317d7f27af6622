import { resource, urn, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";
import { arnOf, bridgedGrant, grant, queue, role, zone } from "../../small-lake.ts";

const lake = [zone("raw"), zone("trusted"), ...role("analysts"), ...role("loader", "parking", "pipeline")];
const analysts = arnOf("analysts");
const rawTable = { table: { database: "parking_raw", name: "charges" } };
const byTags = (expression: object) => ({ tagPolicy: { resourceType: "TABLE", expression } });
const tagged = [
  resource("lakeward:glue:IcebergTable", "streets-table", { database: "parking_raw", table: "streets" }),
  resource("lakeward:lakeformation:TagAssignment", "opened", {
    database: "parking_raw",
    table: "streets",
    tags: { department: "parking", zone: "raw", visibility: "department" },
  }),
];

const policyUnknown = (unknown: string) => [
  ...lake,
  grant(analysts, byTags({ department: ["parking"], visibility: ["department"] }), ["SELECT"], { unknown: [unknown] }),
];
const stranger = "arn:aws:iam::111122223333:role/analyst";
const theirs = (name: unknown, tags: unknown, planned: object = {}) => [
  resource("aws:glue/catalogDatabase:CatalogDatabase", "theirs", { name, tags }, planned),
  bridgedGrant(stranger, { database: { name } }),
];
const component = (inputs: object, planned: object = {}) =>
  resource(
    "lakeward:lake:Zone",
    "arrived",
    { department: "parking", zone: "arrived", role: "raw", ...inputs },
    planned,
  );
const opened = byTags({ department: ["parking"], visibility: ["department"] });

export const cases: RuleCases = {
  rule: "LF-07",
  compliant: [
    {
      it: "a group that reads and describes nothing of arrivals, by an unknown grant of the trusted copy",
      on: "grant",
      resources: [...lake, grant(analysts, { allTables: { database: "parking_trusted" } }, ["READ"])],
    },
    {
      it: "somebody who is not known yet and only sees what is there",
      on: "grant",
      resources: [...lake, grant("", rawTable, ["DESCRIBE"], { unknown: ["principal"] })],
    },
    {
      it: "a tag policy for another zone",
      on: "grant",
      resources: [...lake, component({}), grant(analysts, byTags({ department: ["parking"], zone: ["trusted"] }))],
    },
    {
      it: "a tag policy for another zone, beside one that is called in an unknown way",
      on: "grant",
      resources: [
        ...lake,
        component({ role: "trusted" }, { unknown: ["zone"] }),
        grant(analysts, byTags({ department: ["parking"], zone: ["trusted"] })),
      ],
    },
    {
      it: "a tag policy for another zone than the one of which it is not known yet what it is for",
      on: "grant",
      resources: [...lake, component({}, { unknown: ["role"] }), grant(analysts, byTags({ zone: ["trusted"] }))],
    },
    {
      it: "a tag policy that fits a trusted table",
      on: "grant",
      resources: [
        ...lake,
        resource("lakeward:glue:IcebergTable", "streets-table", { database: "parking_trusted", table: "streets" }),
        resource("lakeward:lakeformation:TagAssignment", "opened", {
          database: "parking_trusted",
          table: "streets",
          tags: { department: "parking", visibility: "department" },
        }),
        grant(analysts, opened),
      ],
    },
    {
      it: "a tag policy that passes raw tables by",
      on: "grant",
      resources: [...lake, ...tagged, grant(analysts, byTags({ visibility: ["organisation"] }))],
    },
    {
      it: "a database of theirs that says nothing of arrivals",
      on: "grant",
      resources: theirs("prawns", { zone: "open" }),
    },
    {
      it: "a database of theirs without a name of its own",
      on: "grant",
      resources: [
        resource("aws:glue/catalogDatabase:CatalogDatabase", "results", {}),
        {
          ...bridgedGrant(stranger, { database: {} }),
          ...waitsFor("database.name", resource("aws:glue/catalogDatabase:CatalogDatabase", "results", {})),
          propertyDependencies: { database: [urn("aws:glue/catalogDatabase:CatalogDatabase", "results")] },
        },
      ],
    },
    {
      it: "a group that sees what is there",
      example: true,
      on: "grant",
      resources: [...lake, grant(analysts, rawTable, ["DESCRIBE"])],
    },
    {
      it: "a group that reads the trusted copy",
      on: "grant",
      resources: [...lake, grant(analysts, { table: { database: "parking_trusted", name: "charges" } })],
    },
    { it: "the pipeline", on: "grant", resources: [...lake, grant(arnOf("loader"), rawTable, ["SELECT", "INSERT"])] },
    {
      it: "a tag policy that asks for visibility",
      on: "grant",
      resources: [...lake, grant(analysts, byTags({ department: ["parking"], visibility: ["department"] }))],
    },
  ],
  failing: [
    {
      it: "a group that reads a raw table",
      example: true,
      on: "grant",
      resources: [...lake, grant(analysts, rawTable, ["DESCRIBE", "SELECT", "INSERT"])],
      says: "gives a consumer SELECT, INSERT on data of the raw zone",
    },
    ...["Landing 1", " raw", "2024_RAW", "sales.landing"].map((word) => ({
      it: `a database of theirs that a tag calls «${word}»`,
      on: "grant",
      resources: theirs("bronze", { Zone: word }),
      says: "the database bronze",
    })),
    {
      it: "a database of theirs that one tag calls raw, where another is not known yet",
      on: "grant",
      resources: theirs("bronze", { Zone: "raw" }, { unknown: ["tags.zone"] }),
    },
    {
      it: "a database of a raw zone whose name is generated",
      on: "grant",
      resources: [
        ...lake,
        resource("aws:glue/catalogDatabase:CatalogDatabase", "files", {}, { parent: zone("raw").urn }),
        grant(analysts, { database: {} }, ["CREATE_TABLE"], {
          unknown: ["on.database.name"],
          propertyDependencies: { on: [urn("aws:glue/catalogDatabase:CatalogDatabase", "files")] },
        }),
      ],
      says: "data of the raw zone",
    },
    {
      it: "a database of theirs that is named after its resource",
      on: "grant",
      resources: [
        resource("aws:glue/catalogDatabase:CatalogDatabase", "raw", {}),
        {
          ...bridgedGrant(stranger, { database: {} }),
          unknown: ["database.name"],
          propertyDependencies: { database: [urn("aws:glue/catalogDatabase:CatalogDatabase", "raw")] },
        },
      ],
    },
    {
      it: "a tag policy for zones of which one has arrivals, by what the lake calls it",
      on: "grant",
      resources: [...lake, component({ zone: "Arrived" }), grant(analysts, byTags({ zone: ["trusted", "ARRIVED"] }))],
      says: "data as it came, by its zone",
    },
    {
      it: "a raw table, by the bridged provider",
      on: "grant",
      resources: [...lake, bridgedGrant(analysts, { table: { databaseName: "parking_raw", name: "charges" } })],
    },
    {
      it: "every raw table",
      on: "grant",
      resources: [...lake, grant(analysts, { allTables: { database: "parking_raw" } })],
    },
    {
      it: "a filter on a raw table",
      on: "grant",
      resources: [
        ...lake,
        grant(analysts, { cellsFilter: { database: "parking_raw", table: "charges", name: "of_analysts" } }),
      ],
    },
    {
      it: "tables made in the raw database",
      on: "grant",
      resources: [...lake, grant(analysts, { database: { name: "parking_raw" } }, ["CREATE_TABLE"])],
    },
    {
      it: "a database of arrivals of a program without zones",
      on: "grant",
      resources: [bridgedGrant(analysts, { database: { name: "sales-landing" }, permissions: ["ALL"] })],
    },
    {
      it: "a tag policy for the zone",
      on: "grant",
      resources: [...lake, grant(analysts, byTags({ department: ["parking"], zone: ["raw"] }))],
    },
    {
      it: "a tag policy for every zone",
      on: "grant",
      resources: [...lake, grant(analysts, byTags({ department: ["parking"] }))],
      says: "every zone, data as it came among them",
    },
    {
      it: "a raw table that is opened to the department",
      on: "grant",
      resources: [...lake, ...tagged, grant(analysts, opened)],
      says: "tables of data as it came",
    },
    {
      it: "every zone that there is, by a wildcard",
      on: "grant",
      resources: [...lake, grant(analysts, byTags({ department: ["parking"], zone: ["*"] }))],
    },
    {
      it: "a zone whose component writes its role in capitals",
      on: "grant",
      resources: [
        resource("lakeward:lake:Zone", "arrived", { department: "parking", zone: "arrived", role: "RAW" }),
        ...role("analysts"),
        grant(analysts, { table: { database: "parking_arrived", name: "charges" } }),
      ],
    },
    {
      it: "a key of a tag policy in capitals, in a document without tables",
      on: "grant",
      resources: [...lake, grant(analysts, byTags({ Zone: ["raw"], visibility: ["department"] }))],
    },
    {
      it: "a database of theirs that is tagged as raw",
      on: "grant",
      resources: [
        resource("aws:glue/catalogDatabase:CatalogDatabase", "bronze", { name: "bronze", tags: { zone: "raw" } }),
        bridgedGrant("arn:aws:iam::111122223333:role/analyst", { database: { name: "bronze" } }),
      ],
    },
  ],
  undecided: [
    {
      it: "a target that is not known yet",
      on: "grant",
      resources: [...lake, grant(analysts, undefined, ["SELECT"], { unknown: ["on"] })],
      says: "on is not known yet",
    },
    {
      it: "a saved expression",
      on: "grant",
      resources: [...lake, grant(analysts, { savedTagPolicy: { resourceType: "TABLE", expression: "opened" } })],
      says: "saved expression",
    },
    {
      it: "what a tag policy asks for, not known yet",
      on: "grant",
      resources: policyUnknown("on.tagPolicy.expression"),
      says: "is not known yet",
    },
    {
      it: "the zone that a tag policy asks for, not known yet",
      on: "grant",
      resources: policyUnknown("on.tagPolicy.expression.zone"),
      says: "a zone is not known yet",
    },
    {
      it: "the visibility that a tag policy asks for, not known yet, where a raw table has one",
      on: "grant",
      resources: [...policyUnknown("on.tagPolicy.expression.visibility"), ...tagged],
      says: "may fit tables",
    },
    {
      it: "a table that a tag policy fits, in a database that is not known yet",
      on: "grant",
      resources: [
        ...lake,
        resource("lakeward:glue:IcebergTable", "streets-table", { table: "streets" }, { unknown: ["database"] }),
        resource(
          "lakeward:lakeformation:TagAssignment",
          "opened",
          { database: "parking_raw", tags: { department: "parking", visibility: "department" } },
          waitsFor("table", resource("lakeward:glue:IcebergTable", "streets-table", {})),
        ),
        grant(analysts, opened),
      ],
    },
    {
      it: "LF-tags of which it is not known yet what they are on, in a document without tables",
      on: "grant",
      resources: [
        ...lake,
        resource(
          "lakeward:lakeformation:TagAssignment",
          "opened",
          { tags: { department: "parking", visibility: "department" } },
          { unknown: ["database"] },
        ),
        grant(analysts, opened),
      ],
    },
    ...[
      { it: "what a zone is for", zone: component({}, { unknown: ["role"] }) },
      { it: "what a zone of data as it came is called", zone: component({}, { unknown: ["zone"] }) },
    ].map(({ it, zone }) => ({
      it: `a tag policy for a zone, where it is not known yet ${it}`,
      on: "grant",
      resources: [...lake, zone, grant(analysts, byTags({ zone: ["trusted", "Arrived"] }))],
      says: "may ask for a zone",
    })),
    {
      it: "a tag of a database that is not known yet",
      on: "grant",
      resources: theirs("bronze", { name: "bronze" }, { unknown: ["tags.zone"] }),
      says: "what the tags call the zone",
    },
    {
      it: "a database that may be the one of a zone whose name is not known yet",
      on: "grant",
      resources: [
        ...lake,
        resource("aws:glue/catalogDatabase:CatalogDatabase", "hidden", {}, { unknown: ["name"] }),
        grant(analysts, { database: { name: "elsewhere" } }, ["CREATE_TABLE"]),
      ],
    },
    {
      it: "a database that is not known yet",
      on: "grant",
      resources: [...lake, grant(analysts, { database: {} }, ["CREATE_TABLE"], { unknown: ["on.database.name"] })],
    },
    {
      it: "permissions that are not known yet",
      on: "grant",
      resources: [...lake, grant(analysts, rawTable, undefined, { unknown: ["permissions"] })],
    },
    {
      it: "a principal that is not known yet",
      on: "grant",
      resources: [...lake, grant("", rawTable, ["SELECT"], { unknown: ["principal"] })],
    },
  ],
  malformed: [
    { it: "permissions that are a text", on: "grant", resources: [...lake, grant(analysts, rawTable, "SELECT")] },
    {
      it: "a zone of a role that there is not",
      on: "grant",
      resources: [
        resource("lakeward:lake:Zone", "bronze", { department: "parking", zone: "bronze", role: "bronze" }),
        ...role("analysts"),
        grant(analysts, { table: { database: "parking_bronze", name: "charges" } }),
      ],
    },
    {
      it: "a zone whose department is a list",
      on: "grant",
      resources: [
        resource("lakeward:lake:Zone", "raw", { department: ["parking"], zone: "raw", role: "raw" }),
        ...role("analysts"),
        grant(analysts, { table: { database: "parking_arrived", name: "charges" } }),
      ],
    },
    {
      it: "a database whose name is a number",
      on: "grant",
      resources: [bridgedGrant("arn:aws:iam::111122223333:role/analyst", { database: { name: 7 } })],
    },
    {
      it: "a tag policy that asks for no zone",
      on: "grant",
      resources: [...lake, grant(analysts, byTags({ department: ["parking"], zone: [] }))],
    },
    {
      it: "tags of a database that are a number",
      on: "grant",
      resources: [
        resource("aws:glue/catalogDatabase:CatalogDatabase", "bronze", { name: "bronze", tags: 7 }),
        bridgedGrant("arn:aws:iam::111122223333:role/analyst", { database: { name: "bronze" } }),
      ],
    },
  ],
  notApplicable: [
    {
      it: "the catalogue",
      on: "grant",
      resources: [...lake, grant(analysts, { catalogue: true }, ["CREATE_DATABASE"])],
    },
    {
      it: "a location",
      on: "grant",
      resources: [...lake, grant(analysts, { dataLocation: { arn: "arn:aws:s3:::raw" } }, ["DATA_LOCATION_ACCESS"])],
    },
    { it: "a queue", on: "queue", resources: [queue] },
  ],
};
