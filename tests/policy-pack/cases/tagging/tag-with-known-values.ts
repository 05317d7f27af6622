import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const account = resource("lakeward:lake:Account", "account", { environment: "prod" });
const department = resource("lakeward:lake:Department", "parking", { department: "parking" });
const zone = resource("lakeward:lake:Zone", "raw", { department: "parking", zone: "raw" }, { parent: department.urn });
const queue = (tags: unknown, more: object = {}) => [account, resource("aws:sqs/queue:Queue", "queue", { tags }, more)];

export const cases: RuleCases = {
  rule: "TAG-02",
  compliant: [
    {
      it: "the standard's values",
      on: "queue",
      resources: queue({
        Department: "parking",
        Environment: "prod",
        CostCentre: "PRK-1",
        TeamEmail: "parking.data@exampleshire.gov.uk",
      }),
    },
    {
      it: "what belongs to nobody",
      on: "queue",
      resources: queue({ Department: "shared", Owner: "shared", zone: "shared" }),
    },
    { it: "a zone that every lake has", on: "queue", resources: queue({ zone: "scratch" }) },
    { it: "what belongs to every environment", on: "queue", resources: queue({ environment: "shared" }) },
    {
      it: "an environment where nobody says which it is",
      on: "queue",
      resources: [resource("aws:sqs/queue:Queue", "queue", { tags: { environment: "test" } })],
    },
    { it: "an empty classification, which is judged elsewhere", on: "queue", resources: queue({ classification: "" }) },
    {
      it: "a zone of another name, of the lake",
      on: "queue",
      resources: [department, { ...zone, inputs: { zone: "bronze" } }, ...queue({ zone: "bronze" })],
    },
    { it: "a zone of the lake", on: "queue", resources: [department, zone, ...queue({ zone: "raw" })] },
  ],
  failing: [
    {
      it: "a zone that there is not, beside those that there are",
      on: "queue",
      resources: [department, zone, ...queue({ zone: "bronze" })],
      says: "no zone",
    },
    {
      it: "another environment",
      example: true,
      on: "queue",
      resources: queue({ environment: "dev" }),
      says: "this is prod",
    },
    { it: "a department with blanks", on: "queue", resources: queue({ department: "Parking Services" }) },
    { it: "a zone that there is not", on: "queue", resources: queue({ zone: "bronze" }), says: "no zone" },
    { it: "an owner that is no mailbox", on: "queue", resources: queue({ "data-owner": "the parking team" }) },
    { it: "a word for personal data", on: "queue", resources: queue({ "personal-data": "maybe" }) },
    { it: "an empty cost centre", on: "queue", resources: queue({ "cost-centre": "" }) },
    { it: "a tool", on: "queue", resources: queue({ "managed-by": "By hand!" }) },
  ],
  undecided: [
    { it: "tags that are not known yet", on: "queue", resources: queue(undefined, { unknown: ["tags"] }) },
    {
      it: "a zone that may be one of the lake's",
      on: "queue",
      resources: [{ ...zone, inputs: {}, unknown: ["zone"] }, ...queue({ zone: "bronze" })],
    },
    {
      it: "an environment that is not known yet",
      on: "queue",
      resources: [{ ...account, inputs: {}, unknown: ["environment"] }, ...queue({ environment: "prod" }).slice(1)],
    },
    { it: "a tag that is not known yet", on: "queue", resources: queue({}, { unknown: ["tags.Department"] }) },
  ],
  malformed: [
    { it: "a department that is a list", on: "queue", resources: queue({ department: ["parking"] }) },
    { it: "tags that are a text", on: "queue", resources: queue("department=parking") },
  ],
  notApplicable: [
    { it: "what has no tags", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] },
    { it: "tags of which none has a form", on: "queue", resources: queue({ Name: "arrivals" }) },
  ],
};
