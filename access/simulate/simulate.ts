import type { LakeFormationSnapshot } from "../snapshot.ts";
import { type Account, readAccount } from "./account.ts";
import type { AccessAnswer, AccessQuestion } from "./answer.ts";
import { administration } from "./bypasses.ts";
import type { CataloguedDatabase, CataloguedTable } from "./catalogue.ts";
import { answerDatabase } from "./database-answer.ts";
import { Relations } from "./relations.ts";
import { answerOf, answerTable } from "./table-answer.ts";

/** An account whose access can be asked about; it answers from its snapshot alone. */
export interface Simulation {
  /** `database.table` of every table, sorted. */
  readonly tables: readonly string[];
  /** Every user, role and group that the snapshot mentions, sorted. */
  readonly principals: readonly string[];
  /** Grants that count for nothing, each with why; sorted. */
  readonly refused: readonly string[];
  /** Costs as much as the principal itself holds, and nothing for what others hold. */
  ask(question: AccessQuestion): AccessAnswer;
  /** SELECT for every principal that reads a table, or could by some way past its permissions; sorted by principal. */
  table(table: string): readonly AccessAnswer[];
  /** SELECT for every table that a principal reads, or could by some way past its permissions; sorted by table. */
  principal(principal: string): readonly AccessAnswer[];
}

/** Reads a snapshot for any number of questions. Which of AWS's rules are followed: docs/access-semantics.md. */
export function simulate(snapshot: LakeFormationSnapshot): Simulation {
  const account = readAccount(snapshot);
  const relations = new Relations(account);
  const select = (principal: string, table: CataloguedTable): AccessAnswer =>
    answerTable(account, { principal, action: "SELECT", table: nameOf(table) }, table);
  const isSomething = ({ allowed, bypasses }: AccessAnswer): boolean => allowed || bypasses.length > 0;
  return {
    tables: [...account.catalogue.tables.values()].map(nameOf).toSorted(),
    principals: relations.principals,
    refused: account.grants.refused
      .map(({ reason, grantee, flaw }) => `${reason} (to ${grantee}), which counts for nothing: ${flaw}`)
      .toSorted(),
    ask: (question) => answer(account, question),
    table: (name) => {
      const table = account.catalogue.tables.get(name.toLowerCase());
      if (table === undefined) return [];
      return relations
        .principalsOf(table)
        .map((principal) => select(principal, table))
        .filter(isSomething);
    },
    principal: (principal) =>
      relations
        .tablesOf(principal)
        .map((table) => select(principal, table))
        .filter(isSomething),
  };
}

function nameOf({ table }: CataloguedTable): string {
  return `${table.DatabaseName}.${table.Name}`;
}

function answer(account: Account, question: AccessQuestion): AccessAnswer {
  const name = question.table.toLowerCase();
  const table = account.catalogue.tables.get(name);
  if (table !== undefined && question.action !== "CREATE_TABLE") return answerTable(account, question, table);
  const database = databaseOf(account, name, question.action === "CREATE_TABLE");
  if (database !== undefined) return answerDatabase(account, question, database);
  const what = name.includes(".") ? "table" : "database";
  const who = account.principals.of(question.principal);
  const none = question.action === "SELECT" ? { columns: [], rows: [], cells: null } : null;
  return answerOf(question, false, none, [], administration(account, who), [`the ${what} is not in the catalogue`]);
}

/** A table that is to be made may be named: the question is about its database. */
function databaseOf(account: Account, name: string, isForNew: boolean): CataloguedDatabase | undefined {
  const { databases } = account.catalogue;
  return databases.get(name) ?? (isForNew ? databases.get(name.slice(0, Math.max(0, name.indexOf(".")))) : undefined);
}
