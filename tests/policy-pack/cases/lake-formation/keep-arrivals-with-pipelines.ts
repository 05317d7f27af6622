import { resource } from "../../estate-of.ts";
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

export const cases: RuleCases = {
  rule: "LF-07",
  compliant: [
    {
      it: "a group that sees what is there",
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
    { it: "a group that reads a raw table", on: "grant", resources: [...lake, grant(analysts, rawTable)], says: "raw" },
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
    },
    {
      it: "a raw table that is opened to the department",
      on: "grant",
      resources: [...lake, ...tagged, grant(analysts, byTags({ department: ["parking"], visibility: ["department"] }))],
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
      it: "a location",
      on: "grant",
      resources: [...lake, grant(analysts, { dataLocation: { arn: "arn:aws:s3:::raw" } }, ["DATA_LOCATION_ACCESS"])],
    },
    { it: "a queue", on: "queue", resources: [queue] },
  ],
};
