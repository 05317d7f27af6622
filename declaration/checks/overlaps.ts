import type { Department, Statement } from "../lake.ts";
import type { Check } from "./check.ts";

/**
 * No two statements speak of the same sight: filters of one receiver and purpose would add up unseen, and a table that is
 * open to everyone defeats a filter on it (grants of Lake Formation only add up).
 */
export const overlaps: Check = ({ lake, context: { report } }) => {
  for (const department of lake.departments) {
    const sights = department.access
      .flatMap((statement) => statement.sees.map(({ dataset }) => ({ statement, dataset })))
      .sort((a, b) => place(a.statement) - place(b.statement));
    const said = new Map<string, Statement>();
    for (const { statement, dataset } of sights) {
      const { who, zone, purpose } = statement;
      const key = JSON.stringify([who, zone, purpose, dataset]);
      const earlier = said.get(key);
      if (earlier && earlier !== statement)
        report(
          statement.path,
          `access[${place(earlier)}] already says what ${named(who, department)} sees of ${dataset} in ${zone} for the same purpose; say it in one statement`,
        );
      else said.set(key, statement);
    }
    const aboutNobody = new Set(department.datasets.filter(({ about }) => about.length === 0).map(({ id }) => id));
    for (const { statement, dataset } of sights) {
      if (!aboutNobody.has(dataset)) continue;
      const wide = sights.find(
        (other) =>
          other.statement !== statement &&
          other.dataset === dataset &&
          other.statement.zone === statement.zone &&
          (other.statement.who.kind === "organisation" ||
            (other.statement.who.kind === "department" && isOwn(statement, department))),
      );
      if (
        wide &&
        statement.who.kind !== "partner" &&
        statement.who.kind !== "public" &&
        statement.who.kind !== "organisation"
      )
        report(
          statement.path,
          `access[${place(wide.statement)}] opens ${dataset} to the whole ${wide.statement.who.kind} already; leave it out here`,
        );
    }
  }
};

function isOwn({ who }: Statement, department: Department): boolean {
  return who.kind === "group" && who.department === department.id;
}

function place(statement: Statement): number {
  return Number(/\[(\d+)\]$/.exec(statement.path)?.[1] ?? 0);
}

function named(who: Statement["who"], department: Department): string {
  switch (who.kind) {
    case "group":
      return who.department === department.id ? who.group : `${who.department}/${who.group}`;
    case "partner":
      return who.partner;
    case "department":
    case "organisation":
    case "public":
      return who.kind;
  }
}
