import type { Permission } from "@aws-sdk/client-lakeformation";
import type { GrantedResource } from "./granted-resource.ts";
import { limits } from "./limits.ts";
import { withPartsOfAll } from "./permissions-by-resource.ts";
import { rightOf, rightText } from "./right.ts";

/** Rights on one resource, each in the words of `rightText`. */
export type Rights = ReadonlySet<string>;

/** What a declaration gives on a resource. */
export interface Given {
  readonly on: GrantedResource;
  readonly permissions: readonly Permission[];
  /** Those of the permissions that may be passed on. */
  readonly grantOption?: readonly Permission[] | undefined;
}

/** One request's worth: the same permissions on some parts of the resource. */
export interface Portion {
  readonly on: GrantedResource;
  readonly permissions: readonly Permission[];
  readonly grantOption: readonly Permission[];
}

/** What is declared, right by right; ALL counts with what it stands for. */
export function rightsOf({ on, permissions, grantOption = [] }: Given): Rights {
  return new Set(
    partsOf(on).flatMap((part) => [
      ...withPartsOfAll(on, permissions).map((permission) => rightText({ permission, part, grantOption: false })),
      ...withPartsOfAll(on, grantOption).map((permission) => rightText({ permission, part, grantOption: true })),
    ]),
  );
}

/** Parts of a resource that are granted one by one: columns, lists of excluded columns, values of a tag. */
export function partsOf(on: GrantedResource): readonly (string | undefined)[] {
  if ("columns" in on) return on.columns.names;
  if ("columnsExcept" in on) return [excludedPart(on.columnsExcept.names)];
  return "tag" in on ? on.tag.values : [undefined];
}

/** A list of excluded columns as one part: AWS keeps the list as it was granted. */
export function excludedPart(names: readonly string[]): string {
  return JSON.stringify([...names].sort());
}

/** The same resource with only these parts. */
function withParts(on: GrantedResource, parts: readonly (string | undefined)[]): GrantedResource {
  const names = parts.filter((part) => part !== undefined);
  if ("columns" in on) return { columns: { ...on.columns, names } };
  if ("tag" in on) return { tag: { ...on.tag, values: names } };
  const [excluded] = names;
  return "columnsExcept" in on && excluded !== undefined
    ? { columnsExcept: { ...on.columnsExcept, names: JSON.parse(excluded) } }
    : on;
}

/** The same resource with the parts that these rights are on beside its own. */
export function withPartsOf(on: GrantedResource, rights: Rights): GrantedResource {
  const parts = [...rights].map((each) => rightOf(each).part);
  return "tag" in on || "columns" in on ? withParts(on, [...new Set([...partsOf(on), ...parts])].sort()) : on;
}

/** Portions that give these rights: what may be passed on is named among the permissions too, as AWS wants it. */
export function toGive(on: GrantedResource, rights: Rights): readonly Portion[] {
  return portions(on, rights, (held, passed) => ({
    permissions: shortest(on, [...new Set([...held, ...passed])]),
    grantOption: shortest(on, passed),
  }));
}

/**
 * Portions that take these rights. A permission goes with its grant option; ALL is named only when everything goes, since a revoke
 * of ALL takes all that it stands for, and goes by itself with the first of its parts.
 */
export function toTake(on: GrantedResource, rights: Rights): readonly Portion[] {
  return portions(on, rights, (held, passed) => ({
    permissions: separable(on, held),
    grantOption: separable(
      on,
      passed.filter((permission) => !held.includes(permission)),
    ),
  }));
}

function portions(
  on: GrantedResource,
  rights: Rights,
  named: (held: readonly Permission[], passed: readonly Permission[]) => Omit<Portion, "on">,
): readonly Portion[] {
  const parsed = [...rights].map(rightOf);
  const byPart = Map.groupBy(parsed, ({ part }) => part);
  const alike = Map.groupBy(
    [...byPart].map(([part, of]) => {
      const permissions = (grantOption: boolean) =>
        of
          .filter((each) => each.grantOption === grantOption)
          .map(({ permission }) => permission)
          .sort();
      return { part, request: named(permissions(false), permissions(true)) };
    }),
    ({ request }) => JSON.stringify(request),
  );
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || first.request.permissions.length + first.request.grantOption.length === 0) return [];
    const parts = group.map(({ part }) => part);
    return together(on, parts).map((names) => ({ on: withParts(on, names), ...first.request }));
  });
}

/** Parts that go into one request: lists of excluded columns are resources of their own, and there is a limit to a tag's values. */
function together(
  on: GrantedResource,
  parts: readonly (string | undefined)[],
): readonly (readonly (string | undefined)[])[] {
  const most = "columnsExcept" in on ? 1 : "tag" in on ? limits.tagValuesPerRequest.value : parts.length;
  const sorted = "columnsExcept" in on ? parts : [...parts].sort();
  return Array.from({ length: Math.ceil(parts.length / most) }, (_, index) =>
    sorted.slice(index * most, (index + 1) * most),
  );
}

/** ALL alone where it is among them. */
function shortest(on: GrantedResource, permissions: readonly Permission[]): readonly Permission[] {
  return withPartsOfAll(on, ["ALL"]).length > 1 && permissions.includes("ALL") ? ["ALL"] : permissions;
}

/** ALL alone where everything that it stands for is among them; else without it. */
function separable(on: GrantedResource, permissions: readonly Permission[]): readonly Permission[] {
  const all = withPartsOfAll(on, ["ALL"]);
  if (all.length === 1 || !permissions.includes("ALL")) return permissions;
  return all.every((each) => permissions.includes(each)) ? ["ALL"] : permissions.filter((each) => each !== "ALL");
}

/** What a declaration would say of these rights: the parts of which any is held, and the permissions that are held on each of them. */
export function givenOf(on: GrantedResource, rights: Rights): Given {
  const parsed = [...rights].map(rightOf);
  const byPart = Map.groupBy(parsed, ({ part }) => part);
  const onEach = (grantOption: boolean) => {
    const held = [...byPart.values()].map(
      (of) => new Set(of.filter((each) => each.grantOption === grantOption).map(({ permission }) => permission)),
    );
    const [first = new Set(), ...others] = held;
    return shortest(on, [...others.reduce((some, more) => some.intersection(more), first)].sort());
  };
  const passed = onEach(true);
  return {
    on: withParts(on, [...byPart.keys()].sort()),
    permissions: onEach(false),
    grantOption: passed.length === 0 ? undefined : passed,
  };
}
