import { type AccountInMemory, account, analysts, deployer, officers } from "./account-in-memory.ts";

type Properties = Readonly<Record<string, string | boolean | object>>;

/** One resource of each type: what it is made as, and what it becomes. */
export interface Life {
  readonly type: string;
  readonly first: Properties;
  readonly second: Properties;
}

const place = { database: "parking_trusted", table: "permits" };
const column = (name: string, type: string) => ({ name, type });
const role = (name: string) => `arn:aws:iam::${account}:role/lakeward/registration/${name}`;
const iceberg = { database: "parking_trusted", table: "visits", location: "s3://trusted/visits/" };

export const everyResource: readonly Life[] = [
  {
    type: "lakeward:lakeformation:Baseline",
    first: { of: { administrator: officers } },
    second: { of: { administrator: officers } },
  },
  {
    type: "lakeward:lakeformation:Baseline",
    first: { of: { tag: { key: "visibility", value: "department" } } },
    second: { of: { tag: { key: "visibility", value: "department" } } },
  },
  {
    type: "lakeward:lakeformation:Settings",
    first: { administrators: [deployer, analysts], takeOverDefaults: true },
    second: { administrators: [deployer, officers], readOnlyAdministrators: [analysts], takeOverDefaults: false },
  },
  {
    type: "lakeward:lakeformation:Tag",
    first: { key: "zone", values: ["raw", "refined"] },
    second: { key: "zone", values: ["refined", "trusted"] },
  },
  {
    type: "lakeward:lakeformation:Tag",
    first: { key: "many", values: Array.from({ length: 60 }, (_, index) => `v${index}`) },
    second: { key: "many", values: ["v1", "w"] },
  },
  {
    type: "lakeward:lakeformation:Registration",
    first: { resourceArn: "arn:aws:s3:::trusted", roleArn: role("one"), hybridAccess: false },
    second: { resourceArn: "arn:aws:s3:::trusted", roleArn: role("two"), hybridAccess: false },
  },
  {
    type: "lakeward:lakeformation:TagAssignment",
    first: { ...place, tags: { visibility: "restricted", department: "parking" } },
    second: { ...place, tags: { visibility: "department" } },
  },
  {
    type: "lakeward:lakeformation:DataCellsFilter",
    first: { ...place, filterName: "analysts", columns: ["scheme", "uprn"] },
    second: { ...place, filterName: "analysts", columns: ["scheme"], rowExpression: "scheme = 'A'" },
  },
  {
    type: "lakeward:lakeformation:Grant",
    first: {
      principal: analysts,
      on: { table: { database: "parking_trusted", name: "permits" } },
      permissions: ["DESCRIBE", "SELECT"],
    },
    second: {
      principal: analysts,
      on: { table: { database: "parking_trusted", name: "permits" } },
      permissions: ["INSERT", "SELECT"],
    },
  },
  {
    type: "lakeward:lakeformation:Grant",
    first: { principal: officers, on: { columns: { ...place, names: ["scheme", "uprn"] } }, permissions: ["SELECT"] },
    second: { principal: officers, on: { columns: { ...place, names: ["uprn", "vrm"] } }, permissions: ["SELECT"] },
  },
  {
    type: "lakeward:lakeformation:Grant",
    first: {
      principal: officers,
      on: { tag: { key: "visibility", values: ["department", "restricted"] } },
      permissions: ["ASSOCIATE", "DESCRIBE"],
      grantOption: ["DESCRIBE"],
    },
    second: {
      principal: officers,
      on: { tag: { key: "visibility", values: ["restricted"] } },
      permissions: ["DESCRIBE"],
    },
  },
  {
    type: "lakeward:lakeformation:OptIn",
    first: { principal: analysts, on: { database: { name: "legacy" } } },
    second: { principal: analysts, on: { database: { name: "legacy" } } },
  },
  {
    type: "lakeward:lakeformation:TagExpression",
    first: { name: "Opened", description: "what anybody sees", expression: { visibility: ["department"] } },
    second: { name: "Opened", expression: { department: ["parking"], visibility: ["department"] } },
  },
  { type: "lakeward:lakeformation:OpenAccessRevoked", first: { database: "legacy" }, second: { database: "legacy" } },
  {
    type: "lakeward:lakeformation:CreatorRights",
    first: { principal: deployer, database: "legacy", keepOnTables: ["ALTER", "DESCRIBE", "DROP"] },
    second: { principal: deployer, database: "legacy", keepOnTables: ["DESCRIBE"] },
  },
  {
    type: "lakeward:glue:IcebergTable",
    first: { ...iceberg, columns: [column("at", "date"), column("spaces", "int")] },
    second: { ...iceberg, columns: [column("spaces", "bigint"), column("ward", "string")], retired: ["at"] },
  },
];

/** What these need to be there, made by others. */
export function furnish(there: AccountInMemory): void {
  const Columns = ["scheme", "uprn", "vrm"].map((Name) => ({ Name, Type: "string" }));
  there.glue.addDatabase({ Name: "parking_trusted", CreateTableDefaultPermissions: [] });
  there.glue.addTable("parking_trusted", { Name: "permits", StorageDescriptor: { Columns } });
  there.glue.addDatabase({ Name: "legacy", Description: "from before" });
  there.glue.addTable("legacy", { Name: "old", StorageDescriptor: { Columns } });
  there.call("CreateLFTag", { TagKey: "visibility", TagValues: ["department", "restricted"] });
  there.call("CreateLFTag", { TagKey: "department", TagValues: ["parking"] });
}
