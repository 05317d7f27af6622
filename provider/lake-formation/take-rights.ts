import type { Aws } from "../account/aws.ts";
import { CallFailure } from "../account/call-failure.ts";
import { awsResource, type GrantedResource } from "./granted-resource.ts";
import { heldPermissions } from "./held-permissions.ts";
import { declaredKey } from "./resource-key.ts";
import { rightOf } from "./right.ts";
import { type Rights, toTake, withPartsOf } from "./rights.ts";

/** Takes rights away, and asks the account whether they are gone; what was not there any more is as good as taken. Throws `CallFailure`. */
export async function takeRights(principal: string, on: GrantedResource, rights: Rights, aws: Aws): Promise<void> {
  if (toTake(on, rights).length === 0) return;
  if (!(await revoked(principal, on, rights, aws))) {
    await revoked(principal, on, await stillHeld(principal, on, rights, aws), aws);
  }
  const left = await stillHeld(principal, on, rights, aws);
  if (left.size === 0) return;
  throw new CallFailure(
    "BatchRevokePermissions",
    "StillHeld",
    `${principal} still holds ${[...left].sort().join(", ")} on ${declaredKey(on)}`,
    false,
  );
}

/** False when AWS refused because a part of it is not held. */
async function revoked(principal: string, on: GrantedResource, rights: Rights, aws: Aws): Promise<boolean> {
  const account = await aws.account();
  const ends = await Promise.allSettled(
    toTake(on, rights).map(({ on: part, permissions, grantOption }) =>
      aws.permissions.revoke({ principal, resource: awsResource(part, account), permissions, grantOption }),
    ),
  );
  const failures = ends.flatMap((end) => (end.status === "rejected" ? [end.reason] : []));
  const [other] = failures.filter((failure) => !isNotHeld(failure));
  if (other !== undefined) throw other;
  return failures.length === 0;
}

/** AWS's answers to a revoke of what is not held, or of what is gone. */
function isNotHeld(failure: unknown): boolean {
  return failure instanceof CallFailure && ["InvalidInputException", "EntityNotFoundException"].includes(failure.code);
}

async function stillHeld(principal: string, on: GrantedResource, rights: Rights, aws: Aws): Promise<Rights> {
  const named = toTake(on, rights).flatMap(({ permissions, grantOption }) => [...permissions, ...grantOption]);
  const asked = [...rights].filter((each) => rightOf(each).permission !== "ALL" || named.includes("ALL"));
  return (await heldPermissions(principal, withPartsOf(on, rights), aws)).intersection(new Set(asked));
}
