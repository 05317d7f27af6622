import * as pulumi from "@pulumi/pulumi";
import type { FilteredAccess, OpenedTable } from "../../access/compile.ts";
import { openedGrants, scratchGrants } from "../../access/declared/standing-grants.ts";
import { filterName } from "../../declaration/names.ts";
import { DataCellsFilter } from "../../provider/resources/data-cells-filter.ts";
import { Grant } from "../../provider/resources/grant.ts";
import { TagAssignment } from "../../provider/resources/tag-assignment.ts";
import type { LakeDeployment } from "../deployment.ts";
import { AccessStatement } from "./access-statement.ts";
import type { Department } from "./department.ts";
import { receivingRole } from "./receiving-role.ts";

export interface LakeFormationPermissionsArgs {
  readonly department: Department;
  /** What the department gives. */
  readonly filtered: readonly FilteredAccess[];
  readonly opened: readonly OpenedTable[];
  /** The departments that are built here, by id: a receiver's role must be there before it is granted anything. */
  readonly departments: ReadonlyMap<string, Department>;
  readonly deployment: LakeDeployment;
}

/** Who sees what of one department's data, and what its own groups may do: filters first, then the grants on them. */
export class LakeFormationPermissions extends pulumi.ComponentResource {
  static readonly __pulumiType = "lakeward:department:Permissions";

  constructor(name: string, args: LakeFormationPermissionsArgs, opts?: pulumi.ComponentResourceOptions) {
    super(LakeFormationPermissions.__pulumiType, name, {}, opts);
    const given = Map.groupBy(
      args.filtered.map((access) => ({ at: placeOf(access), grant: giveFiltered(access, args, this) })),
      ({ at }) => at,
    );
    for (const access of args.opened) {
      const grants = given.get(placeOf(access)) ?? [];
      open(
        access,
        args.department,
        this,
        grants.map(({ grant }) => grant),
      );
    }
    for (const group of args.department.declared.groups) {
      giveOpened(group.id, args.department, this);
      giveScratch(group.id, args.department, this);
    }
    this.registerOutputs({});
  }
}

function placeOf({ database, table }: FilteredAccess | OpenedTable): string {
  return `${database}.${table}`;
}

function giveFiltered(access: FilteredAccess, args: LakeFormationPermissionsArgs, parent: pulumi.Resource): Grant {
  const role = receivingRole(args.deployment, args.departments, access.receiver);
  const table = args.department.datasets.get(access.dataset)?.tables.get(access.zone);
  if (role === undefined || table === undefined) {
    throw new Error(`${access.statement}: the receiver or the table is not made; this is a defect of the program`);
  }
  // Another content may be another filter, of the same name here: the engine makes it before the old one goes.
  const name = `${access.giver}-${access.dataset}-${access.zone}-${filterName(access.receiver, access.purpose)}`;
  const statement = new AccessStatement(name, access, { parent });
  const filter = new DataCellsFilter(
    `${name}-filter`,
    {
      database: access.database,
      table: access.table,
      filterName: access.filter,
      columns: access.columns.toSorted(),
      ...(access.rowExpression === null ? {} : { rowExpression: access.rowExpression }),
    },
    { parent: statement, dependsOn: [table] },
  );
  return new Grant(
    `${name}-grant`,
    {
      principal: role.arn,
      on: { cellsFilter: { database: access.database, table: access.table, name: access.filter } },
      permissions: ["SELECT"],
    },
    { parent: statement, dependsOn: [filter, role.role] },
  );
}

/**
 * Whole tables about nobody: the tag that the standing tag policies below ask for. It changes after the grants of the table's filters,
 * since a tag that becomes narrower in place would take away what a filter is to go on showing.
 */
function open(
  access: OpenedTable,
  department: Department,
  parent: pulumi.Resource,
  grants: readonly pulumi.Resource[],
): void {
  const table = department.datasets.get(access.dataset)?.tables.get(access.zone);
  if (table === undefined)
    throw new Error(`${access.statement}: the table is not made; this is a defect of the program`);
  new TagAssignment(
    `${access.giver}-${access.dataset}-${access.zone}-opened`,
    { database: access.database, table: access.table, tags: { visibility: access.visibility } },
    { parent, dependsOn: [table, ...grants] },
  );
}

function giveOpened(group: string, department: Department, parent: pulumi.Resource): void {
  const role = department.roles.groups.get(group);
  if (role === undefined) return;
  const { id } = department.declared;
  for (const { part, on, permissions } of openedGrants(id)) {
    new Grant(
      `${id}-${group}-${part}`,
      { principal: role.arn, on, permissions },
      { parent, dependsOn: [role.role, ...department.lfTag, ...department.after] },
    );
  }
}

function giveScratch(group: string, department: Department, parent: pulumi.Resource): void {
  const role = department.roles.groups.get(group);
  const scratch = department.scratch.get(group);
  if (role === undefined || scratch === undefined) return;
  const settings = { parent, dependsOn: [role.role, ...scratch.closed] };
  for (const { part, on, permissions } of scratchGrants(
    scratch.database.name,
    department.names.bucket("scratch"),
    group,
  )) {
    new Grant(`${department.declared.id}-scratch-${group}-${part}`, { principal: role.arn, on, permissions }, settings);
  }
}
