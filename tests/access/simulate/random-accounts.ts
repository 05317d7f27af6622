import fc from "fast-check";
import type { LakeFormationSnapshot, PermissionResource, SnapshotPermission, Tag } from "../../../access/snapshot.ts";
import { account } from "./account.ts";

const role = (name: string): string => `arn:aws:iam::${account}:role/${name}`;
export const people = [role("ann"), role("ben"), role("cat"), `arn:aws:iam::${account}:saml-provider/d:user/dan`];
const group = `arn:aws:iam::${account}:saml-provider/d:group/all`;
const grantees = [...people, group, `${account}:IAMPrincipals`, "IAM_ALLOWED_PRINCIPALS", "444455556666"];
const databases = ["one", "two"];
const tables = ["a", "b"];
const columns = ["x", "y", "z"];
const part = "day";

const some = <T>(...items: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...items], { minLength: 1 });
const tagged: fc.Arbitrary<Tag[]> = fc
  .record({ zone: fc.constantFrom("", "raw", "Trusted"), open: fc.constantFrom("", "yes", "no") })
  .map(({ zone, open }) => [
    ...(zone === "" ? [] : [{ TagKey: "zone", TagValues: [zone] }]),
    ...(open === "" ? [] : [{ TagKey: "Open", TagValues: [open] }]),
  ]);
const expression: fc.Arbitrary<Tag[]> = some<Tag>(
  { TagKey: "zone", TagValues: ["trusted"] },
  { TagKey: "ZONE", TagValues: ["raw", "trusted"] },
  { TagKey: "open", TagValues: ["YES"] },
);
const database = fc.constantFrom(...databases);
const table = fc.record({ DatabaseName: database, Name: fc.constantFrom(...tables) });

const tableWords = some("SELECT", "DESCRIBE", "INSERT", "DELETE", "ALTER", "DROP", "ALL");
const forms: fc.Arbitrary<{ readonly Resource: PermissionResource; readonly Permissions: readonly string[] }> =
  fc.oneof(
    fc.record({
      Resource: database.map((Name) => ({ Database: { Name } })),
      Permissions: some("ALL", "CREATE_TABLE", "DESCRIBE", "ALTER"),
    }),
    fc.record({ Resource: table.map((Table) => ({ Table })), Permissions: tableWords }),
    fc.record({
      Resource: database.map((DatabaseName) => ({ Table: { DatabaseName, TableWildcard: {} } })),
      Permissions: tableWords,
    }),
    fc.record({
      Resource: fc
        .tuple(table, some(...columns))
        .map(([at, ColumnNames]) => ({ TableWithColumns: { ...at, ColumnNames } })),
      Permissions: fc.constant(["SELECT"]),
    }),
    fc.record({
      Resource: fc
        .tuple(table, some(...columns))
        .map(([at, ExcludedColumnNames]) => ({ TableWithColumns: { ...at, ColumnWildcard: { ExcludedColumnNames } } })),
      Permissions: some("SELECT", "INSERT"),
    }),
    fc.record({
      Resource: fc
        .tuple(table, fc.constantFrom("f", "g", "gone"))
        .map(([{ DatabaseName, Name: TableName }, Name]) => ({ DataCellsFilter: { DatabaseName, TableName, Name } })),
      Permissions: fc.constant(["SELECT"]),
    }),
    fc.record({
      Resource: expression.map((Expression) => ({ LFTagPolicy: { ResourceType: "TABLE" as const, Expression } })),
      Permissions: tableWords,
    }),
    fc.record({
      Resource: fc
        .constantFrom("DATABASE" as const, "TABLE" as const)
        .map((ResourceType) => ({ LFTagPolicy: { ResourceType, ExpressionName: "saved" } })),
      Permissions: some("ALL", "DESCRIBE"),
    }),
    fc.record({
      Resource: fc.constant({ DataLocation: { ResourceArn: "arn:aws:s3:::bucket/one/" } }),
      Permissions: fc.constant(["DATA_LOCATION_ACCESS"]),
    }),
  );

/** One grant of any kind, now and then one that AWS would refuse. */
export const anyGrant: fc.Arbitrary<SnapshotPermission> = fc
  .tuple(forms, fc.constantFrom(...grantees))
  .map(([form, DataLakePrincipalIdentifier]) => ({ Principal: { DataLakePrincipalIdentifier }, ...form }));

const cellsFilters = databases.flatMap((DatabaseName) =>
  tables.flatMap((TableName) =>
    [
      { Name: "f", ColumnNames: ["x"], RowFilter: { AllRowsWildcard: {} } },
      { Name: "g", ColumnWildcard: { ExcludedColumnNames: ["z"] }, RowFilter: { FilterExpression: "x = 1" } },
    ].map((filter) => ({ DatabaseName, TableName, ...filter })),
  ),
);

const places = databases.flatMap((DatabaseName) => tables.map((Name) => ({ DatabaseName, Name })));

/** Small accounts in which most things meet: tags at every level, registrations, opt-ins, S3 rights, administrators. */
export const accounts: fc.Arbitrary<LakeFormationSnapshot> = fc
  .record({
    permissions: fc.array(anyGrant, { maxLength: 8 }),
    tags: fc.array(tagged, { minLength: 15, maxLength: 15 }),
    registrations: fc.constantFrom(
      [{ ResourceArn: "arn:aws:s3:::bucket" }],
      [
        { ResourceArn: "arn:aws:s3:::bucket/one", HybridAccessEnabled: true },
        { ResourceArn: "arn:aws:s3:::bucket/two" },
      ],
      [],
      undefined,
    ),
    optIns: fc.array(
      fc.record({
        Principal: fc.constantFrom(...people).map((DataLakePrincipalIdentifier) => ({ DataLakePrincipalIdentifier })),
        Resource: table.map((Table) => ({ Table })),
      }),
      { maxLength: 2 },
    ),
    admins: fc.subarray(people, { maxLength: 1 }),
    objects: fc.subarray(["s3://bucket/one/", "s3://bucket/two/a"]),
    dataAccess: fc.boolean(),
    creator: fc.constantFrom(undefined, ...people),
  })
  .map(({ permissions, tags, registrations, optIns, admins, objects, dataAccess, creator }) => ({
    format: "lakeward.lake-formation/1",
    account,
    settings: { DataLakeAdmins: admins.map((DataLakePrincipalIdentifier) => ({ DataLakePrincipalIdentifier })) },
    ...(registrations === undefined ? {} : { registrations }),
    catalog: { LFTags: tags[14] ?? [] },
    databases: databases.map((Name, at) => ({ Name, LocationUri: `s3://bucket/${Name}/`, LFTags: tags[at] ?? [] })),
    tables: places.map((place, at) => ({
      ...place,
      Location: `s3://bucket/${place.DatabaseName}/${place.Name}/`,
      Columns: columns.map((Name) => ({ Name })),
      PartitionKeys: [{ Name: part }],
      LFTags: tags[2 + at] ?? [],
      LFTagsOnColumns: [
        { Name: "x", LFTags: tags[6 + at] ?? [] },
        { Name: "y", LFTags: tags[10 + at] ?? [] },
      ],
      ...(creator === undefined || at > 0 ? {} : { CreatedBy: creator }),
    })),
    permissions,
    expressions: [{ Name: "saved", Expression: [{ TagKey: "zone", TagValues: ["raw"] }] }],
    filters: cellsFilters,
    optIns,
    principals: [
      { arn: people[0] ?? "", objects: objects.map((prefix) => ({ prefix, actions: ["s3:GetObject"] })) },
      { arn: people[1] ?? "", lakeFormationDataAccess: dataAccess },
      { arn: people[3] ?? "", groups: [group] },
    ],
  }));

/** Every table of them. */
export const allTables: readonly string[] = places.map(({ DatabaseName, Name }) => `${DatabaseName}.${Name}`);
