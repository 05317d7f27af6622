import type { Account } from "./account.ts";
import type { CataloguedTable } from "./catalogue.ts";
import type { Grantees } from "./grantees.ts";
import { reachOf } from "./object-access.ts";

/** The S3 actions with which an engine does without Lake Formation what is asked. */
const objectActions = {
  SELECT: ["s3:GetObject"],
  INSERT: ["s3:PutObject"],
  DELETE: ["s3:DeleteObject", "s3:PutObject"],
} as const;

type DataAction = keyof typeof objectActions;

/**
 * Whether an engine reaches a table's objects for a principal. Where the location is registered, Lake Formation lends it
 * credentials; where it is not, or access is hybrid and the principal has not opted in, it goes by the principal's own S3
 * rights (https://docs.aws.amazon.com/lake-formation/latest/dg/hybrid-access-workflow.html).
 * @param warnings what is found besides is added here.
 */
export function reachesData(
  account: Account,
  who: Grantees,
  table: CataloguedTable,
  action: DataAction,
  warnings: string[],
): boolean {
  const registered = account.registrations.of(table.place);
  switch (registered.as) {
    case "unknown":
      warnings.push(
        table.place === null
          ? "the snapshot knows no S3 location of the table: what guards its data is not judged"
          : "the snapshot does not say which locations are registered: the table's is taken to be",
      );
      return who.dataAccess || withoutDataAccess(warnings);
    case "full":
      return who.dataAccess || withoutDataAccess(warnings);
    case "hybrid": {
      const isIn = account.optIns.toTable(who, table.databaseKey, table.key);
      warnings.push(
        isIn
          ? "hybrid access mode: whoever has not opted in reaches the table by IAM alone"
          : "hybrid access mode, and the principal has not opted in: it reads by its own S3 rights, and filters do not hold",
      );
      return isIn ? who.dataAccess || withoutDataAccess(warnings) : byItself(who, table, action, warnings);
    }
    case "unregistered":
      warnings.push(
        "the table's location is not registered: Lake Formation lends no credentials and does not guard its objects",
      );
      return byItself(who, table, action, warnings);
  }
}

/** https://docs.aws.amazon.com/lake-formation/latest/dg/access-control-underlying-data.html */
function withoutDataAccess(warnings: string[]): boolean {
  warnings.push(
    "the principal lacks lakeformation:GetDataAccess, without which Lake Formation lends it no credentials",
  );
  return false;
}

function byItself(who: Grantees, table: CataloguedTable, action: DataAction, warnings: string[]): boolean {
  const actions = objectActions[action];
  const reach = table.place === null ? [] : reachOf(who, table.place, actions);
  if (reach.length === 0) {
    warnings.push(`the principal has no ${actions.join(" or ")} of its own there`);
    return false;
  }
  if (!reach.some(({ isWhole }) => isWhole))
    warnings.push(`its own ${actions.join(" or ")} may reach part of the location only`);
  return true;
}
