import { checkDeclarations } from "./checks/check-declarations.ts";
import type { Lake } from "./lake.ts";
import type { Problem } from "./problem.ts";
import { type DeclaredFile, readDeclaredFile, unit } from "./reading/declared-file.ts";
import type { Report } from "./reading/report.ts";
import type { Context } from "./resolution/context.ts";
import { resolveDepartment } from "./resolution/resolve-department.ts";
import { resolveEntities } from "./resolution/resolve-entities.ts";
import { resolveExceptions } from "./resolution/resolve-exceptions.ts";
import { resolveLake } from "./resolution/resolve-lake.ts";
import { type DepartmentFile, departmentFile } from "./schema/department-file.ts";
import { entitiesFile } from "./schema/entities-file.ts";
import { exceptionsFile } from "./schema/exceptions-file.ts";
import { lakeFile } from "./schema/lake-file.ts";
import { nearestPlace, type SourceMap, sourceMap } from "./source-map.ts";
import { ownWords } from "./vocabulary/own-words.ts";

/** The Lake and where each part of it stands, or everything that is wrong, sorted by place. */
export type LoadResult =
  | { readonly ok: true; readonly lake: Lake; readonly sources: SourceMap }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What may be read as a department; that the id is a right name is the schema's to say. */
const departmentPath = /^departments\/(?!(?:lake|entities|exceptions)\.)([a-z0-9_]+)\.yaml$/;

/**
 * The Lake that the files declare. Pure: the same files and day give the same result, in whatever order they come.
 *
 * @param files relative path (`lake.yaml`, `entities.yaml`, `departments/parking.yaml`) to text
 * @param asOf the day as of which limits are reckoned, `2026-11-21`
 * @param unread what is wrong with the files that are there and cannot be read
 */
export function parseDeclarations(
  files: ReadonlyMap<string, string>,
  asOf: string,
  unread: readonly Problem[] = [],
): LoadResult {
  const lost = [...unread, ...[...files.keys()].flatMap(readByNothing)];
  const lakeText = files.get("lake.yaml");
  if (lakeText === undefined) {
    const missing = whole("lake.yaml", "there is no lake.yaml here; it declares what is one for the whole body");
    return { ok: false, problems: sorted(unread.some(({ file }) => file === "lake.yaml") ? lost : [missing, ...lost]) };
  }
  const lake = readDeclaredFile("lake", "lake.yaml", lakeText, lakeFile);
  const departments = [...files.keys()].sort().flatMap((file): DeclaredFile<DepartmentFile>[] => {
    const id = departmentPath.exec(file)?.[1];
    return id === undefined ? [] : [readDeclaredFile(id, file, files.get(file) ?? "", departmentFile)];
  });
  const entitiesText = files.get("entities.yaml");
  const entities =
    entitiesText === undefined ? null : readDeclaredFile("entities", "entities.yaml", entitiesText, entitiesFile);
  const exceptionsText = files.get("exceptions.yaml");
  const exceptions =
    exceptionsText === undefined
      ? null
      : readDeclaredFile("exceptions", "exceptions.yaml", exceptionsText, exceptionsFile);
  const all = [lake, ...(entities ? [entities] : []), ...(exceptions ? [exceptions] : []), ...departments];
  const problems: Problem[] = [...lost, ...all.flatMap((file) => file.problems)];
  const faulty = new Set(all.flatMap((file) => [...file.faulty]));
  const suspect = (path: string) => faulty.size > 0 && faulty.has(unit(path));
  const report: Report = (path, message) => {
    if (!suspect(path)) problems.push(problemAt(path, message, all));
  };

  // What stands in lake.yaml bears on everything else.
  if (!lake.value || lake.problems.length > 0) return { ok: false, problems: sorted(problems) };
  const read = new Map(departments.flatMap(({ id, value }) => (value ? [[id, value] as const] : [])));
  const context: Context = {
    lake: resolveLake(lake.value),
    words: ownWords(lake.value),
    files: read,
    unreadable: new Set([
      ...all.filter(({ value }) => !value).map(({ id }) => id),
      ...unread.map(({ file }) => departmentPath.exec(file)?.[1] ?? file),
    ]),
    suspect,
    report,
  };
  const resolved: Lake = {
    ...context.lake,
    entities: resolveEntities(entities?.value ?? null),
    acceptedFindings: resolveExceptions(exceptions?.value ?? null, context),
    departments: [...read].map(([id, file]) => resolveDepartment(id, file, context)),
  };
  checkDeclarations({ lake: resolved, file: lake.value, context, asOf }, () => problems.length);
  if (problems.length > 0) return { ok: false, problems: sorted(problems) };
  return { ok: true, lake: frozen(resolved), sources: sourceMapOf(all) };
}

function readByNothing(file: string): Problem[] {
  if (/^(lake|entities|exceptions)\.yaml$/.test(file) || departmentPath.test(file)) return [];
  const taken = /^departments\/(lake|entities|exceptions)\.yaml$/.exec(file)?.[1];
  if (taken !== undefined) return [whole(file, `${taken} is no department's id; rename the department`)];
  const top = /^(lake|entities|exceptions)\./i.exec(file)?.[1];
  const right = top === undefined ? "departments/<id>.yaml" : `${top.toLowerCase()}.yaml`;
  return [whole(file, `this is read by nothing; name it ${right}`)];
}

function whole(file: string, message: string): Problem {
  return { file, line: 1, column: 1, path: "", message };
}

/** Problems of one file beyond so many have one cause, and would hide the other files'. */
const mostTold = 100;

function sourceMapOf(files: readonly DeclaredFile<unknown>[]): SourceMap {
  const byId = new Map(files.map(({ id, places }) => [id, places]));
  return sourceMap(
    (id) => byId.get(id)?.().keys ?? null,
    files.map(({ id }) => id),
  );
}

function problemAt(path: string, message: string, files: readonly DeclaredFile<unknown>[]): Problem {
  const id = /^[^.[]+/.exec(path)?.[0];
  const file = files.find((each) => each.id === id) ?? files[0];
  const place = nearestPlace(path, (at) => file?.places().values.get(at)) ?? {
    file: file?.file ?? "lake.yaml",
    line: 1,
    column: 1,
  };
  return { ...place, path: path.slice((id ?? "").length).replace(/^\./, ""), message };
}

function sorted(problems: readonly Problem[]): Problem[] {
  const order = (a: Problem, b: Problem) =>
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compare(a.path, b.path) ||
    compare(a.message, b.message);
  const seen = new Set<string>();
  const each = [...problems].sort(order).filter((problem) => {
    const same = JSON.stringify(problem);
    if (seen.has(same)) return false;
    seen.add(same);
    return true;
  });
  return [...Map.groupBy(each, ({ file }) => file).values()].flatMap((ofFile) => {
    const next = ofFile[mostTold];
    if (next === undefined) return ofFile;
    const message = `${ofFile.length - mostTold} more problems of this file from here on; mend those above first`;
    return [...ofFile.slice(0, mostTold), { ...next, path: "", message }];
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) frozen(part);
  }
  return value;
}
