import { placeOf } from "../../../access/simulate/locations.ts";
import type {
  LakeFormationSnapshot,
  PermissionResource,
  SnapshotColumn,
  SnapshotTable,
  Tag,
} from "../../../access/snapshot.ts";
import type { Plan, PlannedResource } from "../../../preview/plan.ts";
import { type NamedPolicy, principalOfPolicies } from "../../../snapshot/principal-of-policies.ts";

type Inputs = Readonly<Record<string, unknown>>;

/** What the resources of a plan come to in an account, read from their inputs and from nothing else. */
export function snapshotOfPlan(plan: Plan, deployRole: string): LakeFormationSnapshot {
  const inputs = (kind: string): readonly Inputs[] => of(plan, kind).map((resource) => resource.inputs);
  const [settings = {}] = inputs("lakeward:lakeformation:Settings");
  const principals = (arns: unknown) =>
    texts(arns).map((DataLakePrincipalIdentifier) => ({ DataLakePrincipalIdentifier }));
  const assigned = (database: string, table: string | undefined): readonly Tag[] =>
    inputs("lakeward:lakeformation:TagAssignment")
      .filter((assignment) => assignment.database === database && assignment.table === table)
      .flatMap(({ tags }) => Object.entries(part(tags)))
      .map(([TagKey, value]) => ({ TagKey, TagValues: [text(value)] }))
      .toSorted(by(({ TagKey }) => TagKey));
  const vocabulary = Map.groupBy(inputs("lakeward:lakeformation:Tag"), ({ key }) => text(key));
  return {
    format: "lakeward.lake-formation/1",
    settings: {
      DataLakeAdmins: principals(settings.administrators),
      ReadOnlyAdmins: principals(settings.readOnlyAdministrators),
    },
    registrations: inputs("lakeward:lakeformation:Registration").map(({ resourceArn, roleArn, hybridAccess }) => ({
      ResourceArn: text(resourceArn),
      RoleArn: text(roleArn),
      HybridAccessEnabled: hybridAccess === true,
    })),
    tags: [...vocabulary].map(([TagKey, tags]) => ({
      TagKey,
      TagValues: tags.flatMap(({ values }) => texts(values)).toSorted(),
    })),
    databases: inputs("aws:glue/catalogDatabase:CatalogDatabase").map(({ name, locationUri }) => ({
      Name: text(name),
      LocationUri: text(locationUri),
      LFTags: assigned(text(name), undefined),
      CreatedBy: deployRole,
    })),
    tables: [
      ...inputs("lakeward:glue:IcebergTable").map((table) =>
        tableOf(text(table.database), text(table.table), text(table.location), table.columns, []),
      ),
      ...inputs("aws:glue/catalogTable:CatalogTable").map(
        ({ databaseName, name, storageDescriptor, partitionKeys }) => {
          const { location, columns } = part(storageDescriptor);
          return tableOf(text(databaseName), text(name), text(location), columns, partitionKeys);
        },
      ),
    ].map((table) => ({ ...table, LFTags: assigned(table.DatabaseName, table.Name), CreatedBy: deployRole })),
    permissions: inputs("lakeward:lakeformation:Grant").map(({ principal, on, permissions }) => ({
      Principal: { DataLakePrincipalIdentifier: text(principal) },
      Resource: resourceOf(part(on)),
      Permissions: texts(permissions),
      PermissionsWithGrantOption: [],
    })),
    filters: inputs("lakeward:lakeformation:DataCellsFilter").map((filter) => ({
      DatabaseName: text(filter.database),
      TableName: text(filter.table),
      Name: text(filter.filterName),
      ColumnNames: texts(filter.columns),
      RowFilter:
        filter.rowExpression === undefined ? { AllRowsWildcard: {} } : { FilterExpression: text(filter.rowExpression) },
    })),
    principals: rolesOf(plan),
  };
}

function rolesOf(plan: Plan) {
  const account = text(plan.parameters?.allowedAccounts?.[0] ?? "111122223333");
  const policies = of(plan, "aws:iam/rolePolicy:RolePolicy");
  return of(plan, "aws:iam/role:Role").map(({ inputs, urn }) => {
    const own = policies
      .filter(
        ({ inputs: { role }, propertyDependencies }) =>
          role === inputs.name || propertyDependencies?.role?.includes(urn),
      )
      .map(
        ({ inputs: { name, policy } }): NamedPolicy => ({
          name: text(name),
          document: typeof policy === "string" ? JSON.parse(policy) : (policy as NamedPolicy["document"]),
        }),
      );
    return principalOfPolicies(`arn:aws:iam::${account}:role${text(inputs.path)}${text(inputs.name)}`, own);
  });
}

function of(plan: Plan, type: string): readonly PlannedResource[] {
  return plan.resources.filter((resource) => resource.type === type);
}

function tableOf(DatabaseName: string, Name: string, Location: string, columns: unknown, keys: unknown): SnapshotTable {
  if (placeOf(Location, "folder") === null) throw new Error(`${DatabaseName}.${Name} lies nowhere`);
  return {
    DatabaseName,
    Name,
    Location,
    PartitionKeys: columnsOf(keys),
    Columns: columnsOf(columns),
    LFTagsOnColumns: [],
  };
}

function columnsOf(columns: unknown): readonly SnapshotColumn[] {
  return (Array.isArray(columns) ? columns : []).map((column) => ({
    Name: text(column.name),
    Type: text(column.type),
  }));
}

function resourceOf(on: Inputs): PermissionResource {
  const [[kind, what] = ["", {}]] = Object.entries(on);
  const { name, database, table, arn, resourceType, expression } = part(what);
  switch (kind) {
    case "database":
      return { Database: { Name: text(name) } };
    case "allTables":
      return { Table: { DatabaseName: text(database), TableWildcard: {} } };
    case "cellsFilter":
      return { DataCellsFilter: { DatabaseName: text(database), TableName: text(table), Name: text(name) } };
    case "dataLocation":
      return { DataLocation: { ResourceArn: text(arn) } };
    case "tagPolicy":
      return {
        LFTagPolicy: {
          ResourceType: resourceType === "DATABASE" ? "DATABASE" : "TABLE",
          Expression: Object.entries(part(expression)).map(([TagKey, values]) => ({
            TagKey,
            TagValues: texts(values),
          })),
        },
      };
    default:
      throw new Error(`a grant on ${kind} is not known here`);
  }
}

function part(value: unknown): Inputs {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function text(value: unknown): string {
  if (typeof value !== "string") throw new Error(`${JSON.stringify(value)} is not a text`);
  return value;
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(text) : [];
}

function by<T>(key: (item: T) => string): (one: T, other: T) => number {
  return (one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0);
}
