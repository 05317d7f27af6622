import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const server = (inputs: object, more: object = {}) => [resource("aws:transfer/server:Server", "server", inputs, more)];

export const cases: RuleCases = {
  rule: "PUB-15",
  compliant: [{ it: "in a network", on: "server", resources: server({ endpointType: "VPC" }) }],
  failing: [
    { it: "public", on: "server", resources: server({ endpointType: "PUBLIC" }) },
    { it: "nothing said", on: "server", resources: server({}) },
  ],
  undecided: [
    { it: "a type that is not known yet", on: "server", resources: server({}, { unknown: ["endpointType"] }) },
  ],
  malformed: [{ it: "a type that is a list", on: "server", resources: server({ endpointType: ["VPC"] }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
