import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { isCustomerKey } from "../../requirements/customer-key.ts";
import { deniesPlainHttp } from "../../requirements/plain-http.ts";
import { both, either } from "../../requirements/statement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Answer } from "../../view/bucket-arn.ts";
import { Candidates } from "../../view/candidates.ts";
import type { Estate } from "../../view/estate.ts";
import { covers } from "../../view/glob.ts";
import { type PolicyStatement, policyDocument } from "../../view/policy-document.ts";
import type { Resource } from "../../view/resource.ts";

/** What carries messages, its policies of their own, how these name it, and what must be denied in the clear. */
const carriers = [
  {
    type: "aws:sns/topic:Topic",
    names: ["arn", "id", "name"],
    policyType: "aws:sns/topicPolicy:TopicPolicy",
    path: "arn",
    actions: ["*", "sns:*", "sns:publish"],
  },
  {
    type: "aws:sqs/queue:Queue",
    names: ["url", "id", "arn", "name"],
    policyType: "aws:sqs/queuePolicy:QueuePolicy",
    path: "queueUrl",
    actions: ["*", "sqs:*"],
  },
] as const;

const customerKey = isCustomerKey("kmsMasterKeyId");

/** ENC-21: topics and queues are encrypted with a key of ours, and their policy denies what comes without TLS. */
export const encryptMessages: Rule = (estate) =>
  carriers.flatMap((carrier) => {
    const { linked, loose } = policiesOf(carrier, estate);
    return estate.ofType(carrier.type).map((on): Finding => {
      const inLine = on.get("policy").state === "absent" ? [] : [on];
      const policies = linked.get(on) ?? inLine;
      return { on, ...worst([customerKey(on), judgePolicies(on, policies, loose, carrier.actions)]) };
    });
  });

/** Policies of its own win over one in-line, as the later call does in AWS. */
function policiesOf({ type, names, policyType, path }: (typeof carriers)[number], estate: Estate) {
  const candidates = new Candidates(estate.ofType(type), names);
  const linked = new Map<Resource, Resource[]>();
  const loose: Resource[] = [];
  for (const policy of estate.ofType(policyType)) {
    const joined = candidates.join(policy, path);
    if (joined.state === "joined") linked.set(joined.to, [...(linked.get(joined.to) ?? []), policy]);
    if (joined.state === "loose") loose.push(policy);
  }
  return { linked, loose };
}

const path = "policy";

/** Of several the last one written wins, and which that is does not show. */
function judgePolicies(
  carrier: Resource,
  policies: readonly Resource[],
  loose: readonly Resource[],
  actions: readonly string[],
): Judgement {
  const judged = (all: readonly Resource[]) => all.map((policy) => judgePolicy(carrier, policy, actions));
  const own = worst(judged(policies));
  const others = policies.length > 0 ? worst(judged(loose)) : undefined;
  if (own.verdict === "compliant" && loose.length > 0 && others?.verdict !== "compliant")
    return undecided(
      "a policy may be for this or for another",
      [path],
      loose.map(({ urn }) => urn),
    );
  return policies.length > 0 ? own : violation("has no policy that denies what comes without TLS", [path]);
}

function judgePolicy(carrier: Resource, policy: Resource, actions: readonly string[]): Judgement {
  const document = policyDocument(policy, path);
  if (document.state !== "known") return { ...unreadable(document), related: [policy.urn] };
  const denies = either(
    document.value.map((statement) => both(deniesPlainHttp(statement, actions), isFor(statement, carrier))),
  );
  if (denies === "yes") return { ...compliant([path]), related: [policy.urn] };
  const related = { related: [policy.urn] };
  return denies === "no"
    ? violation("has a policy that does not deny what comes without TLS (aws:SecureTransport false)", [path], related)
    : undecided("whether its policy denies what comes without TLS is not known yet", [path], [policy.urn], related);
}

/** A policy may speak of other things than what carries it, and then means nothing. */
function isFor({ resources }: PolicyStatement, carrier: Resource): Answer {
  const name = carrier.text("name");
  return either(
    resources.map((text): Answer => {
      if (text.state === "unknown") return text.dependsOn.includes(carrier) ? "yes" : "undecided";
      const named = text.text.slice(text.text.lastIndexOf(":") + 1);
      if (named === "*" || text.refersTo.includes(carrier)) return "yes";
      if (name.state === "unknown") return "undecided";
      return name.state === "known" && covers(named, name.value) ? "yes" : "no";
    }),
  );
}
