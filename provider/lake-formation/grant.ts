import type { Permission } from "@aws-sdk/client-lakeformation";
import type { Aws } from "../account/aws.ts";
import { CallFailure } from "../account/call-failure.ts";
import type { Handler } from "../service/handler.ts";
import { PartlyDone } from "../service/partly-done.ts";
import { optional, record, set, type TypeOf, text, word } from "../service/shape.ts";
import { refuseGrant } from "./grant-refusals.ts";
import { grantWords } from "./grant-words.ts";
import { awsResource, type GrantedResource, grantedResourceShape } from "./granted-resource.ts";
import { heldPermissions } from "./held-permissions.ts";
import { permissionsByResource } from "./permissions-by-resource.ts";
import { declaredKey } from "./resource-key.ts";
import { resourceOfId } from "./resource-of-id.ts";
import { givenOf, type Rights, rightsOf, toGive, withPartsOf } from "./rights.ts";
import { knowingRightsBefore } from "./rights-before.ts";
import { takeRights } from "./take-rights.ts";

const permission = word<Permission>(
  ...new Set(Object.values(permissionsByResource).flatMap(({ permissions }) => permissions)),
);
const inputs = {
  principal: text,
  on: grantedResourceShape,
  permissions: set(permission),
  grantOption: optional(set(permission)),
};
const inputShape = record(inputs);
const stateShape = record({
  ...inputs,
  /** What others had granted before: it stays when this goes. In the words of `rightText`. */
  heldBefore: optional(set(text)),
  /** What a run that did not end well, or somebody who took a part away, may have left beside it: it goes with the next run. In the words of `rightText`. */
  perhaps: optional(set(text)),
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
  identify: ({ principal, on }) => `${principal}|${declaredKey(on)}`,
  claims: (inputs) => [{ property: "on", thing: grant.identify(inputs) }],
  refuse: refuseGrant,
  drifted: ({ unsure, perhaps = [] }) => (unsure ? ["unsure"] : perhaps.length > 0 ? ["perhaps"] : []),
  words: grantWords,
  create: (wanted, aws) =>
    knowingRightsBefore(aws, async (rightsBefore) => {
      const before = (await rightsBefore(wanted.principal, wanted.on)).intersection(rightsOf(wanted));
      const state = stateOf(wanted, before);
      try {
        await give(wanted.principal, wanted.on, rightsOf(wanted), aws);
      } catch (error) {
        const inPart = toGive(wanted.on, rightsOf(wanted)).length > 1;
        if (!(error instanceof CallFailure && (error.uncertain || inPart))) throw error;
        throw new PartlyDone(`${error.code}: ${error.message}; the grant may or may not have been made; run it again`, {
          ...state,
          unsure: true,
        });
      }
      return state;
    }),
  update: (state, wanted, aws) =>
    knowingRightsBefore(aws, async (rightsBefore) => {
      const [old, now] = [mayBeOurs(state), rightsOf(wanted)];
      const [more, over] = [now.difference(old), old.difference(now)];
      let before: Rights = new Set(state.heldBefore ?? []);
      try {
        if (more.size > 0) before = before.union((await rightsBefore(wanted.principal, wanted.on)).intersection(more));
        await give(wanted.principal, wanted.on, state.unsure ? now : more, aws);
        await takeRights(wanted.principal, state.on, over.difference(before), aws);
      } catch (error) {
        if (!(error instanceof CallFailure)) throw error;
        const reason = `${error.operation}: ${error.code}: ${error.message}`;
        throw new PartlyDone(
          `${reason}; what is declared may not all be granted yet, what is not may not all be revoked; run it again`,
          { ...stateOf(wanted, before), perhaps: [...old.difference(now)].sort(), unsure: true },
        );
      }
      return stateOf(wanted, before.intersection(now));
    }),
  read: async (id, state, aws) => {
    if (state === undefined) return imported(id, aws);
    const ours = mayBeOurs(state);
    const held = (await heldPermissions(state.principal, withPartsOf(state.on, ours), aws)).intersection(ours);
    if (held.size === 0) return undefined;
    const given = givenOf(state.on, held.intersection(rightsOf(state)));
    const beyond = held.difference(rightsOf(given));
    return { ...state, ...given, perhaps: beyond.size === 0 ? undefined : [...beyond].sort() };
  },
  recall: (wanted, before, aws) =>
    knowingRightsBefore(aws, async (rightsBefore) => {
      const { principal, on } = wanted;
      const known: Rights = before === undefined ? new Set() : mayBeOurs(before);
      const held = (await heldPermissions(principal, on, aws)).intersection(rightsOf(wanted));
      const left = held.difference(known).difference(await rightsBefore(principal, on));
      if (left.size === 0) return before;
      if (before === undefined) return stateOf({ principal, ...givenOf(on, left) }, new Set());
      return { ...before, perhaps: [...new Set(before.perhaps ?? []).union(left)].sort(), unsure: true };
    }),
  delete: (state, aws) =>
    takeRights(state.principal, state.on, mayBeOurs(state).difference(new Set(state.heldBefore ?? [])), aws),
};

/** Everything that we gave, as far as it is still there. */
function mayBeOurs(state: State): Rights {
  return rightsOf(state).union(new Set(state.perhaps ?? []));
}

function stateOf(wanted: Inputs, before: Rights): State {
  const heldBefore = before.size === 0 ? undefined : [...before].sort();
  return { ...wanted, grantOption: wanted.grantOption, heldBefore, perhaps: undefined, unsure: undefined };
}

/** What an id names as it stands in the account: all of it becomes ours. */
async function imported(id: string, aws: Aws): Promise<State | undefined> {
  const place = await resourceOfId(id, aws);
  if (place === undefined) {
    throw new Error(
      `${id} is no id of a grant; it is the principal's ARN, a bar and the resource, such as arn:aws:iam::111122223333:role/analysts|table:sales.orders`,
    );
  }
  const held = await heldPermissions(place.principal, place.on, aws);
  if (held.size === 0) return undefined;
  return stateOf({ principal: place.principal, ...givenOf(place.on, held) }, new Set());
}

async function give(principal: string, on: GrantedResource, rights: Rights, aws: Aws): Promise<void> {
  const entries = toGive(on, rights);
  if (entries.length === 0) return;
  const account = await aws.account();
  await Promise.all(
    entries.map(({ on: part, permissions, grantOption }) =>
      aws.permissions.grant({ principal, resource: awsResource(part, account), permissions, grantOption }),
    ),
  );
}
