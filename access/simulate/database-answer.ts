import type { Account } from "./account.ts";
import type { AccessAnswer, AccessQuestion, Bypass } from "./answer.ts";
import { administration } from "./bypasses.ts";
import type { CataloguedDatabase } from "./catalogue.ts";
import type { HeldGrant } from "./grant.ts";
import type { Grantees } from "./grantees.ts";
import { created, describesAll } from "./implicit-rights.ts";
import { holdsLocation } from "./location-rights.ts";
import { covers, placeOf } from "./locations.ts";
import { openDatabase } from "./open-access.ts";
import { answerOf, warnOfGlue } from "./table-answer.ts";
import { holdingsOf } from "./table-holdings.ts";
import { meets } from "./tags.ts";

/** Answers a question about a database; what reads or writes rows is not one. */
export function answerDatabase(account: Account, question: AccessQuestion, database: CataloguedDatabase): AccessAnswer {
  const { principal, action } = question;
  const who = account.principals.of(principal);
  const warnings: string[] = [];
  const sight = action === "SELECT" ? { columns: [], rows: [], cells: null } : null;
  if (action === "SELECT" || action === "INSERT" || action === "DELETE") {
    warnings.push(`${action} is asked of a table, and ${question.table} is a database`);
    return answerOf(question, false, sight, [], administration(account, who), warnings);
  }
  const open = openDatabase(account, who, database);
  const held = [
    ...grantsOn(account, who, database, warnings),
    ...open.map(({ words }) => ({
      words,
      reason: `open to IAM-allowed-principals: ${[...words].toSorted().join(", ")}`,
    })),
    ...creatorRights(account, who, database),
  ];
  const useful = held.filter(({ words }) =>
    action === "DESCRIBE" ? words.size > 0 : words.has(action) || words.has("ALL"),
  );
  const reasons = useful.map(({ reason }) => reason);
  if (action === "DESCRIBE") reasons.push(...whyDescribed(account, who, database, reasons.length > 0, warnings));
  let allowed = reasons.length > 0;
  if (!allowed) warnings.push(...account.grants.matchingNothing(who.names, "DATABASE"));
  if (allowed && who.glue === "none") {
    warnings.push("the principal cannot read the Glue catalogue, through which engines find databases");
    allowed = false;
  }
  if (allowed && action !== "DESCRIBE") {
    warnOfGlue(who, warnings);
    allowed =
      action === "CREATE_TABLE"
        ? mayPlaceTable(account, who, database, question.location, warnings)
        : question.location === undefined || holdsLocation(account, who, question.location, warnings);
  }
  if (action === "CREATE_TABLE" && (database.database.CreateTableDefaultPermissions ?? []).length > 0)
    warnings.push(`a new table of ${question.table} is open to IAM-allowed-principals from its first moment`);
  const bypasses: Bypass[] = [
    ...(open.length > 0
      ? [{ kind: "iam-allowed-principals" as const, detail: `${question.table} is open to whoever IAM lets in` }]
      : []),
    ...administration(account, who),
  ];
  return answerOf(question, allowed, null, reasons, bypasses, warnings);
}

interface DatabaseRight {
  readonly words: ReadonlySet<string>;
  readonly reason: string;
}

function grantsOn(
  account: Account,
  who: Grantees,
  database: CataloguedDatabase,
  warnings: string[],
): readonly DatabaseRight[] {
  const found: DatabaseRight[] = [];
  const add = ({ words, reason, grantee, flaw }: HeldGrant): void => {
    if (flaw !== null) warnings.push(`${reason}, which counts for nothing: ${flaw}`);
    else found.push({ words, reason: grantee === who.principal ? reason : `${reason} (to ${grantee})` });
  };
  for (const name of who.names) {
    const grants = account.grants.byGrantee.get(name);
    if (grants === undefined) continue;
    for (const grant of grants.databases.get(database.key) ?? []) add(grant);
    for (const policy of grants.databasePolicies) {
      if (policy.flaw !== null || meets(database.tags, policy.expression)) add(policy);
    }
  }
  return found;
}

function creatorRights(account: Account, who: Grantees, { database }: CataloguedDatabase): readonly DatabaseRight[] {
  return created(account, who, database.CreatedBy)
    ? [{ words: new Set(["ALL"]), reason: "creator of the database: ALL" }]
    : [];
}

/** Besides whoever holds anything on it, administrators see a database, and who made a table in it. */
function whyDescribed(
  account: Account,
  who: Grantees,
  database: CataloguedDatabase,
  isHeld: boolean,
  warnings: string[],
): readonly string[] {
  const tables = account.catalogue.tablesOf.get(database.key) ?? [];
  const everywhere = describesAll(account, who);
  const made = tables.some(({ table }) => created(account, who, table.CreatedBy));
  if (
    !isHeld &&
    everywhere === null &&
    !made &&
    tables.some((table) => holdingsOf(account, who.names, table, []).length > 0)
  )
    warnings.push(
      "the principal holds something on tables of the database; AWS documents that creators of tables then see the database, and is silent of others",
    );
  return [...(everywhere === null ? [] : [everywhere]), ...(made ? ["creator of a table in it: DESCRIBE"] : [])];
}

/**
 * CREATE_TABLE is enough where the location is not registered, or lies in that of the database, which is
 * (https://docs.aws.amazon.com/lake-formation/latest/dg/lf-permissions-reference.html, "CREATE_TABLE").
 */
function mayPlaceTable(
  account: Account,
  who: Grantees,
  database: CataloguedDatabase,
  location: string | undefined,
  warnings: string[],
): boolean {
  if (location === undefined) {
    if (database.place === null)
      warnings.push("without a location: in a registered one a data location right is needed as well");
    return true;
  }
  const place = placeOf(location, "folder");
  if (place !== null && database.place !== null && covers(database.place, place)) {
    const { as } = account.registrations.of(database.place);
    if (as === "full" || as === "hybrid") return true;
  }
  return holdsLocation(account, who, location, warnings);
}
