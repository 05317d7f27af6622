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
  compliant: [
    { it: "the same", on: "queue", resources: queue({ Department: "parking", zone: "raw" }) },
    {
      it: "a department of two words",
      on: "queue",
      resources: [
        resource("lakeward:lake:Department", "parking", { department: "adult_social_care" }),
        ...queue({ department: "Adult-Social-Care" }).slice(1),
      ],
    },
    {
      it: "a department that the component gives as its id",
      on: "queue",
      resources: [
        resource("lakeward:lake:Department", "parking", { id: "parking" }),
        ...queue({ department: "parking" }).slice(1),
      ],
    },
    {
      it: "a zone of a name that the component does not say",
      on: "queue",
      resources: queue({ department: "parking", zone: "open" }).map((one) =>
        one === zone ? { ...zone, inputs: {} } : one,
      ),
    },
  ],
  failing: [
    { it: "another department", on: "queue", resources: queue({ department: "housing" }), says: "below parking" },
    { it: "another zone", on: "queue", resources: queue({ zone: "open" }), says: "below raw" },
    { it: "nobody's", on: "queue", resources: queue({ Department: "shared" }) },
    {
      it: "another department than that of a component's id",
      on: "queue",
      resources: [
        resource("lakeward:lake:Department", "parking", { id: "parking" }),
        ...queue({ department: "housing" }).slice(1),
      ],
      says: "below parking",
    },
    {
      it: "another zone, below a zone alone",
      on: "queue",
      resources: queue({ zone: "open" }).slice(1),
      says: "below raw",
    },
    {
      it: "another department, below a department alone",
      on: "queue",
      resources: queue({ department: "housing" }, { parent: department.urn }),
      says: "below parking",
    },
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
    {
      it: "tags below nothing that are not known yet",
      on: "queue",
      resources: queue({}, { parent: undefined, unknown: ["tags"] }),
    },
    { it: "tags that name neither", on: "queue", resources: queue({ owner: "housing@exampleshire.gov.uk" }) },
    {
      it: "a zone's name below a department alone",
      on: "queue",
      resources: queue({ zone: "open" }, { parent: department.urn }),
    },
  ],
};
