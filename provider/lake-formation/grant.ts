import type { Permission } from "@aws-sdk/client-lakeformation";
import type { Aws } from "../account/aws.ts";
import { CallFailure } from "../account/call-failure.ts";
import type { Handler } from "../service/handler.ts";
import { PartlyDone } from "../service/partly-done.ts";
import { optional, record, set, type TypeOf, text, word } from "../service/shape.ts";
import { type Rights, surplus, union } from "./grant-plan.ts";
import { refuseGrant } from "./grant-refusals.ts";
import { awsResource, declaredKey, grantedResourceShape } from "./granted-resource.ts";
import { heldPermissions } from "./held-permissions.ts";
import { permissionsByResource } from "./permissions-by-resource.ts";
import type { PermissionEntry } from "./queue/permission-queue.ts";

const permission = word<Permission>(...new Set(Object.values(permissionsByResource).flat()));
const inputs = { principal: text, on: grantedResourceShape, permissions: set(permission) };
const inputShape = record(inputs);
const stateShape = record({
  ...inputs,
  /** The last run did not end well: everything is granted again. */
  unsure: optional(word(true)),
});
type Inputs = TypeOf<typeof inputShape>;
type State = TypeOf<typeof stateShape>;

/** What one principal may do with one resource: changed by the difference, grants before revokes, and only what is declared is taken back. */
export const grant: Handler<Inputs, State> = {
  inputs: inputShape,
  state: stateShape,
  identity: ["principal", "on"],
  fixed: [],
  identify: ({ principal, on }) => `${principal}|${declaredKey(on)}`,
  refuse: refuseGrant,
  drifted: ({ unsure }) => (unsure ? ["unsure"] : []),
  create: async (wanted, aws) => {
    try {
      await give(wanted.principal, wanted, aws);
    } catch (error) {
      if (!(error instanceof CallFailure && error.uncertain)) throw error;
      throw new PartlyDone(`${error.code}: ${error.message}; the grant may or may not have been made; run it again`, {
        ...wanted,
        unsure: true,
      });
    }
    return { ...wanted, unsure: undefined };
  },
  update: async (state, wanted, aws) => {
    try {
      const missing = state.unsure ? wanted : surplus(wanted, state);
      if (missing !== undefined) await give(wanted.principal, missing, aws);
      const over = surplus(state, wanted);
      if (over !== undefined) await take(wanted.principal, over, aws);
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      const reason = `${error.operation}: ${error.code}: ${error.message}`;
      throw new PartlyDone(
        `${reason}; what is declared may not all be granted yet, what is not may not all be revoked; run it again`,
        {
          ...wanted,
          ...union(state, wanted),
          unsure: true,
        },
      );
    }
    return { ...wanted, unsure: undefined };
  },
  read: async (_id, state, aws) => {
    if (state === undefined)
      throw new Error("a grant cannot be imported; declare it: granting again what is there changes nothing");
    const held = await heldPermissions(state.principal, state.on, aws);
    const permissions = state.permissions.filter(
      (each) => held.permissions.includes(each) || held.permissions.includes("ALL"),
    );
    if (permissions.length === 0) return undefined;
    if (!("columns" in state.on)) return { ...state, permissions };
    const names = state.on.columns.names.filter((name) => held.columns.includes(name));
    return names.length === 0 ? undefined : { ...state, permissions, on: { columns: { ...state.on.columns, names } } };
  },
  delete: (state, aws) => take(state.principal, state, aws),
};

async function entry(principal: string, { on, permissions }: Rights, aws: Aws): Promise<PermissionEntry> {
  return { principal, resource: awsResource(on, await aws.account()), permissions };
}

async function give(principal: string, rights: Rights, aws: Aws): Promise<void> {
  await aws.permissions.grant(await entry(principal, rights, aws));
}

/** Revokes, and asks the account whether it is gone; what was not there any more is as good as revoked. */
async function take(principal: string, rights: Rights, aws: Aws): Promise<void> {
  try {
    await aws.permissions.revoke(await entry(principal, rights, aws));
  } catch (error) {
    if (!(error instanceof CallFailure)) throw error;
    if (error.code === "EntityNotFoundException") return;
    if (error.code !== "InvalidInputException") throw error;
    const left = await stillHeld(principal, rights, aws);
    if (left !== undefined) await aws.permissions.revoke(await entry(principal, left, aws));
  }
  const left = await stillHeld(principal, rights, aws);
  if (left === undefined) return;
  throw new CallFailure(
    "BatchRevokePermissions",
    "StillHeld",
    `${principal} still holds ${left.permissions.join(", ")} on ${declaredKey(rights.on)}`,
    false,
  );
}

async function stillHeld(principal: string, { on, permissions }: Rights, aws: Aws): Promise<Rights | undefined> {
  const held = await heldPermissions(principal, on, aws);
  const left = permissions.filter((each) => held.permissions.includes(each));
  if (left.length === 0) return undefined;
  if (!("columns" in on)) return { on, permissions: left };
  const names = on.columns.names.filter((name) => held.columns.includes(name));
  return names.length === 0 ? undefined : { on: { columns: { ...on.columns, names } }, permissions: left };
}
