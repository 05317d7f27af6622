import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const network = resource("aws:ec2/vpc:Vpc", "network", { cidrBlock: "10.0.0.0/16" });
const flows = (of: object, planned: object = {}) => resource("aws:ec2/flowLog:FlowLog", "flows", of, planned);
const trail = resource("aws:cloudtrail/trail:Trail", "trail", {});
const rule = (sources: readonly string[], planned: object = {}) => [
  trail,
  resource(
    "aws:cloudwatch/eventRule:EventRule",
    "rule",
    { eventPattern: JSON.stringify({ detail: { eventSource: sources.map((source) => `${source}.amazonaws.com`) } }) },
    planned,
  ),
];
const filter = (pattern: unknown) => [
  trail,
  resource("aws:cloudwatch/logMetricFilter:LogMetricFilter", "filter", { pattern }),
];
const all = ["kms", "iam", "cloudtrail", "lakeformation"];

export const cases: RuleCases = {
  rule: "LOG-11",
  compliant: [
    { it: "a network with a flow log", on: "network", resources: [network, flows({}, waitsFor("vpcId", network))] },
    { it: "a rule for all changes", on: "trail", resources: rule(all) },
    {
      it: "a filter for all changes",
      on: "trail",
      resources: filter(
        "{ ($.eventSource = kms.amazonaws.com) || ($.eventSource = iam.amazonaws.com) || ($.eventSource = cloudtrail.amazonaws.com) || ($.eventSource = lakeformation.amazonaws.com) }",
      ),
    },
  ],
  failing: [
    { it: "a network without", on: "network", resources: [network] },
    { it: "a flow log of another network", on: "network", resources: [network, flows({ vpcId: "vpc-1" })] },
    { it: "a rule for keys only", on: "trail", resources: rule(["kms"]), says: "roles" },
    {
      it: "a filter for roles only",
      on: "trail",
      resources: filter("{ $.eventSource = iam.amazonaws.com }"),
      says: "keys",
    },
  ],
  undecided: [
    {
      it: "a flow log of a network that is not known yet",
      on: "network",
      resources: [network, flows({}, { unknown: ["vpcId"] })],
    },
    { it: "a pattern that is not known yet", on: "trail", resources: rule(all, { unknown: ["eventPattern"] }) },
    { it: "an account in which nobody hears", on: "trail", resources: [trail] },
  ],
  malformed: [
    { it: "a network that is a number", on: "network", resources: [network, flows({ vpcId: 1 })] },
    { it: "a pattern that is a list", on: "trail", resources: filter([]) },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
