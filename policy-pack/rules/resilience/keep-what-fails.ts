import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { type Belongings, belongings } from "../../view/belongings.ts";
import type { Answer } from "../../view/bucket-arn.ts";
import { Candidates, type Joined } from "../../view/candidates.ts";
import type { Estate } from "../../view/estate.ts";
import type { Reading, Resource } from "../../view/resource.ts";

/** RES-07: what a queue cannot hand over goes to a second queue, and an API is not taken down before its successor is there. */
export const keepWhatFails: Rule = (estate) => {
  const { redriving, targets } = redrives(estate);
  return [
    ...estate
      .ofType("aws:sqs/queue:Queue")
      .filter((queue) => !isTarget(queue, targets))
      .map((on): Finding => ({ on, ...judgeQueue(on, redriving) })),
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
  ["aws:lambda/eventSourceMapping:EventSourceMapping", "destinationConfig.onFailure.destinationArn"],
  ["aws:lambda/function:Function", "deadLetterConfig.targetArn"],
  ["aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig", "destinationConfig.onFailure.destination"],
  ["aws:scheduler/schedule:Schedule", "target.deadLetterConfig.arn"],
] as const;
/** Subscriptions name it by a redrive policy, as queues do. */
const subscriptionType = "aws:sns/topicSubscription:TopicSubscription";

interface Targets {
  readonly resources: ReadonlySet<Resource>;
  readonly names: ReadonlySet<string>;
}

function redrives(estate: Estate) {
  const queues = estate.ofType("aws:sqs/queue:Queue");
  const candidates = new Candidates(queues, ["name", "url"]);
  const joinedTo = (one: Resource) => joinByUrl(one, candidates);
  const beside = estate.ofType("aws:sqs/redrivePolicy:RedrivePolicy");
  const redriving = belongings(beside, joinedTo);
  const owners = new Map(
    queues.flatMap((queue) => [queue, ...redriving.of(queue)].map((one) => [one, queue] as const)),
  );
  const resources = new Set<Resource>();
  const names = new Set<string>();
  const senders = dropping.flatMap(([type, path]) => estate.ofType(type).map((one) => [one, one.text(path)] as const));
  const redrivers = [...queues, ...beside, ...estate.ofType(subscriptionType)].map(
    (one) => [one, targetAt(one)] as const,
  );
  for (const [holder, target] of [...redrivers, ...senders]) {
    const owner = owners.get(holder);
    if (target.state === "unknown") for (const one of target.dependsOn) if (one !== owner) resources.add(one);
    const own = owner?.text("name");
    const name = target.state === "known" ? lastOf(target.value) : undefined;
    if (name !== undefined && !(own?.state === "known" && own.value === name)) names.add(name);
  }
  const allowing = estate
    .ofType("aws:sqs/redriveAllowPolicy:RedriveAllowPolicy")
    .flatMap((one) => (letsSend(one) === "yes" ? [joinedTo(one)] : []))
    .flatMap((joined) => (joined.state === "joined" ? [joined.to] : []));
  return { redriving, targets: { resources: new Set([...resources, ...allowing]), names } };
}

/** The queue of a policy beside it: an address that is written out ends in the queue's name. */
function joinByUrl(policy: Resource, candidates: Candidates): Joined {
  const joined = candidates.join(policy, "queueUrl");
  const url = policy.text("queueUrl");
  if (joined.state === "joined" || url.state !== "known") return joined;
  const [named] = candidates.named(url.value.slice(url.value.lastIndexOf("/") + 1));
  return named ? { state: "joined", to: named } : joined;
}

/** A queue that others send to, or that says who may. */
function isTarget(queue: Resource, { resources, names }: Targets): boolean {
  const name = queue.text("name");
  return resources.has(queue) || (name.state === "known" && names.has(name.value)) || letsSend(queue) === "yes";
}

/** Whether a queue, or a policy beside it, says that other queues may send to it what they could not hand over. */
function letsSend(holder: Resource): Answer {
  const allows = holder.text("redriveAllowPolicy");
  if (allows.state === "unknown") return "undecided";
  return allows.state === "known" && /"redrivePermission"\s*:\s*"(allowAll|byQueue)"/.test(allows.value) ? "yes" : "no";
}

function judgeQueue(queue: Resource, { of, loose }: Belongings): Judgement {
  const beside = of(queue);
  return worst((beside.length > 0 ? beside : [queue]).map((holder) => judgeRedrive(queue, targetAt(holder), loose)));
}

function judgeRedrive(queue: Resource, own: Reading<string>, loose: readonly Resource[]): Judgement {
  const [first] = loose;
  if (own.state === "absent" && first)
    return undecided("a second queue may be for this queue or another", [], [first.urn], { related: [first.urn] });
  if (own.state === "absent" && letsSend(queue) === "undecided")
    return undecided(
      "whether others send to it what fails is not known yet",
      ["redriveAllowPolicy"],
      ["redriveAllowPolicy"],
    );
  if (own.state === "unknown" && own.dependsOn.some((one) => one !== queue && one.type === "aws:sqs/queue:Queue"))
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
