import type { Properties } from "../../provider/service/value.ts";

/** One resource of each type, from whose inputs the example of `pulumi import` is made. */
interface ImportExample {
  /** What the id consists of. */
  readonly id: string;
  readonly inputs: Properties;
}

const table = { database: "parking_trusted", table: "permits" };
const role = "arn:aws:iam::111122223333:role/analysts";

/** By the resource's token; the generator refuses a resource that is missing here. */
export const importExamples: Readonly<Record<string, ImportExample>> = {
  "lakeward:glue:IcebergTable": {
    id: "database and table",
    inputs: { ...table, location: "s3://trusted/permits/", columns: [{ name: "ward", type: "string" }] },
  },
  "lakeward:lakeformation:Baseline": {
    id: "what is looked at: an administrator, a read-only administrator, the defaults, or a tag's key and value",
    inputs: { of: { tag: { key: "zone", value: "raw" } } },
  },
  "lakeward:lakeformation:CreatorRights": {
    id: "principal and database, or principal and table",
    inputs: { principal: role, database: "parking_trusted" },
  },
  "lakeward:lakeformation:DataCellsFilter": {
    id: "database, table and filter",
    inputs: { ...table, filterName: "analysts", columns: ["ward"] },
  },
  "lakeward:lakeformation:Grant": {
    id: "principal and what the grant is on",
    inputs: {
      principal: role,
      on: { table: { database: "parking_trusted", name: "permits" } },
      permissions: ["SELECT"],
    },
  },
  "lakeward:lakeformation:OptIn": {
    id: "principal and what it is opted in to",
    inputs: { principal: role, on: { database: { name: "parking_trusted" } } },
  },
  "lakeward:lakeformation:OpenAccessRevoked": { id: "database", inputs: { database: "parking_trusted" } },
  "lakeward:lakeformation:Registration": {
    id: "ARN of the location",
    inputs: { resourceArn: "arn:aws:s3:::trusted", roleArn: "arn:aws:iam::111122223333:role/registration" },
  },
  "lakeward:lakeformation:Settings": {
    id: "there is one in an account and region, so always the same words",
    inputs: { administrators: [role] },
  },
  "lakeward:lakeformation:Tag": { id: "tag key", inputs: { key: "zone", values: ["raw", "trusted"] } },
  "lakeward:lakeformation:TagExpression": {
    id: "name",
    inputs: { name: "opened", expression: { visibility: ["department"] } },
  },
  "lakeward:lakeformation:TagAssignment": {
    id: "database, or database and table",
    inputs: { ...table, tags: { zone: "trusted" } },
  },
};
