import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const department = resource("lakeward:lake:Department", "parking", { department: "parking" });
const zone = resource("lakeward:lake:Zone", "raw", { department: "parking", zone: "raw" }, { parent: department.urn });
const queue = (tags: unknown, more: object = {}) => [
  department,
  zone,
  resource("aws:sqs/queue:Queue", "queue", { tags }, { parent: zone.urn, ...more }),
];

export const cases: RuleCases = {
  rule: "TAG-04",
  compliant: [{ it: "the same", on: "queue", resources: queue({ Department: "parking", zone: "raw" }) }],
  failing: [
    { it: "another department", on: "queue", resources: queue({ department: "housing" }), says: "below parking" },
    { it: "another zone", on: "queue", resources: queue({ zone: "open" }), says: "below raw" },
    { it: "nobody's", on: "queue", resources: queue({ Department: "shared" }) },
  ],
  undecided: [
    { it: "tags that are not known yet", on: "queue", resources: queue(undefined, { unknown: ["tags"] }) },
    {
      it: "a department that is not known yet",
      on: "queue",
      resources: [
        resource("lakeward:lake:Department", "parking", {}, { unknown: ["department"] }),
        ...queue({ department: "housing" }).slice(1),
      ],
    },
  ],
  malformed: [{ it: "a department that is a list", on: "queue", resources: queue({ department: ["parking"] }) }],
  notApplicable: [
    {
      it: "what stands below nothing",
      on: "queue",
      resources: queue({ department: "housing" }, { parent: undefined }),
    },
  ],
};
