import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const instance = (inputs: object, more: object = {}) => [
  resource("aws:dms/replicationInstance:ReplicationInstance", "instance", inputs, more),
];

export const cases: RuleCases = {
  rule: "PUB-13",
  compliant: [{ it: "private", on: "instance", resources: instance({ publiclyAccessible: false }) }],
  failing: [
    { it: "public", on: "instance", resources: instance({ publiclyAccessible: true }) },
    { it: "nothing said", on: "instance", resources: instance({}) },
  ],
  undecided: [
    {
      it: "a flag that is not known yet",
      on: "instance",
      resources: instance({}, { unknown: ["publiclyAccessible"] }),
    },
  ],
  malformed: [{ it: "a flag that is a list", on: "instance", resources: instance({ publiclyAccessible: [false] }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
