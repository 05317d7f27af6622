import { compliant, type Judgement, undecided, unreadable, violation } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { Candidates } from "../../view/candidates.ts";
import type { Estate } from "../../view/estate.ts";
import type { Resource } from "../../view/resource.ts";

/** Days: a security log shows the year before; an application's, which may hold what people typed, no more than that (our choice). */
const logDays = 365;
const logGroupType = "aws:cloudwatch/logGroup:LogGroup";
/** What writes security logs, and the property that names the log group. */
const securityWriters = [
  ["aws:cloudtrail/trail:Trail", "cloudWatchLogsGroupArn"],
  ["aws:ec2/flowLog:FlowLog", "logDestination"],
  ["aws:route53/queryLog:QueryLog", "cloudwatchLogGroupArn"],
  ["aws:route53/resolverQueryLogConfig:ResolverQueryLogConfig", "destinationArn"],
] as const;
const securityNames = /audit|cloudtrail|flow-?logs?\b|guardduty|^aws-waf-logs|security|trail/i;

/** MIN-17: every log group ends: those of applications within a year, those of security not before (UK GDPR Art 5(1)(e)). Which is which is told by what writes to it, else by its name. */
export const keepLogsForTheirTime: Rule = (estate) => {
  const writers = estate.derive(securityGroups);
  return estate.ofType(logGroupType).map((group): Finding => ({ on: group, ...judge(group, writers) }));
};

interface SecurityGroups {
  readonly certain: ReadonlySet<Resource>;
  /** Some writer's log group is not known yet. */
  readonly isHidden: boolean;
}

function securityGroups(estate: Estate): SecurityGroups {
  const groups = new Candidates(estate.ofType(logGroupType), ["name", "arn", "id"]);
  const joined = securityWriters.flatMap(([type, path]) =>
    estate.ofType(type).map((writer) => {
      const arn = writer.text(path);
      const [, name] = arn.state === "known" ? (/:log-group:([^:]+)/.exec(arn.value) ?? []) : [];
      const [named] = name === undefined ? [] : groups.named(name);
      return named ? ({ state: "joined", to: named } as const) : groups.join(writer, path);
    }),
  );
  const certain = joined.flatMap((one) => (one.state === "joined" ? [one.to] : []));
  return { certain: new Set(certain), isHidden: joined.some(({ state }) => state === "loose") };
}

function judge(group: Resource, writers: SecurityGroups): Judgement {
  const path = "retentionInDays";
  const days = group.number(path);
  if (days.state !== "known") return unreadable(days, `${path} is missing, so that it is kept for ever`);
  if (days.value <= 0) return violation(`${path} is ${days.value}, so that it is kept for ever`, [path]);
  if (days.value === logDays) return compliant([path]);
  const names = ["name", "namePrefix"].map((one) => group.text(one));
  const isSecurity =
    writers.certain.has(group) || names.some((name) => name.state === "known" && securityNames.test(name.value));
  const isHidden = writers.isHidden || names.some(({ state }) => state === "unknown" || state === "malformed");
  if (isSecurity) {
    return days.value > logDays
      ? compliant([path])
      : violation(`${path} is ${days.value}: a security log is kept for at least ${logDays}`, [path]);
  }
  if (isHidden)
    return undecided("whether it is a log of security or of an application is not known yet", [path], ["name"]);
  return days.value < logDays
    ? compliant([path])
    : violation(`${path} is ${days.value}: the log of an application is kept for at most ${logDays}`, [path]);
}
