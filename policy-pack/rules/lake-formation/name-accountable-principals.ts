import { compliant, type Judgement, undecided, unreadable, violation } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { grants } from "../../view/grant.ts";
import { principalAt } from "../../view/principal.ts";

/** Principals that stand for whoever IAM lets in, for nobody in particular, or for one person. */
const refused = [
  [/^IAM_ALLOWED_PRINCIPALS$/i, "is IAM_ALLOWED_PRINCIPALS: everyone with IAM rights"],
  [/:IAMPrincipals$/i, "is every user and role of an account"],
  [/^arn:[^:]+:iam::\d{12}:root$/i, "is the root of an account"],
  [/^arn:[^:]+:iam::\d{12}:user\//i, "is a user of IAM, one person with a lasting key"],
  [/^\*$/, "is everyone"],
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
        const [, why] = refused.find(([form]) => form.test(named.value)) ?? [];
        return why === undefined ? compliant([principal]) : violation(`${principal} ${why}`, [principal]);
      }
      // What is not a role may be a user that the document makes.
      return named.state === "unknown" && named.dependsOn.length > 0
        ? undecided(
            `${principal} is not known yet`,
            [principal],
            named.dependsOn.map(({ urn }) => urn),
          )
        : unreadable(named);
    }
  });
