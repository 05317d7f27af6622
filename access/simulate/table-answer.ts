import type { Account } from "./account.ts";
import type { AccessAnswer, AccessQuestion, Bypass } from "./answer.ts";
import { administration, directReads } from "./bypasses.ts";
import type { CataloguedTable } from "./catalogue.ts";
import { reachesData } from "./data-path.ts";
import { type Grantees, isElsewhere } from "./grantees.ts";
import { describesAll } from "./implicit-rights.ts";
import { holdsLocation } from "./location-rights.ts";
import { openTable } from "./open-access.ts";
import { noSight, type Sight, sightOf } from "./sight.ts";
import { creatorHolding, type Holding, holdingsOf } from "./table-holdings.ts";

/** Answers a question about a table; CREATE_TABLE is one about its database. */
export function answerTable(account: Account, question: AccessQuestion, table: CataloguedTable): AccessAnswer {
  const { principal, action } = question;
  const who = account.principals.of(principal);
  const warnings: string[] = [];
  const open = openTable(account, who, table, warnings);
  const held = [...holdingsOf(account, who.names, table, warnings), ...creatorHolding(account, who, table), ...open];
  const useful = held.filter(({ words, columns, whole }) => (columns.length > 0 || whole) && serves(words, action));
  const reasons = useful.map((holding) => reasonOf(holding, principal));
  let allowed = useful.length > 0;
  if (action === "DESCRIBE") {
    const everywhere = describesAll(account, who);
    if (everywhere !== null) reasons.push(everywhere);
    allowed ||= everywhere !== null;
  }
  if (allowed && who.glue === "none") {
    warnings.push("the principal cannot read the Glue catalogue, through which engines find tables");
    allowed = false;
  }
  if (table.table.TargetTable !== undefined)
    warnings.push("a resource link: what it leads to has permissions of its own, which are not judged");
  if (allowed) allowed = meetsConditions(account, who, table, question, useful, warnings);
  else {
    warnings.push(...account.grants.matchingNothing(who.names, "TABLE"));
    if (account.snapshot.account !== undefined) warnElsewhere(account, who, table, warnings);
  }
  if (action === "SELECT" && !allowed && held.some(({ words }) => words.has("INSERT") || words.has("DELETE")))
    warnings.push("INSERT and DELETE reach a table's objects too, though engines ask for SELECT before they read");
  const sight = action === "SELECT" ? (allowed ? sightOf(table, useful) : noSight) : null;
  const bypasses: Bypass[] = [
    ...(open.length > 0
      ? [{ kind: "iam-allowed-principals" as const, detail: `${question.table} is open to whoever IAM lets in` }]
      : []),
    ...administration(account, who),
    ...directReads(who, table),
  ];
  return answerOf(question, allowed, sight, reasons, bypasses, warnings);
}

/** Puts an answer together: what is a set is sorted and said once. */
export function answerOf(
  { principal, action, table }: AccessQuestion,
  allowed: boolean,
  sight: Sight | null,
  reasons: readonly string[],
  bypasses: readonly Bypass[],
  warnings: readonly string[],
): AccessAnswer {
  return {
    format: "lakeward.access/1",
    principal,
    action,
    table,
    allowed,
    columns: sight === null ? null : sight.columns,
    rows: sight === null ? null : sight.rows,
    ...(sight === null || sight.cells === null ? {} : { cells: sight.cells }),
    reasons: sorted(reasons),
    bypasses,
    warnings: sorted(warnings),
  };
}

function sorted(texts: readonly string[]): readonly string[] {
  return texts.length < 2 ? texts : [...new Set(texts)].toSorted();
}

/** Whoever holds anything on a table describes it (https://docs.aws.amazon.com/lake-formation/latest/dg/lf-permissions-reference.html). */
function serves(words: ReadonlySet<string>, action: AccessQuestion["action"]): boolean {
  return action === "DESCRIBE" ? words.size > 0 : words.has(action) || words.has("ALL");
}

function reasonOf({ reason, grantee }: Holding, principal: string): string {
  return grantee === principal || reason.startsWith("open to") ? reason : `${reason} (to ${grantee})`;
}

/** What an action needs besides permissions on the table. */
function meetsConditions(
  account: Account,
  who: Grantees,
  table: CataloguedTable,
  { action, location }: AccessQuestion,
  useful: readonly Holding[],
  warnings: string[],
): boolean {
  switch (action) {
    case "SELECT": {
      const reaches = reachesData(account, who, table, action, warnings);
      const isGuarded = account.registrations.of(table.place).as === "full";
      if (reaches && !isGuarded && useful.every(({ rows }) => rows !== "all"))
        warnings.push("an engine is told of row filters only where the location is registered");
      return reaches;
    }
    case "INSERT":
    case "DELETE":
      return reachesData(account, who, table, action, warnings);
    case "ALTER":
      warnOfGlue(who, warnings);
      return location === undefined || holdsLocation(account, who, location, warnings);
    case "DROP":
      warnOfGlue(who, warnings);
      return true;
    case "DESCRIBE":
    case "CREATE_TABLE":
      return true;
  }
}

/** The snapshot tells whether a principal reads the catalogue; that it may write there it says only as `write`. */
export function warnOfGlue({ glue }: Grantees, warnings: string[]): void {
  if (glue !== "write")
    warnings.push("IAM must also let the principal write to the Glue catalogue, which is not judged");
}

/** What is shared with another account is given on there. */
function warnElsewhere(account: Account, who: Grantees, table: CataloguedTable, warnings: string[]): void {
  if (who.account === null || who.account === account.snapshot.account || isElsewhere(who.principal)) return;
  const shared = holdingsOf(account, [who.account, ...account.organisations], table, []);
  for (const { reason, grantee } of shared)
    warnings.push(`${reason} (to ${grantee}): to whom it is given on there is not in this snapshot`);
}
