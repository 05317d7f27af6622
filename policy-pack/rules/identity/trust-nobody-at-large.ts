import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { isConfined } from "../../requirements/confinement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { boundBy } from "../../view/bound-by.ts";
import { type PolicyStatement, type PolicyText, policyDocument } from "../../view/policy-document.ts";
import type { Reading, Resource } from "../../view/resource.ts";
import { resourcePolicies } from "../../view/resource-policies.ts";
import { isPermissionBound } from "./permission-bound.ts";

/** What tells which principals of a whole account are meant. Tags tell it within the account only: anyone tags their own. */
const whose = [
  "aws:principalarn",
  "aws:principalorgid",
  "aws:principalorgpaths",
  "aws:principaltag/*",
  "aws:sourcevpc",
  "aws:sourcevpce",
  "sts:externalid",
];
const wholeAccount = /^\d{12}$|:root$/;

/**
 * IAM-08: no role trusts everyone, or a whole account without saying which of its principals (external id, organisation,
 * principal), and no key, queue, topic, secret, catalogue, repository or function is open to everyone. Buckets have their own rule.
 */
export const trustNobodyAtLarge: Rule = (estate) => [
  ...estate
    .ofType("aws:iam/role:Role")
    .map((on): Finding => ({ on, ...judge(policyDocument(on, "assumeRolePolicy"), "assumeRolePolicy", judgeTrusted) })),
  ...estate
    .derive(resourcePolicies)
    .map(({ resource, path, document }): Finding => ({ on: resource, ...judge(document, path, judgeAnyone) })),
  ...estate.ofType("aws:lambda/permission:Permission").map((on): Finding => ({ on, ...judgePermission(on) })),
];

type Judge = (statement: PolicyStatement, who: PolicyText, path: string) => Judgement;

function judge(document: Reading<readonly PolicyStatement[]>, path: string, judgeOne: Judge): Judgement {
  if (document.state !== "known") return unreadable(document);
  return worst(document.value.map((statement) => judgeStatement(statement, path, judgeOne)));
}

function judgeStatement(statement: PolicyStatement, path: string, judgeOne: Judge): Judgement {
  if (!statement.isKnown) return undecided(`${path}: a statement is not known yet`, [path], [path]);
  if (statement.effect === "Deny") return compliant([path]);
  if (statement.hasNotPrincipal) return violation(`${path} allows everyone but a few (NotPrincipal)`, [path]);
  if (statement.principals.length === 0)
    return violation(`${path} has a statement that says not whom it allows`, [path]);
  return worst(statement.principals.map(({ who }) => judgeOne(statement, who, path)));
}

function judgeTrusted(statement: PolicyStatement, who: PolicyText, path: string): Judgement {
  // What an account gives its resource is known to be a whole account's only once it is there.
  const isHidden = who.state === "unknown" && who.dependsOn.some(({ type }) => type.startsWith("aws:organizations/"));
  const isWhole = who.state === "known" && !who.text.includes("*") && wholeAccount.test(who.text);
  if (!isHidden && !isWhole) return judgeAnyone(statement, who, path);
  const bound = boundBy(statement, whose);
  if (bound === "yes") return compliant([path]);
  if (isHidden) return undecided(`${path}: whether it trusts a whole account is not known yet`, [path], [path]);
  return bound === "no"
    ? violation(`${path} trusts whoever may assume roles in a whole account`, [path])
    : undecided(`${path} trusts a whole account under a condition that is not known yet`, [path], [path]);
}

function judgeAnyone(statement: PolicyStatement, who: PolicyText, path: string): Judgement {
  // What waits for something of the document is that thing's ARN, and so not everyone.
  if (who.state === "unknown" && who.dependsOn.length === 0)
    return undecided(`${path}: whom it allows is not known yet`, [path], [path]);
  if (who.state === "unknown" || !who.text.includes("*")) return compliant([path]);
  const confined = isConfined(statement);
  if (confined === "yes") return compliant([path]);
  return confined === "no"
    ? violation(`${path} allows everyone`, [path])
    : undecided(`${path} allows everyone under a condition that is not known yet`, [path], [path]);
}

function judgePermission(permission: Resource): Judgement {
  const principal = permission.text("principal");
  if (principal.state === "known" && !principal.value.includes("*")) return compliant(["principal"]);
  const bound = isPermissionBound(permission);
  if (bound === "yes") return compliant(["principal"]);
  if (principal.state !== "known") return unreadable(principal);
  return bound === "undecided"
    ? undecided("principal is everyone, under a condition that is not known yet", ["principal"], ["principal"])
    : violation("principal is everyone", ["principal"]);
}
