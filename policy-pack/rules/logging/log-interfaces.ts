import { compliant, type Judgement, undecided, violation, worst } from "../../judgement.ts";
import { all, isGiven, isOneOf, isTrue } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { Candidates } from "../../view/candidates.ts";
import type { Estate } from "../../view/estate.ts";
import type { Resource } from "../../view/resource.ts";

const destinations = ["aws:cloudwatch/logGroup:LogGroup", "aws:kinesis/"];
const everyMethod = "*/*";
const stageType = "aws:apigateway/stage:Stage";

/** LOG-09: each stage of an interface logs who called it and can follow a call; those of REST log how calls ran besides, by settings of all their methods. */
export const logInterfaces: Rule = (estate) => {
  const access = isGiven("accessLogSettings.destinationArn", destinations);
  const traced = all([access, isTrue("xrayTracingEnabled")]);
  const runs = isOneOf("settings.loggingLevel", ["INFO", "ERROR"]);
  const { of, loose } = methodSettings(estate);
  return [
    ...estate
      .ofType(stageType)
      .map((stage): Finding => ({ on: stage, ...worst([traced(stage), judgeRuns(of.has(stage), loose)]) })),
    ...estate
      .ofType("aws:apigateway/methodSettings:MethodSettings")
      .map((settings): Finding => ({ on: settings, ...runs(settings) })),
    ...estate.ofType("aws:apigatewayv2/stage:Stage").map((stage): Finding => ({ on: stage, ...access(stage) })),
  ];
};

function methodSettings(estate: Estate): { readonly of: ReadonlySet<Resource>; readonly loose: readonly Resource[] } {
  const stages = new Candidates(estate.ofType(stageType), ["stageName"]);
  const joined = estate
    .ofType("aws:apigateway/methodSettings:MethodSettings")
    .map((settings) => ({ settings, to: stages.join(settings, "stageName"), path: settings.text("methodPath") }))
    // Settings of some methods say nothing of the others; the provider demands the path.
    .filter(({ path }) => path.state !== "known" || path.value === everyMethod);
  const isWhole = ({ path }: (typeof joined)[number]) => path.state === "known" || path.state === "absent";
  return {
    of: new Set(joined.filter(isWhole).flatMap(({ to }) => (to.state === "joined" ? [to.to] : []))),
    loose: joined
      .filter((one) => one.to.state === "loose" || (one.to.state === "joined" && !isWhole(one)))
      .map(({ settings }) => settings),
  };
}

function judgeRuns(isSet: boolean, [loose]: readonly Resource[]): Judgement {
  if (isSet) return compliant(["stageName"]);
  return loose
    ? undecided(
        "settings of methods may be of this stage or another, or of some methods only",
        ["stageName"],
        [loose.urn],
      )
    : violation(`no settings of all its methods (methodPath ${everyMethod}) say what is logged`, ["stageName"]);
}
