import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { isMadeBy, judged } from "../../requirements/requirement.ts";
import { allowsAnyOf, either } from "../../requirements/statement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Answer } from "../../view/bucket-arn.ts";
import { isRoleKindHidden, roleKind } from "../../view/lake.ts";
import { policyDocument } from "../../view/policy-document.ts";
import type { Resource } from "../../view/resource.ts";

/** Seconds: a person who signs in in the morning signs in again after lunch (our choice). */
export const longestSession = 4 * 3600;

/**
 * IAM-12: every role has a permissions boundary, and a session of a person ends within four hours. Whether the boundary is the
 * right one is held by the deploy role's own policy, which asks for it by its ARN (bootstrap/deploy-statements.ts).
 */
export const stayWithinBoundary: Rule = (estate) => [
  ...estate.ofType("aws:iam/role:Role").map((on): Finding => ({ on, ...worst([judgeBoundary(on), judgeSession(on)]) })),
  // A permission set of the directory is a role for people; AWS ends its session after an hour where nothing is said.
  ...estate
    .ofType("aws:ssoadmin/permissionSet:PermissionSet")
    .map((on): Finding => ({ on, ...judged(on.text("sessionDuration"), { whenAbsent: "compliant" }, isShort) })),
];

/** `PT4H`, `PT90M`, `PT3600S`. */
function isShort(duration: string): true | string {
  const [, hours = 0, minutes = 0, seconds = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(duration) ?? [];
  const length = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return (length > 0 && length <= longestSession) || `sessionDuration is ${duration}, for people`;
}

function judgeBoundary(role: Resource): Judgement {
  const path = "permissionsBoundary";
  const boundary = role.text(path);
  if (boundary.state === "unknown" && isMadeBy(boundary, ["aws:iam/policy:"])) return compliant([path]);
  if (boundary.state !== "known")
    return unreadable(boundary, `${path} is missing, so that it may be given any right there is`);
  return /^arn:[^:]*:iam::(aws|\d{12}):policy\/.+/.test(boundary.value) &&
    !boundary.value.endsWith("/AdministratorAccess")
    ? compliant([path])
    : violation(`${path} is not the ARN of a policy that bounds anything`, [path]);
}

function judgeSession(role: Resource): Judgement {
  const path = "maxSessionDuration";
  const seconds = role.number(path);
  if (seconds.state === "absent" || (seconds.state === "known" && seconds.value <= longestSession))
    return compliant([path]);
  const people = isForPeople(role);
  if (people === "no") return compliant([path]);
  if (seconds.state !== "known") return unreadable(seconds);
  return people === "yes"
    ? violation(`${path} is ${seconds.value / 3600} hours, for people`, [path])
    : undecided(`${path} is ${seconds.value / 3600} hours, and who takes the role is not known yet`, [path], [path]);
}

/** A role of a group, or one that is taken through a directory. */
export function isForPeople(role: Resource): Answer {
  if (roleKind(role) === "group") return "yes";
  const byTrust = isTakenByPeople(role);
  return byTrust === "no" && isRoleKindHidden(role) ? "undecided" : byTrust;
}

function isTakenByPeople(role: Resource): Answer {
  const trust = policyDocument(role, "assumeRolePolicy");
  if (trust.state === "absent") return "no";
  if (trust.state !== "known") return "undecided";
  return either(
    trust.value.map((statement): Answer => {
      if (!statement.isKnown) return "undecided";
      const isForMachines = statement.principals.every(({ kind }) => kind.toLowerCase() === "service");
      return statement.effect === "Deny" || isForMachines ? "no" : allowsAnyOf(statement, ["sts:AssumeRoleWithSAML"]);
    }),
  );
}
