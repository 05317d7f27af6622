import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const connection = (inputs: object, more: object = {}) => [
  resource("aws:glue/connection:Connection", "connection", inputs, more),
];

export const cases: RuleCases = {
  rule: "ENC-14",
  compliant: [
    {
      it: "JDBC that is refused in the clear",
      on: "connection",
      resources: connection({ connectionProperties: { JDBC_ENFORCE_SSL: "true" } }),
    },
    {
      it: "a network, which carries nothing itself",
      on: "connection",
      resources: connection({ connectionType: "NETWORK" }),
    },
    {
      it: "JDBC that is refused in the clear, of a type that is not known yet",
      on: "connection",
      resources: connection({ connectionProperties: { JDBC_ENFORCE_SSL: "true" } }, { unknown: ["connectionType"] }),
    },
  ],
  failing: [
    {
      it: "JDBC in the clear",
      on: "connection",
      resources: connection({ connectionType: "JDBC", connectionProperties: { JDBC_ENFORCE_SSL: "false" } }),
    },
    { it: "nothing said", example: true, on: "connection", resources: connection({ connectionProperties: {} }) },
    {
      it: "MongoDB in the clear",
      on: "connection",
      resources: connection({ connectionType: "MONGODB", connectionProperties: {} }),
    },
    {
      it: "Kafka in the clear",
      on: "connection",
      resources: connection({ connectionType: "KAFKA", connectionProperties: { KAFKA_SSL_ENABLED: "false" } }),
    },
  ],
  undecided: [
    {
      it: "a type that is not known yet",
      on: "connection",
      resources: connection({ connectionProperties: {} }, { unknown: ["connectionType"] }),
    },
  ],
  malformed: [
    { it: "properties that are a list", on: "connection", resources: connection({ connectionProperties: [] }) },
    {
      it: "a type that is a list",
      on: "connection",
      resources: connection({ connectionType: ["NETWORK"], connectionProperties: { JDBC_ENFORCE_SSL: "true" } }),
    },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
