import type { Estate } from "./estate.ts";
import type { Reading, Resource } from "./resource.ts";

/** What watches for events of the trail: a rule of EventBridge, or a metric filter with its pattern. */
interface Watcher {
  readonly resource: Resource;
  readonly pattern: Reading<string>;
}

const forms = [
  ["aws:cloudwatch/eventRule:EventRule", "eventPattern"],
  ["aws:cloudwatch/logMetricFilter:LogMetricFilter", "pattern"],
] as const;

/** All watchers of API calls; schedules and filters for other words are none. */
export function watchers(estate: Estate): readonly Watcher[] {
  return forms.flatMap(([type, path]) =>
    estate
      .ofType(type)
      .map((resource): Watcher => ({ resource, pattern: resource.text(path) }))
      .filter(({ pattern }) =>
        pattern.state === "known"
          ? /via CloudTrail|eventName|eventSource/.test(pattern.value)
          : pattern.state === "unknown",
      ),
  );
}
