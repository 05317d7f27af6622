import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const group = (retentionInDays: unknown, more: object = {}, planned: object = {}) =>
  resource("aws:cloudwatch/logGroup:LogGroup", "group", { name: "/lake/jobs", retentionInDays, ...more }, planned);
const flows = resource("aws:ec2/flowLog:FlowLog", "flows", {
  logDestination: "arn:aws:logs:eu-west-2:111122223333:log-group:/lake/jobs",
});

const waiting = (logDestination: unknown, planned: object = {}) =>
  resource("aws:ec2/flowLog:FlowLog", "flows", { logDestination }, planned);
const unnamed = (days: number, more: object = {}) => group(days, { name: undefined, ...more });

export const cases: RuleCases = {
  rule: "MIN-17",
  compliant: [
    { it: "an application", on: "group", resources: [group(90)] },
    { it: "a year", on: "group", resources: [group(365), flows] },
    { it: "security for two years", on: "group", resources: [group(731), flows] },
    ...[
      { it: "what a flow log waits for", of: [group(731), waiting(undefined, waitsFor("logDestination", group(731)))] },
      {
        it: "what a flow log names with a star",
        of: [group(731), waiting("arn:aws:logs:eu-west-2:111122223333:log-group:/lake/jobs:*")],
      },
      {
        it: "what a flow log names, as the engine made it",
        of: [unnamed(731, { id: "/lake/jobs" }), flows],
      },
      {
        it: "what a flow log waits for by the whole ARN, as the engine made it",
        of: [
          unnamed(731, { arn: "arn:aws:logs:eu-west-2:111122223333:log-group:x" }),
          waiting("arn:aws:logs:eu-west-2:111122223333:log-group:x"),
        ],
      },
      {
        it: "questions to a resolver",
        of: [
          group(731),
          resource("aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig", "questions", {
            destinationArn: "arn:aws:logs:eu-west-2:111122223333:log-group:/lake/jobs",
          }),
        ],
      },
      { it: "what begins as security does", of: [unnamed(731, { namePrefix: "/aws/cloudtrail-" })] },
      { it: "security of an unread name", of: [group(731, { name: 7, namePrefix: "aws-waf-logs-" })] },
    ].map(({ it, of }) => ({ it: `${it}, for two years`, on: "group", resources: of })),
    {
      it: "an application beside a flow log into a bucket",
      on: "group",
      resources: [group(90), waiting("arn:aws:s3:::exl-logs")],
    },
    {
      it: "an application beside a flow log into a group that is not in the document",
      on: "group",
      resources: [group(90), waiting("arn:aws:logs:eu-west-2:111122223333:log-group:/others")],
    },
    { it: "security by its name", on: "group", resources: [group(731, { name: "/aws/cloudtrail" })] },
  ],
  failing: [
    { it: "nothing said", on: "group", resources: [group(undefined)], says: "for ever" },
    { it: "never", on: "group", resources: [group(0)], says: "for ever" },
    { it: "a day less than none", on: "group", resources: [group(-1)], says: "for ever" },
    { it: "an application for a day longer", on: "group", resources: [group(366)], says: "at most" },
    { it: "security for a day less", on: "group", resources: [group(364), flows], says: "at least" },
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
    ...[90, 400].map((days) => ({
      it: `${days} days beside a flow log that goes nobody knows yet where`,
      on: "group",
      resources: [group(days), waiting(undefined, { unknown: ["logDestination"] })],
      says: "a log of security or of an application",
    })),
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
