import { compliant, undecided, unreadable, violation } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Estate } from "../../view/estate.ts";
import { grants, type LakeGrant } from "../../view/grant.ts";
import { principalAt } from "../../view/principal.ts";
import { qualified } from "../../view/qualified-name.ts";
import { filterDatabase } from "../../view/stewardship.ts";
import { tables } from "../../view/table.ts";
import { tablesFitting } from "../../view/tables-by-tag.ts";

const writing = ["ALL", "SUPER", "SUPER_USER", "INSERT", "DELETE", "ALTER", "DROP"];

/**
 * LF-10: who is shown some columns or rows of a table has no right to write to it: then the filter has no effect.
 *
 * By documentation: https://docs.aws.amazon.com/lake-formation/latest/dg/data-filters-about.html.
 */
export const keepWritersUnfiltered: Rule = (estate) => {
  const all = estate.derive(grants).map((grant) => ({ grant, who: whoOf(grant, estate), table: tableOf(grant) }));
  const writers = all.filter(({ grant }) => grant.permissions?.some((word) => writing.includes(word)) ?? true);
  return all
    .filter(({ grant }) => ["columns", "allButColumns", "cellsFilter", "unreadable"].includes(grant.target.kind))
    .map(({ grant, who, table }): Finding => {
      const { resource, target } = grant;
      if (target.kind === "unreadable") return { on: resource, ...unreadable(target.reading) };
      const { path } = target;
      const certain = writers.find(
        (other) =>
          other.grant.permissions !== undefined &&
          who !== undefined &&
          other.who === who &&
          covers(other, table, estate) === "yes",
      );
      if (certain !== undefined) {
        const message = `is filtered, while ${certain.grant.resource.name} lets the same principal write to the table`;
        return {
          on: resource,
          ...violation(message, ["permissions", path], { related: [certain.grant.resource.urn] }),
        };
      }
      const possible = writers.find(
        (other) =>
          (other.who === who || other.who === undefined || who === undefined) && covers(other, table, estate) !== "no",
      );
      if (possible === undefined) return { on: resource, ...compliant([path]) };
      const message = `${possible.grant.resource.name} may let the same principal write to the table`;
      return { on: resource, ...undecided(message, [path], [possible.grant.resource.urn]) };
    });
};

interface Judged {
  readonly grant: LakeGrant;
  readonly table: string | undefined;
}

/** Role, or known name; undefined while it is not known. */
function whoOf(grant: LakeGrant, estate: Estate): unknown {
  const who = principalAt(grant.resource, grant.principal, estate);
  if (who.state === "role") return who.role;
  return who.state === "named" ? who.name : undefined;
}

/** `database.table`, or `database.` for whatever covers all its tables; undefined while it is not known, "" for what is on no table. */
function tableOf({ resource, permissions, target }: LakeGrant): string | undefined {
  const named = (database: string, table: string) => {
    const [one, other] = [resource.text(database), resource.text(table)];
    return one.state === "known" && other.state === "known" ? qualified(one.value, other.value) : undefined;
  };
  switch (target.kind) {
    case "table":
    case "columns":
    case "allButColumns":
      return named(target.database, target.table);
    case "cellsFilter": {
      const isOurs = resource.type.startsWith("lakeward:");
      return named(filterDatabase(resource, target.path), `${target.path}.${isOurs ? "table" : "tableName"}`);
    }
    case "allTables": {
      const database = resource.text(target.database);
      return database.state === "known" ? qualified(database.value, "") : undefined;
    }
    case "tagPolicy":
    case "savedTagPolicy":
    case "unreadable":
      return undefined;
    case "catalogue":
      // A super user of a catalogue may do whatever can be done with what it holds.
      return permissions?.includes("SUPER_USER") === false ? "" : undefined;
    default:
      return "";
  }
}

function covers(writer: Judged, table: string | undefined, estate: Estate): "yes" | "no" | "undecided" {
  if (writer.table === "") return "no";
  const { target } = writer.grant;
  if (target.kind === "tagPolicy") {
    if (target.resourceType.state === "known" && target.resourceType.value === "DATABASE") return "no";
    const fitting = tablesFitting(target.expression, estate);
    const own = table === undefined ? undefined : fitting.find((one) => one.table.qualifiedName === table);
    if (own !== undefined) return target.resourceType.state === "known" ? own.fit : "undecided";
    const isTold = table !== undefined && fitting.every((one) => one.table.qualifiedName !== undefined);
    return isTold && estate.derive(tables).some((one) => one.qualifiedName === table) ? "no" : "undecided";
  }
  if (writer.table === undefined || table === undefined) return "undecided";
  return writer.table === table || (writer.table.endsWith(".") && table.startsWith(writer.table)) ? "yes" : "no";
}
