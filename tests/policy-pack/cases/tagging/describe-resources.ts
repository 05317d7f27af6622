import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const table = (inputs: object, more: object = {}) => [
  resource("aws:glue/catalogTable:CatalogTable", "table", inputs, more),
];

export const cases: RuleCases = {
  rule: "TAG-06",
  compliant: [
    {
      it: "a sentence that begins with a word of those",
      on: "table",
      resources: table({ description: "Test results of water samples" }),
    },
    {
      it: "a sentence",
      example: true,
      on: "table",
      resources: table({ description: "Permits for parking; one row a permit" }),
    },
  ],
  failing: [
    { it: "nothing", on: "table", resources: table({}), says: "missing" },
    ...["n/a", "TBC", "...", "--", "unknown"].map((description) => ({
      it: `${description} for a description`,
      on: "table",
      resources: table({ description }),
      says: "says nothing",
    })),
    {
      it: "what a tool writes",
      on: "table",
      resources: table({ description: "Managed by Pulumi" }),
      says: "says nothing",
    },
    { it: "a blank", on: "table", resources: table({ description: "  " }) },
    { it: "a key without", on: "key", resources: [resource("aws:kms/key:Key", "key", {})] },
    {
      it: "a table of ours without",
      on: "iceberg",
      resources: [resource("lakeward:glue:IcebergTable", "iceberg", {})],
    },
    {
      it: "a workgroup to be described",
      on: "group",
      resources: [resource("aws:athena/workgroup:Workgroup", "group", { description: "TODO" })],
    },
  ],
  undecided: [
    { it: "a description that is not known yet", on: "table", resources: table({}, { unknown: ["description"] }) },
  ],
  malformed: [{ it: "a description that is a list", on: "table", resources: table({ description: ["x"] }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
