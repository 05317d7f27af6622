import type { Department, Lake } from "../../declaration/lake.ts";
import { bucketName, databaseName, roleArn, scratchDatabaseName, tableLocation } from "../../declaration/names.ts";
import { type CompiledAccess, compileAccess } from "../compile.ts";
import { departmentZones } from "../department-zones.ts";
import { seeingGroups } from "../seeing-groups.ts";
import type {
  LakeFormationSnapshot,
  SnapshotDatabase,
  SnapshotFilter,
  SnapshotRegistration,
  SnapshotTable,
  Tag,
} from "../snapshot.ts";
import { administratorsOf, auditorsOf, type DeclaredPlace } from "./administrators.ts";
import { declaredGrants } from "./declared-grants.ts";
import { declaredPrincipals } from "./declared-principals.ts";
import { type TableColumn, tableColumns } from "./table-columns.ts";

/** What the visibility of a table may be; a database's is `restricted`. */
const visibilities = ["department", "organisation", "restricted"];

/**
 * What an account holds of Lake Formation once the declarations are in force there, and nothing else is: as the program
 * makes it, without running it.
 * @param asOf ISO day on which grants are decided.
 */
export function declaredSnapshot(lake: Lake, asOf: string, place: DeclaredPlace): LakeFormationSnapshot {
  const access = compileAccess(lake, asOf);
  const seeing = seeingGroups(lake);
  const parts = lake.departments.map((department) =>
    partsOf(lake, department, seeing.get(department.id) ?? [], access, place),
  );
  const principals = (arns: readonly string[]) =>
    arns.toSorted().map((DataLakePrincipalIdentifier) => ({ DataLakePrincipalIdentifier }));
  return {
    format: "lakeward.lake-formation/1",
    account: place.account,
    region: place.region,
    takenAt: `${asOf}T00:00:00Z`,
    settings: {
      DataLakeAdmins: principals(administratorsOf(lake, place)),
      ReadOnlyAdmins: principals(auditorsOf(lake, place).map(({ arn }) => arn)),
      // Whatever the account's defaults are stays, unless they are taken over.
      ...(lake.account.takeOverDefaults
        ? { CreateDatabaseDefaultPermissions: [], CreateTableDefaultPermissions: [] }
        : {}),
    },
    registrations: parts.flatMap(({ registrations }) => registrations),
    tags: [
      tag("department", ...lake.departments.map(({ id }) => id)),
      tag("visibility", ...visibilities),
      tag("zone", ...Object.values(lake.zones).map(({ called }) => called)),
    ],
    databases: parts.flatMap(({ databases }) => databases),
    tables: parts.flatMap(({ tables }) => tables),
    permissions: declaredGrants(lake, access, seeing, place),
    expressions: [],
    filters: access.filtered.map(
      ({ database, table, filter, columns, rowExpression }): SnapshotFilter => ({
        DatabaseName: database,
        TableName: table,
        Name: filter,
        ColumnNames: columns,
        RowFilter: rowExpression === null ? { AllRowsWildcard: {} } : { FilterExpression: rowExpression },
      }),
    ),
    optIns: [],
    principals: declaredPrincipals(lake, seeing, place),
  };
}

interface Parts {
  readonly registrations: readonly SnapshotRegistration[];
  readonly databases: readonly SnapshotDatabase[];
  readonly tables: readonly SnapshotTable[];
}

function partsOf(
  lake: Lake,
  department: Department,
  seeing: readonly string[],
  access: CompiledAccess,
  place: DeclaredPlace,
): Parts {
  const { id } = department;
  const zones = departmentZones(department, seeing);
  const called = (zone: keyof Lake["zones"]): string => lake.zones[zone].called;
  const bucket = (zone: keyof Lake["zones"]): string => bucketName(place, id, called(zone));
  const CreatedBy = place.deployRole;
  const database = (Name: string, zone: keyof Lake["zones"], prefix: string): SnapshotDatabase => ({
    Name,
    LocationUri: `s3://${bucket(zone)}/${prefix}`,
    LFTags: [tag("department", id), tag("visibility", "restricted"), tag("zone", called(zone))],
    CreatedBy,
  });
  const opened = new Map(access.opened.map(({ database: of, table, visibility }) => [`${of}.${table}`, visibility]));
  return {
    registrations: zones.registered.map((zone) => ({
      ResourceArn: `arn:aws:s3:::${bucket(zone)}`,
      RoleArn: roleArn(place, id, "registration", null),
      HybridAccessEnabled: false,
    })),
    databases: [
      ...zones.tables.map((zone) => database(databaseName(id, called(zone)), zone, "")),
      ...seeing.map((group) => database(scratchDatabaseName(id, called("scratch"), group), "scratch", `${group}/`)),
    ],
    tables: department.datasets.flatMap((dataset) =>
      dataset.zones.map((zone): SnapshotTable => {
        const DatabaseName = databaseName(id, called(zone));
        const visibility = opened.get(`${DatabaseName}.${dataset.id}`);
        const { columns, partitionKeys } = tableColumns(dataset, zone);
        return {
          DatabaseName,
          Name: dataset.id,
          Location: tableLocation(bucket(zone), dataset.id),
          PartitionKeys: partitionKeys.map(column),
          Columns: columns.map(column),
          LFTags: visibility === undefined ? [] : [tag("visibility", visibility)],
          LFTagsOnColumns: [],
          CreatedBy,
        };
      }),
    ),
  };
}

function column({ name, type }: TableColumn): { readonly Name: string; readonly Type: string } {
  return { Name: name, Type: type };
}

function tag(TagKey: string, ...values: readonly string[]): Tag {
  return { TagKey, TagValues: values.toSorted() };
}
