import { compliant, type Judgement, unreadable, violation, worst } from "../../judgement.ts";
import { all, isOneOf } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { Resource } from "../../view/resource.ts";

const continuous = 'defaultArguments["--enable-continuous-cloudwatch-log"]';
const metrics = 'defaultArguments["--enable-metrics"]';
/** Components of a DMS task that tell of its source and target, and the least that they are to tell (AWS DMS, task logging). */
const components = ["SOURCE_UNLOAD", "SOURCE_CAPTURE", "TARGET_LOAD", "TARGET_APPLY"];
const telling = ["LOGGER_SEVERITY_DEFAULT", "LOGGER_SEVERITY_DEBUG", "LOGGER_SEVERITY_DETAILED_DEBUG"];

/** LOG-08: a Glue job tells while it runs and leaves its figures, and a DMS task tells of its source and its target. */
export const logJobs: Rule = (estate) => {
  // Glue reads the bare presence of the second as yes.
  const ofJob = all([isOneOf(continuous, ["true"]), judgeMetrics]);
  return [
    ...estate.ofType("aws:glue/job:Job").map((on): Finding => ({ on, ...ofJob(on) })),
    ...estate
      .ofType("aws:dms/replicationTask:ReplicationTask")
      .map((on): Finding => ({ on, ...judgeTask(on, "replicationTaskSettings") })),
    ...estate
      .ofType("aws:dms/replicationConfig:ReplicationConfig")
      .map((on): Finding => ({ on, ...judgeTask(on, "replicationSettings") })),
  ];
};

function judgeMetrics(job: Resource): Judgement {
  const given = job.text(metrics);
  if (given.state !== "known") return unreadable(given);
  return given.value.trim().toLowerCase() === "false"
    ? violation(`${metrics} is "false"`, [metrics])
    : compliant([metrics]);
}

function judgeTask(task: Resource, path: string): Judgement {
  const text = task.text(path);
  if (text.state !== "known") return unreadable(text, `${path} is missing, so that nothing is logged`);
  const settings = parsed(text.value);
  if (settings === undefined) return violation(`${path} is no JSON`, [path]);
  const inside = new Resource(
    { urn: task.urn, type: task.type, name: task.name, inputs: { settings } },
    task.neighbours,
  );
  const isOn = inside.flag("settings.Logging.EnableLogging");
  if (isOn.state !== "known" || !isOn.value) return violation(`${path}: Logging.EnableLogging is not true`, [path]);
  const list = inside.elements("settings.Logging.LogComponents");
  const said = new Map(
    (list.state === "known" ? list.value : []).flatMap((one) => {
      const [id, severity] = [inside.text(`${one}.Id`), inside.text(`${one}.Severity`)];
      return id.state === "known" ? [[id.value, severity.state === "known" ? severity.value : ""] as const] : [];
    }),
  );
  const judged = components.map((component) =>
    telling.includes(said.get(component) ?? "")
      ? compliant([path])
      : violation(`${path}: ${component} tells less than LOGGER_SEVERITY_DEFAULT`, [path]),
  );
  return worst(judged);
}

function parsed(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
