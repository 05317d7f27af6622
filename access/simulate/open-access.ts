import type { Account } from "./account.ts";
import type { CataloguedDatabase, CataloguedTable } from "./catalogue.ts";
import type { HeldGrant } from "./grant.ts";
import type { Grantees } from "./grantees.ts";
import { type Holding, holdingsOf } from "./table-holdings.ts";

/**
 * What IAM-allowed-principals hold on a table is held by every principal of the account that IAM lets into Glue, unless it
 * has opted in (https://docs.aws.amazon.com/lake-formation/latest/dg/hybrid-access-workflow.html).
 */
export function openTable(account: Account, who: Grantees, table: CataloguedTable, warnings: string[]): Holding[] {
  if (account.everyone.length === 0 || !who.isIam) return [];
  if (account.optIns.toTable(who, table.databaseKey, table.key)) return [];
  return holdingsOf(account, account.everyone, table, warnings).map((holding) => ({
    ...holding,
    reason: `open to IAM-allowed-principals: ${[...holding.words].toSorted().join(", ")}`,
  }));
}

/** What IAM-allowed-principals hold on a database itself; on its tables they hold what is given on each. */
export function openDatabase(account: Account, who: Grantees, database: CataloguedDatabase): readonly HeldGrant[] {
  if (!who.isIam || account.optIns.toDatabase(who, database.key)) return [];
  return account.everyone.flatMap((name) =>
    (account.grants.byGrantee.get(name)?.databases.get(database.key) ?? []).filter(({ flaw }) => flaw === null),
  );
}
