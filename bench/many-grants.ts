import type { Permission } from "@aws-sdk/client-lakeformation";
import type { LakeFormationModel } from "../provider/lake-formation/model/lake-formation-model.ts";

/** One grant of a benchmark: no two are alike. */
export interface BenchGrant {
  readonly principal: string;
  readonly table: string;
  readonly permission: Permission;
}

/** The tables that the grants of a benchmark are on. */
export const tableNames: readonly string[] = Array.from({ length: 100 }, (_, number) => `table_${number}`);
/** The columns of each. */
export const columns: readonly { readonly Name: string; readonly Type: string }[] = [
  { Name: "ward", Type: "string" },
  { Name: "amount", Type: "decimal(12,2)" },
];

/** The grant of a number. */
export function grantOf(number: number): BenchGrant {
  const table = tableNames[number % tableNames.length] ?? "";
  const role = Math.floor(number / tableNames.length);
  return { principal: `arn:aws:iam::111122223333:role/bench-${role}`, table, permission: "SELECT" };
}

/** How many of them the account holds. */
export function heldGrants(model: LakeFormationModel): number {
  return model.snapshot().grants.filter(({ principal }) => principal.includes(":role/bench-")).length;
}
