import { compliant, type Judgement, unreadable, violation } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { everyoneBy } from "../../view/everyone.ts";
import { grants } from "../../view/grant.ts";
import { principalAt } from "../../view/principal.ts";

/** Principals that stand for nobody in particular, or for one person. */
const refused = [
  [/^arn:[^:]+:iam::\d{12}:root$/i, "is the root of an account"],
  [/^arn:[^:]+:iam::\d{12}:user\//i, "is a user of IAM, one person with a lasting key"],
  [/^arn:[^:]+:identitystore:[^/]*user\//i, "is one person of the identity centre"],
  [/^arn:[^:]+:quicksight:[^/]*user\//i, "is one person's account of QuickSight"],
  [/^arn:[^:]+:iam::\d{12}:saml-provider\/.*:user\//i, "is one person of a federation"],
] as const;

/** LF-02: grants are to roles, groups and declared accounts, never to everyone, to a root or to one person. */
export const nameAccountablePrincipals: Rule = (estate) =>
  estate.derive(grants).map(({ resource, principal }): Finding => {
    const who = principalAt(resource, principal, estate);
    return { on: resource, ...judge() };

    function judge(): Judgement {
      if (who.state === "role") return compliant([principal]);
      const named = resource.text(principal);
      if (named.state === "known") {
        const all = everyoneBy(named.value);
        const why = all === undefined ? refused.find(([form]) => form.test(named.value.trim()))?.[1] : `is ${all}`;
        return why === undefined ? compliant([principal]) : violation(`${principal} ${why}`, [principal]);
      }
      if (named.state !== "unknown") return unreadable(named);
      // What is not a role may be a user that the document makes.
      return named.dependsOn.length > 0 && named.dependsOn.every(({ type }) => type === "aws:iam/user:User")
        ? violation(`${principal} is a user of IAM, one person with a lasting key`, [principal])
        : unreadable(named);
    }
  });
