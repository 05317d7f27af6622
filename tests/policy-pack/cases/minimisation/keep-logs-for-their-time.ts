import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const group = (retentionInDays: unknown, more: object = {}, planned: object = {}) =>
  resource("aws:cloudwatch/logGroup:LogGroup", "group", { name: "/lake/jobs", retentionInDays, ...more }, planned);
const flows = resource("aws:ec2/flowLog:FlowLog", "flows", {
  logDestination: "arn:aws:logs:eu-west-2:111122223333:log-group:/lake/jobs",
});

export const cases: RuleCases = {
  rule: "MIN-17",
  compliant: [
    { it: "an application", on: "group", resources: [group(90)] },
    { it: "a year", on: "group", resources: [group(365), flows] },
    { it: "security for two years", on: "group", resources: [group(731), flows] },
    { it: "security by its name", on: "group", resources: [group(731, { name: "/aws/cloudtrail" })] },
  ],
  failing: [
    { it: "nothing said", on: "group", resources: [group(undefined)], says: "for ever" },
    { it: "never", on: "group", resources: [group(0)], says: "for ever" },
    { it: "an application for longer", on: "group", resources: [group(400)], says: "at most" },
    { it: "security for less", on: "group", resources: [group(90), flows], says: "at least" },
    { it: "security for less, by its name", on: "group", resources: [group(90, { name: "aws-waf-logs-lake" })] },
  ],
  undecided: [
    {
      it: "days that are not known yet",
      on: "group",
      resources: [group(undefined, {}, { unknown: ["retentionInDays"] })],
    },
    {
      it: "a name that is not known yet",
      on: "group",
      resources: [group(90, { name: undefined }, { unknown: ["name"] })],
    },
    {
      it: "a name that is a list",
      on: "odd",
      resources: [resource("aws:cloudwatch/logGroup:LogGroup", "odd", { name: ["aws-waf-logs"], retentionInDays: 30 })],
    },
  ],
  malformed: [{ it: "days that are a text", on: "group", resources: [group("90 days")] }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
