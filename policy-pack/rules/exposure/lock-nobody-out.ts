import { compliant, type Judgement, undecided, unreadable, violation } from "../../judgement.ts";
import { anyText, both, either } from "../../requirements/statement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Answer } from "../../view/bucket-arn.ts";
import { covers } from "../../view/glob.ts";
import type { PolicyStatement, PolicyText } from "../../view/policy-document.ts";
import { type ResourcePolicy, resourcePolicies } from "../../view/resource-policies.ts";

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
  // A condition, even one that is not known yet, spares those whom it does not fit; one that is hidden may not be there.
  if (denial.conditions.some(({ operator, key }) => operator !== "" && key !== "")) return "no";
  const unconditional: Answer = denial.conditions.length > 0 ? "undecided" : "yes";
  return [isForEverybody(denial), isFor(denial, action), isForTheBucket(denial.resources)].reduce(both, unconditional);
}

function isForEverybody({ principals, notPrincipals, hasNotPrincipal }: PolicyStatement): Answer {
  if (!hasNotPrincipal)
    return anyText(
      principals.map(({ who }) => who),
      (text) => text === "*",
    );
  // Sparing the root alone spares nobody.
  const others = anyText(
    notPrincipals.map(({ who }) => who),
    (text) => !/(^\d{12}|:root)$/.test(text),
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
function isForTheBucket(resources: readonly PolicyText[]): Answer {
  const known = anyText(
    resources.filter(({ state }) => state === "known"),
    (text) => !withoutReferences(text).includes("/"),
  );
  if (known === "yes") return known;
  const unknown = resources.filter(({ state }) => state === "unknown").length;
  return unknown >= 2 ? "yes" : unknown === 1 ? "undecided" : "no";
}

/** References to other resources stand between NULs, and hold slashes of their own. */
function withoutReferences(text: string): string {
  return text
    .split("\u0000")
    .filter((_, index) => index % 2 === 0)
    .join("");
}
