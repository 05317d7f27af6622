import { all, each, isFalse } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";

/** MIN-19: an interface neither writes whole requests and answers to its log, nor keeps answers in a cache, which no right to see reaches; both are off where nothing is said (aws 7, apigateway.MethodSettings and Stage). What an interface is about a plan does not show: it counts as about people. */
export const keepAnswersOutOfLogs: Rule = (estate) => {
  const [traced, cached, stage] = [
    isFalse("settings.dataTraceEnabled"),
    isFalse("settings.cachingEnabled"),
    isFalse("cacheClusterEnabled"),
  ];
  const newer = all([
    isFalse("defaultRouteSettings.dataTraceEnabled"),
    each("routeSettings", (route) => isFalse(`${route}.dataTraceEnabled`)),
  ]);
  return [
    ...estate.ofType("aws:apigateway/methodSettings:MethodSettings").flatMap((on): readonly Finding[] => [
      { on, ...traced(on) },
      { on, ...cached(on) },
    ]),
    ...estate.ofType("aws:apigateway/stage:Stage").map((on): Finding => ({ on, ...stage(on) })),
    ...estate.ofType("aws:apigatewayv2/stage:Stage").map((on): Finding => ({ on, ...newer(on) })),
  ];
};
