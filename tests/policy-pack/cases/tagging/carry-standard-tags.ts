import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const account = resource("lakeward:lake:Account", "account", { tagStandard: ["department", "environment"] });
const both = { department: "parking", environment: "dev" };
const queue = (inputs: object, more: object = {}) => [account, resource("aws:sqs/queue:Queue", "queue", inputs, more)];

export const cases: RuleCases = {
  rule: "TAG-01",
  compliant: [
    { it: "tags of its own", on: "queue", resources: queue({ tags: both }) },
    {
      it: "tags of its provider",
      on: "queue",
      resources: queue({}, { provider: { package: "aws", inputs: { defaultTags: { tags: both } } } }),
    },
  ],
  failing: [
    { it: "a missing tag", on: "queue", resources: queue({ tags: { department: "parking" } }), says: "environment" },
    {
      it: "a standard of no tags",
      on: "account",
      resources: [resource("lakeward:lake:Account", "account", { tagStandard: [] })],
      says: "empty",
    },
  ],
  undecided: [{ it: "tags that are not known yet", on: "queue", resources: queue({}, { unknown: ["tags"] }) }],
  malformed: [{ it: "tags that are a text", on: "queue", resources: queue({ tags: "department=parking" }) }],
  notApplicable: [
    { it: "a component", on: "zone", resources: [resource("lakeward:lake:Zone", "zone", { role: "raw" })] },
  ],
};
