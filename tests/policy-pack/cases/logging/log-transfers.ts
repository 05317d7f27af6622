import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const server = (inputs: object, more: object = {}) => [resource("aws:transfer/server:Server", "server", inputs, more)];
const group = resource("aws:cloudwatch/logGroup:LogGroup", "group", {});

export const cases: RuleCases = {
  rule: "LOG-10",
  compliant: [
    { it: "structured logs", on: "server", resources: server({ structuredLogDestinations: ["arn:aws:logs:x"] }) },
    {
      it: "structured logs in a group of the document",
      on: "server",
      resources: [
        group,
        ...server(
          {},
          {
            unknown: ["structuredLogDestinations"],
            propertyDependencies: { structuredLogDestinations: [group.urn] },
          },
        ),
      ],
    },
    { it: "a server with its role", on: "server", resources: server({ loggingRole: "arn:aws:iam::1:role/x" }) },
    {
      it: "a connector with its role",
      on: "connector",
      resources: [resource("aws:transfer/connector:Connector", "connector", { loggingRole: "arn:aws:iam::1:role/x" })],
    },
  ],
  failing: [
    { it: "a server that logs nothing", on: "server", resources: server({}) },
    { it: "no destination", on: "server", resources: server({ structuredLogDestinations: [] }) },
    {
      it: "a connector that logs nothing",
      on: "connector",
      resources: [resource("aws:transfer/connector:Connector", "connector", {})],
    },
  ],
  undecided: [
    {
      it: "a destination that waits for nothing",
      on: "server",
      resources: server({}, { unknown: ["structuredLogDestinations"] }),
    },
  ],
  malformed: [
    { it: "destinations that are empty settings", on: "server", resources: server({ structuredLogDestinations: {} }) },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
