import type { Estate } from "./estate.ts";
import type { LakeGrant } from "./grant.ts";
import { databases, roles } from "./lake.ts";
import { ownDepartment } from "./own-department.ts";
import type { Reading, Resource } from "./resource.ts";

const departmentBearers = ["lakeward:lake:Zone", "lakeward:lake:Dataset", "lakeward:lake:Department"] as const;

/** Department of the component that a resource stands under; undefined where it stands under none. */
export function departmentAbove(resource: Resource): Reading<string> | undefined {
  for (const type of departmentBearers) {
    const department = resource.ancestor(type)?.text("department");
    if (department !== undefined && department.state !== "absent") return department;
  }
  return undefined;
}

/** Whom a grant is to, as the role's component says it; undefined for whoever has none. */
export function receiverOf(grant: LakeGrant, estate: Estate): Receiver | undefined {
  const joined = estate.derive(roles).join(grant.resource, grant.principal);
  const component = joined.state === "joined" ? joined.to.ancestor("lakeward:lake:Role") : undefined;
  if (component === undefined) return undefined;
  const isSteward = ["kind", "group"].some((path) => {
    const word = component.text(path);
    return word.state === "known" && /^stewards?$/.test(word.value);
  });
  return { department: component.text("department"), isSteward };
}

interface Receiver {
  readonly department: Reading<string>;
  readonly isSteward: boolean;
}

/** Department that owns what a grant is on: that of the database's component, else of the tag policy's `department`, else the beginning of the database's name, else its tag. */
export function giverOf(grant: LakeGrant, estate: Estate): string | undefined {
  const { resource, target } = grant;
  if (target.kind === "tagPolicy") {
    const asked = target.expression?.get("department");
    return asked?.length === 1 ? asked[0] : undefined;
  }
  const path =
    "database" in target
      ? target.database
      : target.kind === "cellsFilter"
        ? filterDatabase(resource, target.path)
        : undefined;
  if (path === undefined) return undefined;
  const joined = estate.derive(databases).join(resource, path);
  const above = joined.state === "joined" ? departmentAbove(joined.to) : undefined;
  if (above?.state === "known") return above.value;
  const name = resource.text(path);
  const byName =
    name.state === "known" ? estate.derive(departmentsByDatabase).get(name.value.toLowerCase()) : undefined;
  // Programs of others say it by a tag.
  const tag = joined.state === "joined" ? ownDepartment(joined.to) : undefined;
  return byName ?? (tag?.state === "known" ? tag.value : undefined);
}

/** Where a grant on a data cells filter names the database. */
export function filterDatabase(grant: Resource, path: string): string {
  return grant.type.startsWith("lakeward:") ? `${path}.database` : `${path}.databaseName`;
}

/** Database name → department, as the zones of the document say it. */
function departmentsByDatabase(estate: Estate): ReadonlyMap<string, string> {
  return new Map(
    estate.ofType("lakeward:lake:Zone").flatMap((zone) => {
      const [department, name] = [zone.text("department"), zone.text("zone")];
      return department.state === "known" && name.state === "known"
        ? [[`${department.value}_${name.value}`.toLowerCase(), department.value] as const]
        : [];
    }),
  );
}
