import type { AccessAction, AccessAnswer } from "../../../access/simulate/answer.ts";
import { simulate } from "../../../access/simulate/simulate.ts";
import type { LakeFormationSnapshot, PermissionResource, SnapshotPermission, Tag } from "../../../access/snapshot.ts";

export const account = "111122223333";
export const analysts = `arn:aws:iam::${account}:role/lakeward/group/lake.parking.analysts`;
export const officers = `arn:aws:iam::${account}:role/lakeward/group/lake.parking.officers`;
export const charges = { DatabaseName: "parking_trusted", Name: "penalty_charges" };
const table = `${charges.DatabaseName}.${charges.Name}`;

export const tag = (TagKey: string, ...TagValues: readonly string[]): Tag => ({ TagKey, TagValues });

export function grant(
  Resource: PermissionResource,
  Permissions = ["SELECT"],
  principal = analysts,
): SnapshotPermission {
  return { Principal: { DataLakePrincipalIdentifier: principal }, Resource, Permissions };
}

export const filter = (Name: string): PermissionResource => ({
  DataCellsFilter: { DatabaseName: charges.DatabaseName, TableName: charges.Name, Name },
});

export const onTables = (...Expression: readonly Tag[]): PermissionResource => ({
  LFTagPolicy: { ResourceType: "TABLE", Expression },
});

export const everyone = (Resource: PermissionResource, Permissions = ["ALL"]): SnapshotPermission =>
  grant(Resource, Permissions, "IAM_ALLOWED_PRINCIPALS");

/** An account in which nothing is open: one database with two tables, registered, filters made and nothing granted. */
export function accountWith(
  permissions: readonly SnapshotPermission[] = [],
  more: Partial<LakeFormationSnapshot> = {},
): LakeFormationSnapshot {
  return {
    format: "lakeward.lake-formation/1",
    account,
    registrations: [{ ResourceArn: "arn:aws:s3:::trusted" }],
    databases: [
      {
        Name: "parking_trusted",
        LocationUri: "s3://trusted/",
        LFTags: [tag("department", "parking"), tag("visibility", "restricted")],
      },
    ],
    tables: [
      {
        ...charges,
        Location: "s3://trusted/penalty_charges/",
        Columns: [{ Name: "vrm" }, { Name: "amount" }, { Name: "ward" }],
      },
      {
        DatabaseName: "parking_trusted",
        Name: "bays",
        Location: "s3://trusted/bays/",
        Columns: [{ Name: "bay" }],
        LFTags: [tag("visibility", "department")],
      },
    ],
    filters: [
      { DatabaseName: charges.DatabaseName, TableName: charges.Name, Name: "plain", ColumnNames: ["amount"] },
      {
        DatabaseName: charges.DatabaseName,
        TableName: charges.Name,
        Name: "north",
        ColumnNames: ["ward"],
        RowFilter: { FilterExpression: "ward = 'North'" },
      },
    ],
    permissions,
    ...more,
  };
}

/** What analysts may do with penalty charges, unless something else is asked. */
export function ask(
  snapshot: LakeFormationSnapshot,
  what: {
    readonly principal?: string;
    readonly action?: AccessAction;
    readonly table?: string;
    readonly location?: string;
  } = {},
): AccessAnswer {
  return simulate(snapshot).ask({ principal: analysts, action: "SELECT", table, ...what });
}
