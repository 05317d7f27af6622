import { compliant, type Judgement, undecided, unreadable, violation } from "../../judgement.ts";
import { anyText, both, either, not } from "../../requirements/statement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Answer } from "../../view/bucket-arn.ts";
import { covers } from "../../view/glob.ts";
import {
  type PolicyCondition,
  type PolicyStatement,
  type PolicyText,
  withReferencesAs,
} from "../../view/policy-document.ts";
import { type ResourcePolicy, resourcePolicies } from "../../view/resource-policies.ts";

/** A whole account, by its number or its root's name. */
const isAccount = /(^\d{12}|:root)$/;

/** What puts a policy right again; who may do neither is locked out. */
const repairing = ["s3:putbucketpolicy", "s3:deletebucketpolicy"] as const;

/** PUB-06: no policy of a bucket denies everybody both to replace and to delete it, so that only the account's root could. */
export const lockNobodyOut: Rule = (estate) =>
  estate
    .derive(resourcePolicies)
    .filter(({ subject }) => subject === "bucket")
    .map((policy): Finding => ({ on: policy.resource, ...judge(policy) }));

function judge({ document, path }: ResourcePolicy): Judgement {
  if (document.state !== "known") return unreadable(document);
  const denials = document.value.filter(({ effect, isKnown }) => effect === "Deny" || !isKnown);
  const [replacing, deleting] = repairing.map((action) => either(denials.map((denial) => deniesAll(denial, action))));
  const locked = both(replacing ?? "no", deleting ?? "no");
  if (locked === "no") return compliant([path]);
  return locked === "yes"
    ? violation(`${path} denies everybody to change it, so that only the account's root user could`, [path])
    : undecided(`whether ${path} denies everybody to change it is not known yet`, [path], [path]);
}

function deniesAll(denial: PolicyStatement, action: string): Answer {
  if (!denial.isKnown) return "undecided";
  return [
    isForEverybody(denial),
    isFor(denial, action),
    isForTheBucket(denial),
    ...denial.conditions.map((condition) => not(sparesSomebody(condition))),
  ].reduce(both);
}

/** Whether a condition leaves out anybody who could repair the policy: the root user could not be locked out, nor comes anybody without TLS. */
function sparesSomebody({ operator, key, values }: PolicyCondition): Answer {
  // A condition that is hidden may not be there.
  if (operator === "" || key === "") return "undecided";
  const isWho = key === "aws:principalarn";
  if (/^(?:fora\w+:)?(?:string|arn)not/.test(operator))
    return isWho ? anyText(values, (text) => !text.endsWith(":root")) : "yes";
  if (/^(?:fora\w+:)?(?:string|arn)(?:like|equals)/.test(operator))
    return not(anyText(values, (text) => /^[*?]*\*[*?]*$/.test(text)));
  const says = (wanted: string) => not(anyText(values, (text) => text.toLowerCase() === wanted));
  if (/^bool/.test(operator) && key === "aws:securetransport") return says("true");
  // Everybody who is somebody has an ARN.
  return operator === "null" && isWho ? says("false") : "yes";
}

function isForEverybody({ principals, notPrincipals, hasNotPrincipal }: PolicyStatement): Answer {
  if (!hasNotPrincipal) {
    const all = principals.map(({ who }) => who);
    const everybody = anyText(all, (text) => text === "*");
    // Whoever is of a whole account is denied by its root's name; whether the account is our own does not show.
    return everybody === "no" && anyText(all, (text) => isAccount.test(text)) === "yes" ? "undecided" : everybody;
  }
  // Sparing the root alone spares nobody.
  const others = anyText(
    notPrincipals.map(({ who }) => who),
    (text) => !isAccount.test(text),
  );
  return others === "yes" ? "no" : others === "no" ? "yes" : others;
}

function isFor({ actions, notActions }: PolicyStatement, action: string): Answer {
  const fits = (texts: readonly PolicyText[]) => anyText(texts, (text) => covers(text.toLowerCase(), action));
  if (actions.length > 0 || notActions.length === 0) return fits(actions);
  const spared = fits(notActions);
  return spared === "yes" ? "no" : spared === "no" ? "yes" : spared;
}

/** The policy is the bucket's; two resources that are not known yet are the bucket and its objects. */
function isForTheBucket({ resources, notResources }: PolicyStatement): Answer {
  if (resources.length === 0) {
    const spared = anyText(notResources, isBucket);
    return spared === "yes" ? "no" : spared === "no" ? "yes" : spared;
  }
  const known = anyText(
    resources.filter(({ state }) => state === "known"),
    isBucket,
  );
  if (known === "yes") return known;
  const unknown = resources.filter(({ state }) => state === "unknown").length;
  return unknown >= 2 ? "yes" : unknown === 1 ? "undecided" : "no";
}

/** References to other resources hold slashes of their own. */
function isBucket(text: string): boolean {
  return !withReferencesAs(text, "").includes("/");
}
