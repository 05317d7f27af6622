import type { GrantedResource } from "../../../provider/lake-formation/granted-resource.ts";

const place = { database: "sales", table: "orders" };

/** One resource of each form. */
export const everyForm: readonly GrantedResource[] = [
  { catalogue: true },
  { database: { name: "sales" } },
  { table: { database: "sales", name: "orders" } },
  { allTables: { database: "sales" } },
  { columns: { ...place, names: ["amount", "ward"] } },
  { columnsExcept: { ...place, names: ["amount", "ward"] } },
  { cellsFilter: { ...place, name: "analysts.v2" } },
  { dataLocation: { arn: "arn:aws:s3:::sales/orders" } },
  { tagPolicy: { resourceType: "DATABASE", expression: { zone: ["raw", "trusted"], department: ["sales"] } } },
  { tagPolicy: { resourceType: "TABLE", expression: { zone: ["trusted"] } } },
  { savedTagPolicy: { resourceType: "TABLE", expression: "Opened" } },
  { tag: { key: "zone", values: ["raw", "trusted"] } },
  { tagExpression: { name: "Opened" } },
];
