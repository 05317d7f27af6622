import { isEveryone } from "../simulate/grantees.ts";
import type { LakeFormationSnapshot } from "../snapshot.ts";
import type { Drift } from "./drift.ts";
import { databaseOf, type GrantUnit, grantUnits } from "./grant-units.ts";

/** Grants that no declaration makes, or that are missing, on what is ours and to whom is ours. */
export function grantDrift(declared: LakeFormationSnapshot, live: LakeFormationSnapshot): readonly Drift[] {
  const wanted = grantUnits(declared.permissions ?? []);
  const held = grantUnits(live.permissions ?? []);
  const drift: Drift[] = [];
  for (const [key, unit] of wanted) {
    if (!held.has(key)) {
      const says = `${unit.principal} does not hold ${unit.word} on ${unit.on}, which the declarations give; run pulumi up`;
      drift.push({ kind: "missing-grant", subject: unit.principal, says });
    }
  }
  const isExpected = expectation(declared, live);
  const isOurs = ownership(declared);
  for (const [key, unit] of held) {
    const { principal, word, on, grantable } = unit;
    if (isEveryone(principal)) {
      if (isOurs(unit)) {
        const says = `IAM-allowed-principals hold ${word} on ${on}: whoever IAM lets in passes every filter; revoke it`;
        drift.push({ kind: "open-access", subject: on, says });
      }
    } else if (wanted.has(key)) {
      if (grantable) {
        const says = `${principal} may hand on ${word} on ${on}, which no declaration lets it; revoke the grant option`;
        drift.push({ kind: "grant-option", subject: principal, says });
      }
    } else if (isOurs(unit) && !isExpected(unit)) {
      const says = `${principal} holds ${word} on ${on}, which no declaration gives; declare it or revoke it`;
      drift.push({ kind: "undeclared-grant", subject: principal, says });
    }
  }
  return drift;
}

/** Whether a grant is on something that the declarations make, by a tag of theirs, or to a role of theirs. */
function ownership(declared: LakeFormationSnapshot): (unit: GrantUnit) => boolean {
  const databases = new Set(declared.databases.map(({ Name }) => Name.toLowerCase()));
  const locations = (declared.registrations ?? []).map(({ ResourceArn }) => ResourceArn);
  const roles = new Set((declared.principals ?? []).map(({ arn }) => arn));
  const keys = new Set((declared.tags ?? []).map(({ TagKey }) => TagKey));
  return ({ principal, resource }) => {
    if (roles.has(principal) || databases.has(databaseOf(resource) ?? "")) return true;
    const { DataLocation, LFTagPolicy } = resource;
    if (DataLocation !== undefined)
      return locations.some(
        (arn) => DataLocation.ResourceArn === arn || DataLocation.ResourceArn.startsWith(`${arn}/`),
      );
    if (LFTagPolicy === undefined) return false;
    // What a saved expression asks for may be a tag of ours.
    const { Expression } = LFTagPolicy;
    return Expression === undefined || Expression.some(({ TagKey }) => keys.has(TagKey.toLowerCase()));
  };
}

/**
 * What creators hold on what they made is no drift
 * (https://docs.aws.amazon.com/lake-formation/latest/dg/implicit-permissions.html): the role that deploys on databases,
 * tables and tags; whoever made a table on that; a pipeline and a group on tables that they make where they may.
 */
function expectation(declared: LakeFormationSnapshot, live: LakeFormationSnapshot): (unit: GrantUnit) => boolean {
  const administrators = new Set(
    (declared.settings?.DataLakeAdmins ?? []).map((admin) => admin.DataLakePrincipalIdentifier),
  );
  const tables = new Set(declared.tables.map(({ DatabaseName, Name }) => `${DatabaseName}.${Name}`.toLowerCase()));
  const creators = new Map(
    live.tables.map(({ DatabaseName, Name, CreatedBy }) => [`${DatabaseName}.${Name}`.toLowerCase(), CreatedBy]),
  );
  const makers = new Set(
    (declared.permissions ?? []).flatMap(({ Principal, Resource, Permissions }) =>
      Resource.Database !== undefined && Permissions.includes("CREATE_TABLE")
        ? [`${Principal.DataLakePrincipalIdentifier} ${Resource.Database.Name}`]
        : [],
    ),
  );
  return ({ principal, resource }) => {
    const { Database, Table, TableWithColumns, LFTag, Catalog } = resource;
    if (administrators.has(principal) && (Database ?? Table ?? TableWithColumns ?? LFTag ?? Catalog) !== undefined)
      return true;
    const table = Table ?? TableWithColumns;
    if (table?.Name === undefined) return false;
    const name = `${table.DatabaseName}.${table.Name}`.toLowerCase();
    if (creators.get(name) === principal) return true;
    return !tables.has(name) && makers.has(`${principal} ${table.DatabaseName}`);
  };
}
