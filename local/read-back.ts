import { AthenaClient, paginateListWorkGroups } from "@aws-sdk/client-athena";
import { ListBucketsCommand, S3Client } from "@aws-sdk/client-s3";
import type { LakeFormationSnapshot, PermissionResource } from "../access/snapshot.ts";
import { snapshotClients } from "../snapshot/snapshot-clients.ts";
import { takeSnapshot } from "../snapshot/take-snapshot.ts";
import { localAccount } from "./local-account.ts";

/** What the account, and not the state file, says about a lake. */
export interface ReadBack {
  readonly departments: readonly DepartmentCount[];
  readonly snapshot: LakeFormationSnapshot;
}

/** One department in the account. */
export interface DepartmentCount {
  readonly department: string;
  /** Zones that have a bucket. */
  readonly zones: readonly string[];
  readonly databases: number;
  readonly tables: number;
  readonly workgroups: number;
  readonly filters: number;
  /** Entries of Lake Formation's list of permissions on the department's databases, tables, filters and tags. */
  readonly grants: number;
}

/** The data's way through the house, and beside it what queries leave. */
const way = ["landing", "raw", "refined", "trusted", "open", "scratch", "results"];

/** What is counted besides Lake Formation. */
export interface AccountNames {
  readonly buckets: readonly string[];
  readonly workgroups: readonly string[];
}

/** Reads a running account by AWS SDK; endpoint and credentials are those of the process's environment. */
export async function readBack(): Promise<ReadBack> {
  const { account, region } = localAccount;
  const snapshot = await takeSnapshot(snapshotClients(region), { account, region, takenAt: new Date().toISOString() });
  const { Buckets = [] } = await new S3Client({ region }).send(new ListBucketsCommand({}));
  const workgroups: string[] = [];
  for await (const page of paginateListWorkGroups({ client: new AthenaClient({ region }) }, {})) {
    workgroups.push(...(page.WorkGroups ?? []).flatMap(({ Name }) => Name ?? []));
  }
  const buckets = Buckets.flatMap(({ Name }) => Name ?? []);
  return { departments: countDepartments(snapshot, { buckets, workgroups }), snapshot };
}

/** Counts by department; a department is what databases are tagged with. */
export function countDepartments(snapshot: LakeFormationSnapshot, names: AccountNames): readonly DepartmentCount[] {
  const owners = new Map(
    snapshot.databases.flatMap(({ Name, LFTags = [] }) => {
      const owner = LFTags.find(({ TagKey }) => TagKey === "department")?.TagValues[0];
      return owner === undefined ? [] : [[Name, owner] as const];
    }),
  );
  const departments = [...new Set(owners.values())].sort();
  const zones = new Map(departments.map((department) => [department, [] as string[]]));
  for (const bucket of names.buckets) {
    const { department, zone } = partsOf(bucket, departments);
    if (department !== undefined && zone !== undefined) zones.get(department)?.push(zone);
  }
  return departments.map((department) => {
    const owned = (database: string | undefined) => database !== undefined && owners.get(database) === department;
    return {
      department,
      zones: (zones.get(department) ?? []).sort((one, other) => way.indexOf(one) - way.indexOf(other)),
      databases: [...owners.values()].filter((owner) => owner === department).length,
      tables: snapshot.tables.filter(({ DatabaseName }) => owned(DatabaseName)).length,
      workgroups: names.workgroups.filter((workgroup) => workgroup.startsWith(`${department}.`)).length,
      filters: (snapshot.filters ?? []).filter(({ DatabaseName }) => owned(DatabaseName)).length,
      grants: (snapshot.permissions ?? []).filter(({ Resource }) => concerns(Resource, department, owned)).length,
    };
  });
}

function concerns(
  resource: PermissionResource,
  department: string,
  owned: (database: string | undefined) => boolean,
): boolean {
  if (owned(resource.Database?.Name) || owned(resource.Table?.DatabaseName)) return true;
  if (owned(resource.TableWithColumns?.DatabaseName) || owned(resource.DataCellsFilter?.DatabaseName)) return true;
  const tags = resource.LFTagPolicy?.Expression ?? [];
  return tags.some(({ TagKey, TagValues }) => TagKey === "department" && TagValues.includes(department));
}

/** `exampleshire-dev-adult-social-care-raw-ab12cd34`: the longest department that fits, so that `care` is not taken for it. */
function partsOf(
  bucket: string,
  departments: readonly string[],
): { readonly department?: string; readonly zone?: string } {
  const fitting = [...departments].sort((one, other) => other.length - one.length);
  for (const department of fitting) {
    const zone = new RegExp(`-${department.replaceAll("_", "-")}-([a-z]+)-[a-z2-7]{8}$`).exec(bucket)?.[1];
    if (zone !== undefined) return { department, zone };
  }
  return {};
}
