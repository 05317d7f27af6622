import type { Dataset, Department, RowCondition, Statement, Who } from "../lake.ts";
import type { StatementFile } from "../schema/department-file.ts";
import { suggestion } from "../words.ts";
import { compileCondition } from "./compile-condition.ts";
import type { Context } from "./context.ts";

/** A statement with its defaults, or null when what it names is unclear. */
export function resolveStatement(
  index: number,
  file: StatementFile,
  department: Omit<Department, "access">,
  context: Context,
): Statement | null {
  const path = `${department.id}.access[${index}]`;
  const who = resolveWho(file.who, path, department, context);
  const zone = file.in ?? (who?.kind === "public" ? "open" : "trusted");
  const sees = file.sees
    .map((written, at) => resolveSees(written, file.sees.length > 1 ? `${path}.sees[${at}]` : `${path}.sees`))
    .filter((each) => each !== null)
    .sort((a, b) => (a.dataset < b.dataset ? -1 : 1));
  if (!who) return null;
  return {
    path,
    who,
    sees,
    zone,
    including: [...new Set(file.including ?? [])].sort(),
    purpose: resolvePurpose(file.for, who, department),
    until: file.until ?? null,
    agreement: file.agreement ?? null,
    reason: file.reason ?? null,
    approved: file.approved ?? null,
    deliver: file.deliver
      ? Object.fromEntries(
          Object.entries(file.deliver).filter((entry): entry is [string, string] => entry[1] !== undefined),
        )
      : null,
  };

  function resolveSees(
    written: string,
    at: string,
  ): { readonly dataset: string; readonly where: RowCondition | null } | null {
    const [id = "", ...rest] = written.split(/ where /);
    const where = rest.join(" where ");
    const dataset = department.datasets.find((each) => each.id === id);
    if (!dataset) {
      const ids = department.datasets.map((each) => each.id);
      context.report(at, `there is no dataset ${id}${suggestion(id, ids)}`);
      return null;
    }
    return { dataset: id, where: where === "" ? null : compile(where, dataset, at) };
  }

  function compile(where: string, dataset: Dataset, at: string): RowCondition | null {
    if (!dataset.zones.includes(zone)) return null;
    const compiled = compileCondition(where.trim(), dataset, zone);
    if (!("wrong" in compiled)) return compiled;
    const hint =
      compiled.wrong.includes("ends where") || compiled.wrong.startsWith(") is missing")
        ? "; a condition with commas or brackets stands in quotes"
        : "";
    context.report(at, `where: ${compiled.wrong}${hint}`);
    return null;
  }
}

function resolveWho(
  written: string,
  path: string,
  department: Omit<Department, "access">,
  context: Context,
): Who | null {
  if (written === "department" || written === "organisation" || written === "public") return { kind: written };
  const at = `${path}.who`;
  const common = Object.keys(context.lake.people.groups);
  const slash = written.indexOf("/");
  if (slash >= 0) {
    const [other, group] = [written.slice(0, slash), written.slice(slash + 1)];
    if (other === department.id) {
      context.report(at, `${written} is a group of this department; write ${group}`);
      return null;
    }
    const file = context.files.get(other);
    if (!file) {
      if (!context.unreadable.has(other))
        context.report(at, `there is no department ${other}${suggestion(other, context.files.keys())}`);
      return null;
    }
    const groups = [...common, ...Object.keys(file.groups ?? {})];
    if (!groups.includes(group)) {
      context.report(at, `${other} has no group ${group}${suggestion(group, groups)}`);
      return null;
    }
    return { kind: "group", department: other, group };
  }
  const groups = department.groups.map((each) => each.id);
  const partners = [...department.partners, ...context.lake.partners].map((each) => each.id);
  if (groups.includes(written)) return { kind: "group", department: department.id, group: written };
  if (partners.includes(written)) return { kind: "partner", partner: written };
  const all = [...groups, ...partners, "department", "organisation", "public"];
  context.report(at, `there is no group or partner ${written}${suggestion(written, all)}`);
  return null;
}

function resolvePurpose(
  written: string | undefined,
  who: Who,
  department: Omit<Department, "access">,
): Statement["purpose"] {
  if (written === undefined) {
    const [only, ...others] = department.purposes;
    const own = who.kind === "partner" || (who.kind === "group" && who.department === department.id);
    return own && only && others.length === 0 ? { department: department.id, id: only.id } : null;
  }
  const slash = written.indexOf("/");
  return slash < 0
    ? { department: department.id, id: written }
    : { department: written.slice(0, slash), id: written.slice(slash + 1) };
}
