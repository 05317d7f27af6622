import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const network = resource("aws:ec2/vpc:Vpc", "network", { cidrBlock: "10.0.0.0/16" });
const flows = (of: object, planned: object = {}) => resource("aws:ec2/flowLog:FlowLog", "flows", of, planned);
const trail = resource("aws:cloudtrail/trail:Trail", "trail", {});
const target = resource("aws:cloudwatch/eventTarget:EventTarget", "target", { rule: "changes", arn: "arn:topic" });
const rule = (sources: readonly string[], planned: object = {}, more: object = {}) => [
  trail,
  target,
  resource(
    "aws:cloudwatch/eventRule:EventRule",
    "rule",
    {
      name: "changes",
      eventPattern: JSON.stringify({ detail: { eventSource: sources.map((source) => `${source}.amazonaws.com`) } }),
      ...more,
    },
    planned,
  ),
];
const alarm = (more: object = {}) =>
  resource("aws:cloudwatch/metricAlarm:MetricAlarm", "alarm", {
    metricName: "changes",
    namespace: "lake",
    alarmActions: ["arn:topic"],
    ...more,
  });
const metric = { metricTransformation: { name: "changes", namespace: "lake", value: "1" } };
const filter = (pattern: unknown, alarms: readonly ReturnType<typeof alarm>[] = [alarm()]) => [
  trail,
  ...alarms,
  resource("aws:cloudwatch/logMetricFilter:LogMetricFilter", "filter", {
    pattern,
    ...metric,
  }),
];
const hiddenFilter = resource("aws:cloudwatch/logMetricFilter:LogMetricFilter", "filter", metric, {
  unknown: ["pattern"],
});
const calls =
  "{ ($.eventSource = kms.amazonaws.com) || ($.eventSource = iam.amazonaws.com) || ($.eventSource = cloudtrail.amazonaws.com) || ($.eventSource = lakeformation.amazonaws.com) }";
const all = ["kms", "iam", "cloudtrail", "lakeformation"];

export const cases: RuleCases = {
  rule: "LOG-11",
  compliant: [
    { it: "a network with a flow log", on: "network", resources: [network, flows({}, waitsFor("vpcId", network))] },
    {
      it: "AWS's own network with a flow log, beside one of a subnet",
      on: "standing",
      resources: [
        resource("aws:ec2/defaultVpc:DefaultVpc", "standing", {}),
        resource("aws:ec2/flowLog:FlowLog", "other", {}, { unknown: ["subnetId"] }),
        flows({}, waitsFor("vpcId", resource("aws:ec2/defaultVpc:DefaultVpc", "standing", {}))),
      ],
    },
    { it: "a rule for all changes", on: "trail", resources: rule(all) },
    { it: "a rule in North Virginia", on: "trail", resources: rule(all, {}, { region: "us-east-1" }) },
    {
      it: "a rule in London, and a filter for roles",
      on: "trail",
      resources: [
        ...rule(all, {}, { region: "eu-west-2" }),
        ...filter("{ $.eventSource = iam.amazonaws.com }").slice(1),
      ],
    },
    {
      it: "rules of which one is not known yet",
      on: "trail",
      resources: [...rule(all), alarm(), hiddenFilter],
    },
    {
      it: "a filter for all changes",
      on: "trail",
      resources: filter(calls),
    },
    {
      it: "a filter in London, where a trail of all regions comes",
      on: "trail",
      resources: filter(calls).map((one) => ({ ...one, inputs: { ...one.inputs, region: "eu-west-2" } })),
    },
    {
      it: "filters by the names of calls",
      on: "trail",
      resources: filter(
        "{ ($.eventName = DisableKey) || ($.eventName = PutRolePolicy) || ($.eventName = StopLogging) || ($.eventName = PutDataLakeSettings) }",
      ),
    },
  ],
  failing: [
    { it: "a network without", on: "network", resources: [network], says: "no flow log" },
    {
      it: "AWS's own network without",
      on: "standing",
      resources: [resource("aws:ec2/defaultVpc:DefaultVpc", "standing", {})],
    },
    {
      it: "a flow log of a subnet of it",
      on: "network",
      resources: [network, flows({ subnetId: "subnet-1" })],
      says: "no flow log",
    },
    {
      it: "a filter for roles, and a rule for the trail",
      on: "trail",
      resources: [...filter("{ $.eventSource = iam.amazonaws.com }"), ...rule(["cloudtrail"]).slice(1)],
      says: "changes to keys, grants",
    },
    {
      it: "a filter for all but keys",
      on: "trail",
      resources: filter(calls.replace("= kms.amazonaws.com", "!= kms.amazonaws.com")),
      says: "changes to keys",
    },
    { it: "a flow log of another network", on: "network", resources: [network, flows({ vpcId: "vpc-1" })] },
    { it: "a rule for keys only", on: "trail", resources: rule(["kms"]), says: "roles" },
    {
      it: "a filter for roles only",
      on: "trail",
      resources: filter("{ $.eventSource = iam.amazonaws.com }"),
      says: "keys",
    },
    {
      it: "a rule in London for roles, whose changes are heard in North Virginia only",
      on: "trail",
      resources: rule(all, {}, { region: "eu-west-2" }),
      says: "roles",
    },
    {
      it: "a rule for all but keys",
      on: "trail",
      resources: rule(
        all,
        {},
        {
          eventPattern: JSON.stringify({
            source: ["aws.iam", "aws.cloudtrail", "aws.lakeformation"],
            "detail-type": ["AWS API Call via CloudTrail"],
            detail: { eventSource: [{ "anything-but": ["kms.amazonaws.com"] }] },
          }),
        },
      ),
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
    { it: "an account in which nobody hears", on: "trail", resources: [trail], says: "the body's monitoring" },
    {
      it: "a rule in a region that is not known yet",
      on: "trail",
      resources: rule(all, { unknown: ["region"] }),
      says: "roles",
    },
    { it: "a rule that is off", on: "trail", resources: rule(all, {}, { state: "DISABLED" }) },
    { it: "a rule without a target", on: "trail", resources: rule(all).filter((one) => one !== target) },
    { it: "a filter without an alarm", on: "trail", resources: filter(calls, []) },
    { it: "an alarm that tells nobody", on: "trail", resources: filter(calls, [alarm({ alarmActions: [] })]) },
    { it: "an alarm that is off", on: "trail", resources: filter(calls, [alarm({ actionsEnabled: false })]) },
  ],
  malformed: [
    { it: "a network that is a number", on: "network", resources: [network, flows({ vpcId: 1 })] },
    { it: "a pattern that is a list", on: "trail", resources: filter([]) },
  ],
  notApplicable: [
    { it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] },
    { it: "a rule where there is no trail", on: "rule", resources: rule(["kms"]).slice(1) },
  ],
};
