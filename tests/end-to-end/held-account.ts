import { CreateDatabaseCommand, CreateTableCommand, GetTablesCommand, GlueClient } from "@aws-sdk/client-glue";
import {
  CreateDataCellsFilterCommand,
  CreateLakeFormationOptInCommand,
  CreateLFTagCommand,
  CreateLFTagExpressionCommand,
  GetDataLakeSettingsCommand,
  GetResourceLFTagsCommand,
  GrantPermissionsCommand,
  LakeFormationClient,
  type LFTag,
  ListDataCellsFilterCommand,
  ListLakeFormationOptInsCommand,
  ListLFTagExpressionsCommand,
  ListLFTagsCommand,
  ListPermissionsCommand,
  ListResourcesCommand,
  PutDataLakeSettingsCommand,
  RegisterResourceCommand,
  type Resource,
  type TableResource,
  type TableWithColumnsResource,
} from "@aws-sdk/client-lakeformation";
import { CreateBucketCommand, S3Client } from "@aws-sdk/client-s3";
import { localAccount } from "../../local/local-account.ts";
import { bucket, officers, role } from "./every-resource.ts";

const everybody = "IAM_ALLOWED_PRINCIPALS";
const Columns = [
  { Name: "ward", Type: "string" },
  { Name: "amount", Type: "decimal(12,2)" },
  { Name: "vrm", Type: "string" },
];
const named = (arn: string) => ({ DataLakePrincipalIdentifier: arn });

/** Lists of sentences, by what they are about. */
export type Held = Awaited<ReturnType<HeldAccount["holds"]>>;

/** An account with databases, tables and entries of somebody else in every list of Lake Formation, read with the AWS SDK. */
export class HeldAccount {
  readonly #lakeFormation = new LakeFormationClient({});
  readonly #glue = new GlueClient({});

  /** Puts there what is there before the program. */
  async furnish(): Promise<void> {
    await new S3Client({ forcePathStyle: true }).send(new CreateBucketCommand({ Bucket: bucket }));
    const open = [{ Principal: named(everybody), Permissions: ["ALL" as const] }];
    await this.#lakeFormation.send(
      new PutDataLakeSettingsCommand({
        DataLakeSettings: {
          DataLakeAdmins: [named(role("another-admin")), named(localAccount.deployRole)],
          CreateDatabaseDefaultPermissions: open,
          CreateTableDefaultPermissions: open,
        },
      }),
    );
    for (const [database, table] of [
      ["sales", "orders"],
      ["legacy", "cards"],
      ["old", "cards"],
    ] as const) {
      const Location = `s3://${bucket}/${table}/`;
      await this.#glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: database } }));
      await this.#glue.send(
        new CreateTableCommand({
          DatabaseName: database,
          TableInput: { Name: table, StorageDescriptor: { Columns, Location } },
        }),
      );
    }
    const orders = { DatabaseName: "sales", Name: "orders" };
    await this.#lakeFormation.send(new CreateLFTagCommand({ TagKey: "zone", TagValues: ["open"] }));
    await this.#lakeFormation.send(new CreateLFTagCommand({ TagKey: "theirs", TagValues: ["yes"] }));
    await this.#lakeFormation.send(
      new CreateLFTagExpressionCommand({ Name: "Theirs", Expression: [{ TagKey: "theirs", TagValues: ["yes"] }] }),
    );
    await this.#lakeFormation.send(
      new GrantPermissionsCommand({
        Principal: named(role("another-reader")),
        Resource: { Table: orders },
        Permissions: ["SELECT"],
      }),
    );
    await this.#lakeFormation.send(
      new GrantPermissionsCommand({
        Principal: named(officers),
        Resource: { TableWithColumns: { ...orders, ColumnNames: ["vrm"] } },
        Permissions: ["SELECT"],
      }),
    );
    await this.#lakeFormation.send(
      new CreateDataCellsFilterCommand({
        TableData: {
          TableCatalogId: localAccount.account,
          DatabaseName: "sales",
          TableName: "orders",
          Name: "theirs",
          ColumnNames: ["vrm"],
          RowFilter: { AllRowsWildcard: {} },
        },
      }),
    );
    await this.#lakeFormation.send(
      new RegisterResourceCommand({ ResourceArn: "arn:aws:s3:::theirs", RoleArn: role("theirs") }),
    );
    await this.#lakeFormation.send(
      new CreateLakeFormationOptInCommand({
        Principal: named(role("another-reader")),
        Resource: { Database: { Name: "sales" } },
      }),
    );
  }

  /** Everything that Lake Formation and Glue hold of these databases, in words and in an order of its own. */
  async holds() {
    const client = this.#lakeFormation;
    const { DataLakeSettings: settings = {} } = await client.send(new GetDataLakeSettingsCommand({}));
    const { LFTags = [] } = await client.send(new ListLFTagsCommand({}));
    const { LFTagExpressions = [] } = await client.send(new ListLFTagExpressionsCommand({}));
    const { ResourceInfoList = [] } = await client.send(new ListResourcesCommand({}));
    const { LakeFormationOptInsInfoList = [] } = await client.send(new ListLakeFormationOptInsCommand({}));
    const { PrincipalResourcePermissions = [] } = await client.send(new ListPermissionsCommand({ MaxResults: 1000 }));
    const { DataCellsFilters = [] } = await client.send(
      new ListDataCellsFilterCommand({
        Table: { CatalogId: localAccount.account, DatabaseName: "sales", Name: "orders" },
      }),
    );
    const { LFTagsOnTable = [] } = await client.send(
      new GetResourceLFTagsCommand({ Resource: { Table: { DatabaseName: "sales", Name: "orders" } } }),
    );
    const { TableList = [] } = await this.#glue.send(new GetTablesCommand({ DatabaseName: "sales" }));
    return {
      administrators: words(settings.DataLakeAdmins ?? [], (one) => short(one.DataLakePrincipalIdentifier)),
      openDefaults: [
        ...(settings.CreateDatabaseDefaultPermissions ?? []).map(() => "databases"),
        ...(settings.CreateTableDefaultPermissions ?? []).map(() => "tables"),
      ],
      tags: words(LFTags, ({ TagKey, TagValues = [] }) => `${TagKey}: ${TagValues.toSorted().join(" ")}`),
      expressions: words(
        LFTagExpressions,
        ({ Name, Description = "", Expression = [] }) => `${Name} "${Description}" ${terms(Expression)}`,
      ),
      registrations: words(
        ResourceInfoList,
        ({ ResourceArn, RoleArn, HybridAccessEnabled = false }) =>
          `${ResourceArn} ${short(RoleArn)} ${HybridAccessEnabled ? "hybrid" : "governed"}`,
      ),
      optIns: words(
        LakeFormationOptInsInfoList,
        ({ Principal, Resource }) => `${short(Principal?.DataLakePrincipalIdentifier)} ${place(Resource)}`,
      ),
      filters: words(
        DataCellsFilters,
        ({ Name, ColumnNames = [], RowFilter }) =>
          `${Name} ${ColumnNames.toSorted().join(" ")} where ${RowFilter?.FilterExpression ?? "true"}`,
      ),
      tagged: words(LFTagsOnTable, ({ TagKey, TagValues = [] }) => `${TagKey}=${TagValues.join("|")}`),
      tables: words(
        TableList,
        ({ Name, StorageDescriptor }) =>
          `${Name} ${(StorageDescriptor?.Columns ?? []).map((column) => `${column.Name}:${column.Type}`).join(" ")}`,
      ),
      permissions: words(
        PrincipalResourcePermissions,
        ({ Principal, Resource, Permissions = [] }) =>
          `${short(Principal?.DataLakePrincipalIdentifier)}: ${Permissions.toSorted().join(" ")} on ${place(Resource)}`,
      ),
    };
  }
}

/** What came and what went between two looks, list by list; lists that stayed as they were are left out. */
export function change(before: Held, after: Held): Readonly<Record<string, readonly string[]>> {
  const lists = Object.keys(before) as (keyof Held)[];
  return Object.fromEntries(
    lists.flatMap((list) => {
      const came = after[list].filter((each) => !before[list].includes(each)).map((each) => `+ ${each}`);
      const went = before[list].filter((each) => !after[list].includes(each)).map((each) => `- ${each}`);
      return came.length + went.length === 0 ? [] : [[list, [...came, ...went]]];
    }),
  );
}

function words<T>(list: readonly T[], said: (each: T) => string): readonly string[] {
  return list.map(said).sort();
}

function short(arn = ""): string {
  return arn.replace(/^arn:.*:role\//, "");
}

/** A resource in words. */
function place({
  Database,
  Table,
  TableWithColumns,
  DataCellsFilter,
  DataLocation,
  LFTag,
  LFTagExpression,
  LFTagPolicy,
}: Resource = {}): string {
  const table = (of: TableResource | TableWithColumnsResource) =>
    of.Name === "ALL_TABLES" ? `all tables of ${of.DatabaseName}` : `${of.DatabaseName}.${of.Name}`;
  if (Database !== undefined) return `database ${Database.Name}`;
  if (Table !== undefined) return table(Table);
  if (TableWithColumns !== undefined) {
    const { ColumnNames, ColumnWildcard } = TableWithColumns;
    if (ColumnNames !== undefined) return `${ColumnNames.toSorted().join(" ")} of ${table(TableWithColumns)}`;
    const without = ColumnWildcard?.ExcludedColumnNames ?? [];
    return `${without.length === 0 ? "" : `all but ${without.toSorted().join(" ")} of `}${table(TableWithColumns)}`;
  }
  if (DataCellsFilter !== undefined) return `filter ${DataCellsFilter.Name}`;
  if (DataLocation !== undefined) return `${DataLocation.ResourceArn}`;
  if (LFTag !== undefined) return `tag ${LFTag.TagKey}=${LFTag.TagValues?.join("|")}`;
  if (LFTagExpression !== undefined) return `expression ${LFTagExpression.Name}`;
  if (LFTagPolicy === undefined) return "catalogue";
  const { ResourceType, ExpressionName, Expression = [] } = LFTagPolicy;
  return `each ${ResourceType} by ${ExpressionName ?? terms(Expression)}`;
}

function terms(expression: readonly LFTag[]): string {
  return expression.map(({ TagKey, TagValues = [] }) => `${TagKey}=${TagValues.toSorted().join("|")}`).join("&");
}
