import type { Answer } from "./bucket-arn.ts";
import { Candidates } from "./candidates.ts";
import type { Estate } from "./estate.ts";
import type { Reading, Resource } from "./resource.ts";

/** What watches for events of the trail and tells somebody: a rule of EventBridge, or a metric filter with its pattern. */
export interface Watcher {
  readonly resource: Resource;
  readonly kind: "rule" | "filter";
  /** Unknown, too, while it is not known whether the watcher is on and tells anybody. */
  readonly pattern: Reading<string>;
}

const ruleType = "aws:cloudwatch/eventRule:EventRule";
const filterType = "aws:cloudwatch/logMetricFilter:LogMetricFilter";

/** All watchers of API calls; schedules, filters for other words, and what is off or tells nobody, are none. */
export function watchers(estate: Estate): readonly Watcher[] {
  const targeted = targets(estate);
  const alarmed = alarms(estate);
  const found = [
    ...estate.ofType(ruleType).map((resource) => ({
      watcher: { resource, kind: "rule" as const, pattern: resource.text("eventPattern") },
      hears: both(isOn(resource), targeted(resource)),
    })),
    ...estate.ofType(filterType).map((resource) => ({
      watcher: { resource, kind: "filter" as const, pattern: resource.text("pattern") },
      hears: alarmed(resource),
    })),
  ];
  return found.flatMap(({ watcher, hears }): readonly Watcher[] => {
    const { pattern } = watcher;
    if (hears === "no" || !isOfCalls(pattern)) return [];
    return hears === "yes"
      ? [watcher]
      : [{ ...watcher, pattern: { state: "unknown", path: pattern.path, dependsOn: [] } }];
  });
}

function isOfCalls(pattern: Reading<string>): boolean {
  return pattern.state === "known"
    ? /via CloudTrail|eventName|eventSource/.test(pattern.value)
    : pattern.state === "unknown";
}

function isOn(rule: Resource): Answer {
  const [state, flag] = [rule.text("state"), rule.flag("isEnabled")];
  if (state.state === "known") return state.value.toUpperCase() === "DISABLED" ? "no" : "yes";
  if (flag.state === "known") return flag.value ? "yes" : "no";
  return state.state === "absent" && flag.state === "absent" ? "yes" : "undecided";
}

/** Whether a rule has a target to which it sends what it hears. */
function targets(estate: Estate): (rule: Resource) => Answer {
  const rules = new Candidates(estate.ofType(ruleType), ["name", "id"]);
  const joined = estate.ofType("aws:cloudwatch/eventTarget:EventTarget").map((target) => rules.join(target, "rule"));
  const tellingRules = new Set(joined.flatMap((one) => (one.state === "joined" ? [one.to] : [])));
  const isLoose = joined.some(({ state }) => state === "loose");
  return (rule) => (tellingRules.has(rule) ? "yes" : isLoose ? "undecided" : "no");
}

/** Whether an alarm that tells somebody stands on a filter's metric. */
function alarms(estate: Estate): (filter: Resource) => Answer {
  const all = estate.ofType("aws:cloudwatch/metricAlarm:MetricAlarm").map((alarm) => ({ alarm, tells: tells(alarm) }));
  return (filter) => {
    const answers = all.map(({ alarm, tells: own }) => both(own, isOfMetric(alarm, filter)));
    if (answers.includes("yes")) return "yes";
    return answers.includes("undecided") ? "undecided" : "no";
  };
}

function tells(alarm: Resource): Answer {
  const [actions, flag] = [alarm.elements("alarmActions"), alarm.flag("actionsEnabled")];
  if (flag.state === "known" && !flag.value) return "no";
  if (actions.state === "unknown") return actions.dependsOn.length > 0 ? "yes" : "undecided";
  return actions.state === "known" && actions.value.length > 0 ? "yes" : "no";
}

function isOfMetric(alarm: Resource, filter: Resource): Answer {
  const pairs = [
    [alarm.text("metricName"), filter.text("metricTransformation.name")],
    [alarm.text("namespace"), filter.text("metricTransformation.namespace")],
  ] as const;
  const answers = pairs.map(([own, other]): Answer => {
    if (own.state === "unknown" && own.dependsOn.includes(filter)) return "yes";
    if (own.state === "unknown" || other.state === "unknown") return "undecided";
    return own.state === "known" && other.state === "known" && own.value === other.value ? "yes" : "no";
  });
  return answers.reduce(both, "yes");
}

function both(one: Answer, other: Answer): Answer {
  if (one === "no" || other === "no") return "no";
  return one === "yes" && other === "yes" ? "yes" : "undecided";
}
