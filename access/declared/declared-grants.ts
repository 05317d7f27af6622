import type { Department, Lake } from "../../declaration/lake.ts";
import { bucketName, databaseName, roleArn, scratchDatabaseName } from "../../declaration/names.ts";
import type { CompiledAccess } from "../compile.ts";
import { departmentZones } from "../department-zones.ts";
import type { PermissionResource, SnapshotPermission } from "../snapshot.ts";
import type { DeclaredPlace } from "./administrators.ts";
import { type GrantedOn, openedGrants, pipelineGrants, type StandingGrant, scratchGrants } from "./standing-grants.ts";

/** Every permission that the declarations give: filters, standing tag policies, scratch databases, pipelines. */
export function declaredGrants(
  lake: Lake,
  access: CompiledAccess,
  seeing: ReadonlyMap<string, readonly string[]>,
  place: DeclaredPlace,
): readonly SnapshotPermission[] {
  const filtered = access.filtered.map(({ receiver, database, table, filter }) =>
    permission(
      roleArn(place, receiver.department, "group", receiver.group),
      { DataCellsFilter: { DatabaseName: database, TableName: table, Name: filter } },
      ["SELECT"],
    ),
  );
  return [
    ...filtered,
    ...lake.departments.flatMap((department) => ofDepartment(lake, department, seeing.get(department.id) ?? [], place)),
  ];
}

function ofDepartment(
  lake: Lake,
  department: Department,
  seeing: readonly string[],
  place: DeclaredPlace,
): readonly SnapshotPermission[] {
  const { id } = department;
  const bucket = (zone: keyof Lake["zones"]): string => bucketName(place, id, lake.zones[zone].called);
  const give = (principal: string, grants: readonly StandingGrant<string>[]): readonly SnapshotPermission[] =>
    grants.map(({ on, permissions }) => permission(principal, resourceOf(on), permissions));
  return [
    ...department.groups.flatMap(({ id: group }) => give(roleArn(place, id, "group", group), openedGrants(id))),
    ...seeing.flatMap((group) =>
      give(
        roleArn(place, id, "group", group),
        scratchGrants(scratchDatabaseName(id, lake.zones.scratch.called, group), bucket("scratch"), group),
      ),
    ),
    ...departmentZones(department, seeing).tables.flatMap((zone) =>
      give(
        roleArn(place, id, "pipeline", null),
        pipelineGrants(databaseName(id, lake.zones[zone].called), bucket(zone)),
      ),
    ),
  ];
}

function resourceOf(on: GrantedOn<string>): PermissionResource {
  if ("database" in on) return { Database: { Name: on.database.name } };
  if ("allTables" in on) return { Table: { DatabaseName: on.allTables.database, TableWildcard: {} } };
  if ("dataLocation" in on) return { DataLocation: { ResourceArn: on.dataLocation.arn } };
  const { resourceType, expression } = on.tagPolicy;
  const Expression = Object.entries(expression).map(([TagKey, TagValues]) => ({ TagKey, TagValues }));
  return { LFTagPolicy: { ResourceType: resourceType, Expression } };
}

function permission(
  principal: string,
  Resource: PermissionResource,
  Permissions: readonly string[],
): SnapshotPermission {
  return {
    Principal: { DataLakePrincipalIdentifier: principal },
    Resource,
    Permissions,
    PermissionsWithGrantOption: [],
  };
}
