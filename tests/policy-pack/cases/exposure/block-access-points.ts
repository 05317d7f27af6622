import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const door = (publicAccessBlockConfiguration: unknown, more: object = {}) => [
  resource("aws:s3/accessPoint:AccessPoint", "door", { publicAccessBlockConfiguration }, more),
];
const doors = (publicAccessBlock: unknown) => [
  resource("aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint", "doors", {
    details: { name: "doors", publicAccessBlock },
  }),
];

export const cases: RuleCases = {
  rule: "PUB-07",
  compliant: [
    { it: "nothing said", on: "door", resources: door(undefined) },
    {
      it: "all four",
      on: "door",
      resources: door({
        blockPublicAcls: true,
        blockPublicPolicy: true,
        ignorePublicAcls: true,
        restrictPublicBuckets: true,
      }),
    },
    { it: "doors in several regions", on: "doors", resources: doors(undefined) },
  ],
  failing: [
    { it: "blockPublicAcls off", on: "door", resources: door({ blockPublicAcls: false }) },
    { it: "blockPublicPolicy off", on: "door", resources: door({ blockPublicPolicy: false }) },
    { it: "ignorePublicAcls off", on: "door", resources: door({ ignorePublicAcls: false }) },
    { it: "restrictPublicBuckets off", on: "door", resources: door({ restrictPublicBuckets: false }) },
    { it: "doors in several regions with one off", on: "doors", resources: doors({ blockPublicPolicy: false }) },
  ],
  undecided: [
    {
      it: "a flag that is not known yet",
      on: "door",
      resources: door({}, { unknown: ["publicAccessBlockConfiguration.blockPublicAcls"] }),
    },
  ],
  malformed: [{ it: "a block that is a text", on: "door", resources: door("all") }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
