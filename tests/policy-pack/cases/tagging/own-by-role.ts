import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const department = (inputs: object, more: object = {}) => [
  resource(
    "lakeward:lake:Department",
    "parking",
    { owner: "parking.owner@exampleshire.gov.uk", steward: "parking@exampleshire.gov.uk", ...inputs },
    more,
  ),
];
const queue = (tags: unknown) => [resource("aws:sqs/queue:Queue", "queue", { tags })];

export const cases: RuleCases = {
  rule: "TAG-08",
  compliant: [
    { it: "mailboxes of roles", on: "parking", resources: department({}) },
    { it: "a tag", on: "queue", resources: queue({ TeamEmail: "asc.data@exampleshire.gov.uk" }) },
    { it: "nobody's", on: "queue", resources: queue({ owner: "shared" }) },
    ...[
      "parking",
      "head.of.parking",
      "data.protection.officer2",
      "waste.and.street.care",
      "team-42.lake",
      "4.streets",
      "parking.team12",
      "42lake.streets",
      "parks.streets4all",
    ].map((local) => ({
      it: `a role as ${local}`,
      on: "queue",
      resources: queue({ owner: `${local}@exampleshire.gov.uk` }),
    })),
    {
      it: "a mailbox beside other tags",
      on: "queue",
      resources: queue({ owner: "parking@exampleshire.gov.uk", zone: "raw" }),
    },
  ],
  failing: [
    { it: "a person", on: "parking", resources: department({ owner: "jane.smith@exampleshire.gov.uk" }), says: "role" },
    { it: "a person by an initial", on: "queue", resources: queue({ "data-owner": "j.smith2@exampleshire.gov.uk" }) },
    { it: "no steward", on: "parking", resources: department({ steward: null }), says: "steward" },
    { it: "no mailbox", on: "parking", resources: department({ owner: "Jane" }) },
    { it: "a blank", on: "parking", resources: department({ steward: " " }), says: "empty" },
    ...["jane..smith", "_jane.smith", "jane.o'brien", "jane-mary_smith"].map((local) => ({
      it: `a person as ${local}`,
      on: "queue",
      resources: queue({ owner: `${local}@exampleshire.gov.uk` }),
      says: "role",
    })),
    {
      it: "a person's mailbox with blanks and a plus",
      on: "queue",
      resources: [
        resource("aws:sqs/queue:Queue", "queue", { tags: { owner: " jane.smith+lake@exampleshire.gov.uk" } }),
      ],
    },
  ],
  undecided: [
    {
      it: "tags that are not known yet",
      on: "queue",
      resources: [resource("aws:sqs/queue:Queue", "queue", {}, { unknown: ["tags"] })],
    },
    {
      it: "an owner that is not known yet",
      on: "parking",
      resources: department({ owner: undefined }, { unknown: ["owner"] }),
    },
  ],
  malformed: [{ it: "an owner that is a list", on: "parking", resources: department({ owner: ["x"] }) }],
  notApplicable: [
    { it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] },
    { it: "tags that name no owner", on: "queue", resources: queue({ zone: "raw" }) },
  ],
};
