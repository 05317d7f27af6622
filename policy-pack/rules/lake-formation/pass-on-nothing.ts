import { compliant, type Judgement, undecided, unreadable, violation } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Estate } from "../../view/estate.ts";
import { grants, type LakeGrant } from "../../view/grant.ts";
import { principalAt } from "../../view/principal.ts";
import { giverOf, receiverOf } from "../../view/stewardship.ts";

/** LF-06: nobody may pass on what is granted but the owning department's steward, and never to another account. */
export const passOnNothing: Rule = (estate) =>
  estate.derive(grants).map((grant): Finding => ({ on: grant.resource, ...judge(grant, estate) }));

function judge(grant: LakeGrant, estate: Estate): Judgement {
  const { resource, principal, grantable, grantablePath } = grant;
  if (grantable === undefined) {
    const list = resource.elements(grantablePath);
    return list.state === "known"
      ? undecided(`${grantablePath}: a permission is not known yet`, [grantablePath], [grantablePath])
      : unreadable(list);
  }
  if (grantable.length === 0) return compliant([grantablePath]);
  const message = `${grantablePath} lets the principal pass on ${grantable.join(", ")}`;
  const receiver = receiverOf(grant, estate);
  const isHidden = principalAt(resource, principal, estate).state === "unknown";
  if (isHidden || (receiver?.isSteward === true && receiver.department.state === "unknown"))
    return undecided(`${message}, unless it is the owning department's steward`, [principal], [principal]);
  const isOwnSteward =
    receiver?.isSteward === true &&
    receiver.department.state === "known" &&
    receiver.department.value === giverOf(grant, estate);
  return isOwnSteward ? compliant([grantablePath]) : violation(message, [grantablePath]);
}
