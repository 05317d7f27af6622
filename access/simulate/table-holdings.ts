import type { Account } from "./account.ts";
import { type CataloguedTable, type ColumnMatch, matchList, matchTags } from "./catalogue.ts";
import { type HeldGrant, type PolicyGrant, writeRights } from "./grant.ts";
import type { Grantees } from "./grantees.ts";
import { created } from "./implicit-rights.ts";

/** One thing that a principal holds on a table. */
export interface Holding extends ColumnMatch {
  readonly words: ReadonlySet<string>;
  /** `all`, or the expression that a row meets. */
  readonly rows: string;
  readonly reason: string;
  readonly grantee: string;
  readonly by: "table" | "columns" | "filter" | "policy" | "creator";
}

const everyRight: ReadonlySet<string> = new Set(["ALL"]);

/**
 * What some names hold on a table: named grants, lists of columns, filters and tag policies. They only ever add up
 * (https://docs.aws.amazon.com/lake-formation/latest/dg/TBAC-notes.html).
 * @param warnings what is found besides is added here.
 */
export function holdingsOf(
  account: Account,
  names: readonly string[],
  table: CataloguedTable,
  warnings: string[],
): Holding[] {
  const held: Holding[] = [];
  for (const name of names) {
    const grants = account.grants.byGrantee.get(name);
    if (grants === undefined) continue;
    for (const grant of grants.tables.get(table.key) ?? []) addNamed(account, table, grant, held, warnings);
    for (const grant of grants.allTables.get(table.databaseKey) ?? []) addNamed(account, table, grant, held, warnings);
    for (const policy of grants.tablePolicies) addPolicy(table, policy, held, warnings);
    removeWrites(held, name, warnings);
  }
  return held;
}

/** What a principal holds because it made the table. */
export function creatorHolding(account: Account, who: Grantees, table: CataloguedTable): readonly Holding[] {
  const { CreatedBy: creator } = table.table;
  if (!created(account, who, creator)) return [];
  const reason = "creator of the table: ALL";
  return [{ ...wholeOf(table), words: everyRight, rows: "all", reason, grantee: who.principal, by: "creator" }];
}

function wholeOf(table: CataloguedTable): ColumnMatch {
  return { columns: table.columns, whole: true };
}

function addNamed(
  account: Account,
  table: CataloguedTable,
  grant: HeldGrant,
  held: Holding[],
  warnings: string[],
): void {
  const { words, reason, grantee, flaw } = grant;
  if (flaw !== null) {
    warnings.push(`${reason}, which counts for nothing: ${flaw}`);
    return;
  }
  const { DataCellsFilter: filter, TableWithColumns: list } = grant.permission.Resource;
  if (filter !== undefined) {
    const found = account.filters.named(table.key, filter.Name);
    const sight = found === undefined ? undefined : account.filters.sight(table, found);
    if (sight === undefined) return;
    if (sight === null) {
      warnings.push(`data cells filter ${filter.Name}, which counts for nothing: it lists columns in no way or in two`);
      return;
    }
    if (sight.gone.length > 0)
      warnings.push(
        `data cells filter ${filter.Name} names columns that are gone: ${sight.gone.toSorted().join(", ")}`,
      );
    held.push({ columns: sight.columns, whole: sight.whole, words, rows: sight.rows, reason, grantee, by: "filter" });
    return;
  }
  const match = list === undefined ? wholeOf(table) : matchList(table, list);
  if (match === null) return;
  held.push({ ...match, words, rows: "all", reason, grantee, by: match.whole ? "table" : "columns" });
  const excluded = list?.ColumnWildcard?.ExcludedColumnNames ?? [];
  if (excluded.length > 0) warnings.push(`${reason}: columns that are added later are seen too`);
  const there = new Set(table.columns.map((column) => column.toLowerCase()));
  const gone = (list?.ColumnNames ?? []).filter((column) => !there.has(column.toLowerCase()));
  if (gone.length > 0) warnings.push(`${reason}: of these columns, gone: ${gone.toSorted().join(", ")}`);
}

function addPolicy(table: CataloguedTable, policy: PolicyGrant, held: Holding[], warnings: string[]): void {
  const { reason, grantee, flaw } = policy;
  if (flaw !== null) {
    warnings.push(`${reason}, which counts for nothing: ${flaw}`);
    return;
  }
  const match = matchTags(table, policy.expression);
  if (match.columns.length === 0 && !match.whole) return;
  const words = match.whole ? policy.words : policy.partly;
  held.push({ ...match, words, rows: "all", reason, grantee, by: "policy" });
  if (!match.whole && writeRights.some((right) => policy.words.has(right) || policy.words.has("ALL")))
    warnings.push(`${reason}: it matches some columns only, which leaves ${[...words].toSorted().join(" and ")}`);
}

/**
 * Who sees only listed columns of a table cannot be granted write rights on it, and the other way round
 * (https://docs.aws.amazon.com/lake-formation/latest/dg/row-filtering-intro.html). A snapshot does not tell which came
 * first: the list is counted, since more may then be seen, and the write rights are not.
 */
function removeWrites(held: Holding[], name: string, warnings: string[]): void {
  const own = held.filter(({ grantee }) => grantee === name);
  const lists = own.filter(
    ({ by, whole, words }) => (by === "columns" || by === "filter") && !whole && words.has("SELECT"),
  );
  const [list] = lists;
  if (list === undefined) return;
  const seesAll = own.some(({ by, words }) => by === "table" && (words.has("SELECT") || words.has("ALL")));
  if (seesAll) return;
  for (const [index, holding] of held.entries()) {
    if (holding.grantee !== name || holding.by !== "table") continue;
    const taken = writeRights.filter((right) => holding.words.has(right));
    if (taken.length === 0) continue;
    const words = new Set([...holding.words].filter((word) => !taken.some((right) => right === word)));
    held[index] = { ...holding, words: new Set([...words, "DESCRIBE"]) };
    warnings.push(
      `${holding.reason}: beside a list of columns (${list.reason}) AWS gives no ${taken.join(", ")}; which of the two ` +
        "stands depends on which was granted first, so only the list is counted",
    );
  }
}
