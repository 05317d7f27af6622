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
import type { Reading, Resource } from "../../view/resource.ts";
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

function judge({ document, path, resource }: ResourcePolicy): Judgement {
  if (document.state !== "known") return unreadable(document);
  const denials = document.value.filter(({ effect, isKnown }) => effect === "Deny" || !isKnown);
  const locked = repairing
    .map((action) => either(denials.map((denial) => deniesAll(denial, action, resource))))
    .reduce(both);
  if (locked === "no") return compliant([path]);
  return locked === "yes"
    ? violation(`${path} denies everybody to change it, so that only the account's root user could`, [path])
    : undecided(`whether ${path} denies everybody to change it is not known yet`, [path], [path]);
}

function deniesAll(denial: PolicyStatement, action: string, policy: Resource): Answer {
  if (!denial.isKnown) return "undecided";
  return [
    isForEverybody(denial),
    isFor(denial, action),
    isForTheBucket(denial, policy),
    ...denial.conditions.map((condition) => not(sparesSomebody(condition))),
  ].reduce(both);
}

/** What a flag says of whoever could repair a policy: nobody comes without TLS, and no service of AWS's does it of its own. */
const saidByAll: Readonly<Record<string, string>> = {
  "aws:securetransport": "true",
  "aws:principalisawsservice": "false",
};
/** Keys that say who somebody is; the root user's id is the account's number. */
const saysWho: readonly string[] = ["aws:principalarn", "aws:userid"];
/** Keys that only a request of a service of AWS's has. */
const onlyOfServices: readonly string[] = [
  "aws:principalservicename",
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceorgid",
  "aws:sourceorgpaths",
];

/** Whether a condition leaves out anybody who could repair the policy: the root user could not be locked out. */
function sparesSomebody({ operator, key, values }: PolicyCondition): Answer {
  // A condition that is hidden may not be there.
  if (key === "") return "undecided";
  const isNot = (said: string) => not(anyText(values, (text) => text.toLowerCase() === said));
  if (operator === "null") {
    // Everybody who is somebody has an ARN.
    if (key === "aws:principalarn") return isNot("false");
    return onlyOfServices.includes(key) ? isNot("true") : "yes";
  }
  const always = saidByAll[key];
  if (operator.startsWith("bool") && always !== undefined) return isNot(always);
  const ofTexts = /^(?:for\w+:)?(?:string|arn)(not)?/.exec(operator);
  if (ofTexts === null) return "yes";
  if (onlyOfServices.includes(key)) return holdsWithoutKey(operator) ? "no" : "yes";
  if (ofTexts[1] === undefined) return not(either(values.map((value) => isEverybody(key, value))));
  return saysWho.includes(key) ? anyText(values, (text) => !isAccount.test(text)) : "yes";
}

/** Whether a condition holds where its key is not there (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html). */
function holdsWithoutKey(operator: string): boolean {
  return /not|ifexists|forall/.test(operator) && !operator.startsWith("foranyvalue:");
}

/** Stands for whatever somebody is called. */
const anyName = "\u0001".repeat(12);

/** Whether a value fits whoever comes; all of one account may be all of our own. */
function isEverybody(key: string, value: PolicyText): Answer {
  if (value.state === "unknown") return "undecided";
  const { text } = value;
  if (key !== "aws:principalarn") return covers(text, anyName) ? "yes" : "no";
  const [, account] = /^arn:[^:]*:iam::(\d{12}):/.exec(text) ?? [];
  const fits = ["role", "user"].every((kind) => covers(text, `arn:aws:iam::${account ?? anyName}:${kind}/${anyName}`));
  if (!fits) return "no";
  return account === undefined ? "yes" : "undecided";
}

function isForEverybody({ principals, notPrincipals, hasNotPrincipal }: PolicyStatement): Answer {
  if (!hasNotPrincipal) {
    const all = principals.filter(({ kind }) => kind === "AWS").map(({ who }) => who);
    const everybody = anyText(all, (text) => text === "*");
    // Whoever is of a whole account is denied by its root's name; whether the account is our own does not show.
    return everybody === "no" && anyText(all, (text) => isAccount.test(text)) === "yes" ? "undecided" : everybody;
  }
  // Sparing the root alone spares nobody, nor does a service of AWS's repair anything.
  const others = notPrincipals.filter(({ kind }) => kind !== "Service").map(({ who }) => who);
  return not(anyText(others, (text) => !isAccount.test(text)));
}

function isFor({ actions, notActions }: PolicyStatement, action: string): Answer {
  const fits = (texts: readonly PolicyText[]) => anyText(texts, (text) => covers(text.toLowerCase(), action));
  return notActions.length > 0 ? not(fits(notActions)) : fits(actions);
}

/** The policy is the bucket's; two resources that are not known yet are the bucket and its objects. */
function isForTheBucket({ resources, notResources }: PolicyStatement, policy: Resource): Answer {
  if (resources.length === 0) return not(either(notResources.map((text) => spares(text, policy.text("bucket")))));
  // AWS takes no other bucket than the policy's.
  if (anyText(resources, isBucket) === "yes") return "yes";
  const unknown = resources.filter(({ state }) => state === "unknown").length;
  return unknown >= 2 ? "yes" : unknown === 1 ? "undecided" : "no";
}

/** References to other resources hold slashes of their own. */
function isBucket(text: string): boolean {
  return !withReferencesAs(text, "").includes("/");
}

/** Whether a text leaves out the bucket of that name, which may be another's. */
function spares(text: PolicyText, name: Reading<string>): Answer {
  if (text.state === "unknown") return "undecided";
  if (!isBucket(text.text)) return "no";
  const pattern = withReferencesAs(text.text, "*");
  if (name.state === "known") return covers(pattern, `arn:aws:s3:::${name.value}`) ? "yes" : "no";
  return name.state === "unknown" && !covers(pattern, `arn:aws:s3:::${anyName}`) ? "undecided" : "yes";
}
