import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { isCustomerKey } from "../../requirements/customer-key.ts";
import { deniesPlainHttp } from "../../requirements/plain-http.ts";
import { either } from "../../requirements/statement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { Candidates } from "../../view/candidates.ts";
import type { Estate } from "../../view/estate.ts";
import { policyDocument } from "../../view/policy-document.ts";
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
    actions: ["*", "sqs:*", "sqs:sendmessage"],
  },
] as const;

const customerKey = isCustomerKey("kmsMasterKeyId");

/** ENC-21: topics and queues are encrypted with a key of ours, and their policy denies what comes without TLS. */
export const encryptMessages: Rule = (estate) =>
  carriers.flatMap((carrier) => {
    const { linked, loose } = policiesOf(carrier, estate);
    return estate.ofType(carrier.type).map((on): Finding => {
      const policy = linked.get(on) ?? (on.get("policy").state === "absent" ? undefined : on);
      return { on, ...worst([customerKey(on), judgePolicy(policy, loose, carrier.actions)]) };
    });
  });

/** A policy of its own wins over one in-line, as the later call does in AWS. */
function policiesOf({ type, names, policyType, path }: (typeof carriers)[number], estate: Estate) {
  const candidates = new Candidates(estate.ofType(type), names);
  const linked = new Map<Resource, Resource>();
  const loose: string[] = [];
  for (const policy of estate.ofType(policyType)) {
    const joined = candidates.join(policy, path);
    if (joined.state === "joined") linked.set(joined.to, policy);
    if (joined.state === "loose") loose.push(policy.urn);
  }
  return { linked, loose };
}

function judgePolicy(policy: Resource | undefined, loose: readonly string[], actions: readonly string[]): Judgement {
  const path = "policy";
  if (policy === undefined)
    return loose.length > 0
      ? undecided("a policy may be for this or for another", [path], loose)
      : violation("has no policy that denies what comes without TLS", [path]);
  const document = policyDocument(policy, path);
  if (document.state !== "known") return { ...unreadable(document), related: [policy.urn] };
  const denies = either(document.value.map((statement) => deniesPlainHttp(statement, actions)));
  if (denies === "yes") return { ...compliant([path]), related: [policy.urn] };
  const related = { related: [policy.urn] };
  return denies === "no"
    ? violation("has a policy that does not deny what comes without TLS (aws:SecureTransport false)", [path], related)
    : undecided("whether its policy denies what comes without TLS is not known yet", [path], [policy.urn], related);
}
