import type { Aws } from "../account/aws.ts";
import { CallFailure } from "../account/call-failure.ts";
import { awsResource, type GrantedResource } from "./granted-resource.ts";
import { heldPermissions } from "./held-permissions.ts";
import { isNotHeld } from "./not-held.ts";
import { declaredKey } from "./resource-key.ts";
import { rightOf } from "./right.ts";
import { type Rights, toTake, withPartsOf } from "./rights.ts";

/** Takes rights away, and asks the account whether they are gone; what was not there any more is as good as taken. Throws `CallFailure`. */
export async function takeRights(principal: string, on: GrantedResource, rights: Rights, aws: Aws): Promise<void> {
  if (toTake(on, rights).length === 0) return;
  let refused = await revoke(principal, on, rights, aws);
  if (refused.length > 0) {
    const rest = await stillHeld(principal, on, rights, aws);
    if (rest.size === 0) return;
    refused = await revoke(principal, on, rest, aws);
  }
  const left = await aws.seen(
    () => stillHeld(principal, on, rights, aws),
    ({ size }) => size === 0,
  );
  if (left.size === 0) return;
  const [reason] = refused.map(({ code, message }) => `; AWS answered ${code}: ${message}`);
  throw new CallFailure(
    "BatchRevokePermissions",
    "StillHeld",
    `${principal} still holds ${[...left].sort().join(", ")} on ${declaredKey(on)}${reason ?? ""}`,
    false,
  );
}

/** What AWS refused because a part of it is not held. */
async function revoke(
  principal: string,
  on: GrantedResource,
  rights: Rights,
  aws: Aws,
): Promise<readonly CallFailure[]> {
  const account = await aws.account();
  const ends = await Promise.allSettled(
    toTake(on, rights).map(({ on: part, permissions, grantOption }) =>
      aws.permissions.revoke({ principal, resource: awsResource(part, account), permissions, grantOption }),
    ),
  );
  return ends.flatMap((end) => {
    if (end.status === "fulfilled") return [];
    if (isNotHeld(end.reason)) return [end.reason];
    throw end.reason;
  });
}

async function stillHeld(principal: string, on: GrantedResource, rights: Rights, aws: Aws): Promise<Rights> {
  const named = toTake(on, rights).flatMap(({ permissions, grantOption }) => [...permissions, ...grantOption]);
  const asked = [...rights].filter((each) => rightOf(each).permission !== "ALL" || named.includes("ALL"));
  return (await heldPermissions(principal, withPartsOf(on, rights), aws)).intersection(new Set(asked));
}
