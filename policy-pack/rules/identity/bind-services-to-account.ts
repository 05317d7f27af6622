import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { boundBy } from "../../view/bound-by.ts";
import type { Estate } from "../../view/estate.ts";
import { type PolicyStatement, policyDocument } from "../../view/policy-document.ts";
import type { Reading, Resource } from "../../view/resource.ts";
import { resourcePolicies } from "../../view/resource-policies.ts";
import { isPermissionBound } from "./permission-bound.ts";

/** For whom a service acts (https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html). */
const forWhom = [
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceorgid",
  "aws:sourceorgpaths",
  "aws:sourceowner",
  "sts:externalid",
  "kms:calleraccount",
  "kms:encryptioncontext:aws:*",
];

/** They hand a role only to what runs under it in the role's own account, and send no source with it. */
const ownAccountOnly: ReadonlySet<string> = new Set(["ec2.amazonaws.com", "lambda.amazonaws.com"]);

/** IAM-09: a service that may take a role, or use a thing, may do so for our account only (the confused deputy). */
export const bindServicesToAccount: Rule = (estate) => [
  ...policiesOf(estate).flatMap(({ resource, path, document, spared }): readonly Finding[] => {
    if (document.state !== "known") return [{ on: resource, ...unreadable(document) }];
    const judgements = document.value.flatMap((statement) => judgeStatement(statement, path, spared));
    return judgements.length > 0 ? [{ on: resource, ...worst(judgements) }] : [];
  }),
  ...estate.ofType("aws:lambda/permission:Permission").map((on): Finding => ({ on, ...judgePermission(on) })),
];

interface Policy {
  readonly resource: Resource;
  readonly path: string;
  readonly document: Reading<readonly PolicyStatement[]>;
  readonly spared: ReadonlySet<string>;
}

function policiesOf(estate: Estate): readonly Policy[] {
  const none: ReadonlySet<string> = new Set();
  return [
    ...estate.ofType("aws:iam/role:Role").map((resource) => {
      const path = "assumeRolePolicy";
      return { resource, path, document: policyDocument(resource, path), spared: ownAccountOnly };
    }),
    ...estate.derive(resourcePolicies).map((policy) => ({ ...policy, spared: none })),
  ];
}

function judgeStatement(statement: PolicyStatement, path: string, spared: ReadonlySet<string>): readonly Judgement[] {
  if (!statement.isKnown) return [undecided(`${path}: a statement is not known yet`, [path], [path])];
  if (statement.effect === "Deny") return [];
  return statement.principals.flatMap(({ kind, who }): readonly Judgement[] => {
    const isService = kind.toLowerCase() === "service";
    // A principal that is hidden whole may be a service's.
    if (!isService && (who.state === "known" || who.dependsOn.length > 0)) return [];
    if (who.state === "known" && spared.has(who.text)) return [compliant([path])];
    const bound = boundBy(statement, forWhom);
    if (bound === "yes") return [compliant([path])];
    if (bound === "no" && isService && who.state === "known")
      return [violation(`${path} lets ${who.text} act for any account`, [path])];
    return [undecided(`whether ${path} lets a service act for any account is not known yet`, [path], [path])];
  });
}

function judgePermission(permission: Resource): Judgement {
  const principal = permission.text("principal");
  if (principal.state === "known" && !/\.amazonaws\.com$/.test(principal.value)) return compliant(["principal"]);
  const bound = isPermissionBound(permission);
  if (bound === "yes") return compliant(["principal"]);
  if (principal.state !== "known") return unreadable(principal);
  return bound === "undecided"
    ? undecided("for whom the service calls is not known yet", ["sourceArn"], ["sourceArn"])
    : violation(`lets ${principal.value} call for any account: neither sourceArn nor sourceAccount`, ["principal"]);
}
