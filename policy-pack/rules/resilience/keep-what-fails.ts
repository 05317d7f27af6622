import { compliant, type Judgement, undecided, unreadable, violation } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { Candidates } from "../../view/candidates.ts";
import type { Estate } from "../../view/estate.ts";
import type { Reading, Resource } from "../../view/resource.ts";

/** RES-07: what a queue cannot hand over goes to a second queue, and an API is not taken down before its successor is there. */
export const keepWhatFails: Rule = (estate) => {
  const { of, loose, targets } = redrives(estate);
  return [
    ...estate
      .ofType("aws:sqs/queue:Queue")
      .filter((queue) => !isTarget(queue, targets))
      .map((on): Finding => ({ on, ...judgeQueue(on, of.get(on), loose) })),
    ...estate
      .ofType("aws:apigateway/deployment:Deployment", "aws:apigateway/restApi:RestApi")
      .map((on): Finding => ({ on, ...judgeReplacement(on) })),
  ];
};

function judgeReplacement({ options }: Resource): Judgement {
  return options.deleteBeforeReplace === true
    ? violation("is deleted before its successor is there (deleteBeforeReplace)", [], {
        fix: "Take the option deleteBeforeReplace away.",
      })
    : compliant();
}

/** What hands on what it cannot deliver to a queue, and where it names the queue. */
const dropping = [
  ["aws:cloudwatch/eventTarget:EventTarget", "deadLetterConfig.arn"],
  ["aws:lambda/function:Function", "deadLetterConfig.targetArn"],
] as const;

interface Targets {
  readonly resources: ReadonlySet<Resource>;
  readonly names: ReadonlySet<string>;
}

function redrives(estate: Estate) {
  const queues = estate.ofType("aws:sqs/queue:Queue");
  const candidates = new Candidates(queues, ["name", "url", "id"]);
  const of = new Map<Resource, Resource>();
  const loose: Resource[] = [];
  const beside = estate.ofType("aws:sqs/redrivePolicy:RedrivePolicy");
  for (const redrive of beside) {
    const joined = candidates.join(redrive, "queueUrl");
    if (joined.state === "joined") of.set(joined.to, redrive);
    if (joined.state === "loose") loose.push(redrive);
  }
  const resources = new Set<Resource>();
  const names = new Set<string>();
  const senders = dropping.flatMap(([type, path]) => estate.ofType(type).map((one) => [one, one.text(path)] as const));
  const redriving = [...queues, ...beside].map((one) => [one, targetAt(one)] as const);
  for (const [holder, target] of [...redriving, ...senders]) {
    if (target.state === "unknown")
      for (const one of target.dependsOn) if (one !== holder && of.get(one) !== holder) resources.add(one);
    const own = holder.text("name");
    const name = target.state === "known" ? lastOf(target.value) : undefined;
    if (name !== undefined && !(own.state === "known" && own.value === name)) names.add(name);
  }
  return { of, loose, targets: { resources, names } };
}

/** A queue that others send to, or that says who may. */
function isTarget(queue: Resource, { resources, names }: Targets): boolean {
  const name = queue.text("name");
  const allows = queue.get("redriveAllowPolicy");
  return (
    resources.has(queue) ||
    (name.state === "known" && names.has(name.value)) ||
    (allows.state === "known" &&
      typeof allows.value === "string" &&
      /"redrivePermission"\s*:\s*"(allowAll|byQueue)"/.test(allows.value))
  );
}

function judgeQueue(queue: Resource, beside: Resource | undefined, loose: readonly Resource[]): Judgement {
  const own = targetAt(beside ?? queue);
  const [first] = loose;
  if (own.state === "absent" && first)
    return undecided("a second queue may be for this queue or another", [], [first.urn], { related: [first.urn] });
  if (own.state === "unknown" && own.dependsOn.some(({ type }) => type === "aws:sqs/queue:Queue"))
    return compliant(["redrivePolicy"]);
  if (own.state !== "known") return unreadable(own, "has no second queue for what fails (redrivePolicy)");
  const name = queue.text("name");
  if (name.state === "known" && lastOf(own.value) === name.value)
    return violation("sends what fails back to itself (redrivePolicy)", ["redrivePolicy"]);
  if (name.state === "malformed") return unreadable(name);
  if (name.state === "unknown" && name.dependsOn.length === 0)
    return undecided("whether it sends what fails back to itself is not known yet", ["redrivePolicy"], ["name"]);
  return compliant(["redrivePolicy"]);
}

/** The name in which an ARN ends. */
function lastOf(arn: string): string {
  return arn.slice(arn.lastIndexOf(":") + 1);
}

/** The ARN of the queue to which a redrive policy sends, in JSON or as an object. */
function targetAt(holder: Resource): Reading<string> {
  const path = "redrivePolicy";
  const whole = holder.get(path);
  if (whole.state !== "known") return whole;
  if (typeof whole.value === "string") {
    const [, arn] = /"deadLetterTargetArn"\s*:\s*"([^"]+)"/.exec(whole.value) ?? [];
    return arn === undefined
      ? { state: "malformed", path, wanted: "a policy with deadLetterTargetArn", found: "a text without" }
      : { state: "known", path, value: arn };
  }
  const arn = holder.text(`${path}.deadLetterTargetArn`);
  return arn.state === "absent"
    ? { state: "malformed", path, wanted: "a policy with deadLetterTargetArn", found: "one without" }
    : arn;
}
