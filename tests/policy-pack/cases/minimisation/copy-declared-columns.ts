import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";
import { queue } from "../../small-lake.ts";

const locator = (table: string, more: object = {}) => ({ "schema-name": "dbo", "table-name": table, ...more });
const selection = (table: string, schema = "dbo") => ({
  "rule-type": "selection",
  "rule-action": "include",
  "object-locator": locator(table, { "schema-name": schema }),
});
const including = (table: string, column = "client_id", action = "include-column") => ({
  "rule-type": "transformation",
  "rule-target": "column",
  "rule-action": action,
  "object-locator": locator(table, { "column-name": column }),
});
const mapped = (...rules: readonly object[]) => JSON.stringify({ rules });
const task = (tableMappings: unknown, planned: object = {}) =>
  resource("aws:dms/replicationTask:ReplicationTask", "copy", { tableMappings }, planned);
const serverless = (tableMappings: unknown) =>
  resource("aws:dms/replicationConfig:ReplicationConfig", "copy", { tableMappings });
const crawler = (inputs: object, planned: object = {}) =>
  resource("aws:glue/crawler:Crawler", "crawler", inputs, planned);
const one = mapped(selection("CLIENT"), including("CLIENT"));

export const cases: RuleCases = {
  rule: "MIN-06",
  compliant: [
    { it: "a table with its columns", on: "copy", resources: [task(one)] },
    { it: "the same without server", on: "copy", resources: [serverless(one)] },
    {
      it: "columns chosen for several tables by a pattern",
      on: "copy",
      resources: [task(mapped(selection("CLIENT"), selection("CLIENT_NOTE"), including("CLIENT%")))],
    },
    ...[
      { pattern: "%NOTE", table: "CLIENT_NOTE" },
      { pattern: "CL%T%OTE", table: "CLIENT_NOTE" },
      { pattern: "CLIEN_", table: "CLIENT" },
      { pattern: "CLIENT[_]NOTE", table: "CLIENT_NOTE" },
      { pattern: "CLIENT_NOTE", table: "CLIENT[_]NOTE" },
    ].map(({ pattern, table }) => ({
      it: `columns of ${table} chosen by ${pattern}`,
      on: "copy",
      resources: [task(mapped(selection(table), including(pattern)))],
    })),
    { it: "a crawler of nothing", on: "crawler", resources: [crawler({})] },
    {
      it: "a crawler of one prefix",
      on: "crawler",
      resources: [crawler({ s3Targets: [{ path: "s3://exl-raw/charges/" }] })],
    },
    {
      it: "a crawler of one table",
      on: "crawler",
      resources: [crawler({ jdbcTargets: [{ connectionName: "case", path: "live/dbo/client" }] })],
    },
  ],
  failing: [
    { it: "every table of a schema", on: "copy", resources: [task(mapped(selection("%"), including("%")))] },
    ...["____", "CLIENT[A-Z]", "[CP]LIENT", "[_]_", ""].map((table) => ({
      it: `every table that fits ${JSON.stringify(table)}`,
      on: "copy",
      resources: [task(mapped(selection(table), including(table)))],
      says: "every table that fits",
      properties: ["tableMappings"],
    })),
    ...["CLIENT[_]", "CLIENT_", "CLIE%X", "X%CLIENT", "CLIENT%CLIENT", "%X"].map((pattern) => ({
      it: `columns chosen for ${pattern}, not for CLIENT`,
      on: "copy",
      resources: [task(mapped(selection("CLIENT"), including(pattern)))],
      says: "every column of dbo.CLIENT",
    })),
    {
      it: "columns chosen for the table of that name of another schema",
      on: "copy",
      resources: [task(mapped(selection("CLIENT", "live"), including("CLIENT")))],
      says: "every column of live.CLIENT",
    },
    {
      it: "one of two tables as a whole",
      on: "copy",
      resources: [task(mapped(selection("CLIENT"), selection("PACKAGE"), including("CLIENT")))],
      says: "every column of dbo.PACKAGE",
    },
    { it: "every schema", on: "copy", resources: [serverless(mapped(selection("CLIENT", "%"), including("CLIENT")))] },
    { it: "every column of a table", on: "copy", resources: [task(mapped(selection("CLIENT")))], says: "every column" },
    {
      it: "every column by a pattern",
      on: "copy",
      resources: [task(mapped(selection("CLIENT"), including("CLIENT", "%")))],
    },
    {
      it: "columns chosen for another table",
      on: "copy",
      resources: [task(mapped(selection("CLIENT"), including("PACKAGE")))],
    },
    { it: "no table", on: "copy", resources: [task(mapped())] },
    {
      it: "a crawler of every table of a schema",
      on: "crawler",
      resources: [crawler({ jdbcTargets: [{ connectionName: "case", path: "live/dbo/%" }] })],
    },
    { it: "a crawler of a bucket", on: "crawler", resources: [crawler({ s3Targets: [{ path: "s3://exl-raw/" }] })] },
    {
      it: "a crawler of a bucket of Iceberg tables",
      on: "crawler",
      resources: [crawler({ icebergTargets: [{ paths: ["s3://exl-refined"], maximumTraversalDepth: 3 }] })],
    },
    {
      it: "a crawler of a whole document database",
      on: "crawler",
      resources: [crawler({ mongodbTargets: [{ connectionName: "notes", path: "notes/%" }] })],
    },
    {
      it: "a crawler of a bucket in capitals",
      on: "crawler",
      resources: [crawler({ s3Targets: [{ path: "S3://exl-raw/" }] })],
    },
  ],
  undecided: [
    {
      it: "mappings that are not known yet",
      on: "copy",
      resources: [task(undefined, { unknown: ["tableMappings"] })],
    },
    {
      it: "a path that is not known yet",
      on: "crawler",
      resources: [crawler({ s3Targets: [{}] }, { unknown: ["s3Targets[0].path"] })],
    },
  ],
  malformed: [
    { it: "mappings that are no JSON", on: "copy", resources: [task("rules: all")] },
    { it: "mappings that are a list", on: "copy", resources: [task([selection("CLIENT")])] },
    { it: "targets that are a text", on: "crawler", resources: [crawler({ s3Targets: "s3://exl-raw/charges/" })] },
    {
      it: "a path that is a number",
      on: "crawler",
      resources: [crawler({ s3Targets: [{ path: 7 }] })],
    },
    { it: "no path", on: "crawler", resources: [crawler({ s3Targets: [{}] })] },
    {
      it: "paths that are a text",
      on: "crawler",
      resources: [crawler({ icebergTargets: [{ paths: "s3://exl-refined/charges" }] })],
    },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [queue] }],
};
