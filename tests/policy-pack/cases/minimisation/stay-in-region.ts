import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const queue = (inputs: object, more: object = {}) => resource("aws:sqs/queue:Queue", "queue", inputs, more);

export const cases: RuleCases = {
  rule: "MIN-28",
  compliant: [{ it: "London", on: "queue", resources: [queue({ region: "eu-west-2" })] }],
  failing: [
    {
      it: "Ireland, said by the resource",
      on: "queue",
      resources: [queue({ region: "eu-west-1" })],
      says: "eu-west-1",
    },
    {
      it: "a secret's copy elsewhere",
      on: "secret",
      resources: [
        resource("aws:secretsmanager/secret:Secret", "secret", {
          region: "eu-west-2",
          replicas: [{ region: "eu-west-2" }, { region: "us-east-1" }],
        }),
      ],
      says: "us-east-1",
    },
    {
      it: "a table's copy elsewhere",
      on: "table",
      resources: [
        resource("aws:dynamodb/table:Table", "table", { region: "eu-west-2", replicas: [{ regionName: "eu-west-1" }] }),
      ],
    },
  ],
  undecided: [{ it: "a region that is not known yet", on: "queue", resources: [queue({}, { unknown: ["region"] })] }],
  malformed: [{ it: "a region that is a list", on: "queue", resources: [queue({ region: ["eu-west-2"] })] }],
  notApplicable: [
    { it: "a component", on: "zone", resources: [resource("lakeward:lake:Zone", "zone", { role: "raw" })] },
  ],
};
