import { compliant, type Judgement, undecided, violation } from "../../judgement.ts";
import { unreadPermissions } from "../../requirements/unread-permissions.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Estate } from "../../view/estate.ts";
import { grants, type LakeGrant } from "../../view/grant.ts";
import { isConsumer, principalAt } from "../../view/principal.ts";

/** What changes or deletes tables and rows; ALL and SUPER hold them. */
const changing = ["ALL", "SUPER", "SUPER_USER", "ALTER", "DROP", "DELETE"];

/** LF-05: who reads does not change: no ALL, SUPER, ALTER, DROP or DELETE to a consumer. */
export const letConsumersOnlyRead: Rule = (estate) =>
  estate.derive(grants).map((grant): Finding => ({ on: grant.resource, ...judge(grant, estate) }));

function judge(grant: LakeGrant, estate: Estate): Judgement {
  const { resource, principal, permissions } = grant;
  const consumer = isConsumer(principalAt(resource, principal, estate));
  if (consumer === "no") return compliant([principal]);
  if (permissions === undefined) return unreadPermissions(resource);
  const given = permissions.filter((permission) => changing.includes(permission));
  if (given.length === 0) return compliant(["permissions"]);
  const message = `gives a consumer ${given.join(", ")}`;
  return consumer === "yes"
    ? violation(message, ["permissions"])
    : undecided(`${message}, unless the principal is a pipeline's role`, [principal], [principal]);
}
