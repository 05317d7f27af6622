import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const database = (inputs: object, more: object = {}) =>
  resource("aws:glue/catalogDatabase:CatalogDatabase", "database", inputs, more);
const department = (register: unknown, more: object = {}) =>
  resource("lakeward:lake:Department", "parking", { register }, more);

export const cases: RuleCases = {
  rule: "TAG-05",
  compliant: [
    {
      it: "a department above",
      on: "database",
      resources: [department(null), database({}, { parent: department(null).urn })],
    },
    { it: "a number in a tag", on: "database", resources: [database({ tags: { register: "IAR-0042" } })] },
    {
      it: "a number in a parameter",
      on: "database",
      resources: [database({ parameters: { "information-asset-id": "IAR-1" } })],
    },
    { it: "a department that says none", on: "parking", resources: [department(undefined)] },
    { it: "a department's number", on: "parking", resources: [department("IAR-0107")] },
  ],
  failing: [
    { it: "neither", on: "database", resources: [database({ tags: { Department: "parking" } })], says: "no register" },
    { it: "an empty number", on: "database", resources: [database({ tags: { register: "" } })] },
    { it: "a number of signs", on: "database", resources: [database({ tags: { register: "-?-" } })] },
    { it: "a number to come", on: "database", resources: [database({ tags: { register: "TBC" } })], says: "no number" },
    { it: "a department's number to come", on: "parking", resources: [department("n/a")], says: "no number" },
    { it: "an empty number of a department", on: "parking", resources: [department("--")] },
  ],
  undecided: [
    { it: "tags that are not known yet", on: "database", resources: [database({}, { unknown: ["tags"] })] },
    {
      it: "a number that is not known yet",
      on: "parking",
      resources: [department(undefined, { unknown: ["register"] })],
    },
  ],
  malformed: [
    { it: "a number that is a list", on: "database", resources: [database({ tags: { register: ["x"] } })] },
    { it: "parameters that are a text", on: "database", resources: [database({ parameters: "IAR-1" })], says: "text" },
    { it: "a number that is settings", on: "parking", resources: [department({})] },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
