import type { Answer } from "./bucket-arn.ts";
import type { Estate } from "./estate.ts";
import type { Reading, Resource } from "./resource.ts";
import { type Table, tables } from "./table.ts";

/** What Glue does by itself to one Iceberg table. */
export interface TableOptimizers {
  /** Those that name the table. */
  readonly own: readonly Resource[];
  /** Those that may be for it, while a name of theirs or of its own is not known yet. */
  readonly possible: readonly Resource[];
}

/** The table optimizers of a table. */
export function optimizersOf(table: Table, estate: Estate): TableOptimizers {
  const { byName, unnamed, all } = estate.derive(index);
  const name = table.resource.text(table.paths.name);
  const near = name.state === "known" ? [...(byName.get(name.value.toLowerCase()) ?? []), ...unnamed] : all;
  const made = estate.derive(tableResources);
  const answers = near.map((optimizer) => ({ optimizer, answer: isFor(optimizer, table, made) }));
  const those = (wanted: Answer) => answers.filter(({ answer }) => answer === wanted).map(({ optimizer }) => optimizer);
  return { own: those("yes"), possible: those("undecided") };
}

interface Index {
  readonly all: readonly Resource[];
  /** By the table's name in lower case. */
  readonly byName: ReadonlyMap<string | undefined, readonly Resource[]>;
  /** Those whose table's name cannot be read, or not yet. */
  readonly unnamed: readonly Resource[];
}

function index(estate: Estate): Index {
  const all = estate.ofType("aws:glue/catalogTableOptimizer:CatalogTableOptimizer");
  const byName = Map.groupBy(all, (optimizer) => {
    const name = optimizer.text("tableName");
    return name.state === "known" ? name.value.toLowerCase() : undefined;
  });
  return { all, byName, unnamed: byName.get(undefined) ?? [] };
}

function tableResources(estate: Estate): ReadonlySet<Resource> {
  return new Set(estate.derive(tables).map(({ resource }) => resource));
}

function isFor(optimizer: Resource, { resource, paths }: Table, made: ReadonlySet<Resource>): Answer {
  const name = optimizer.text("tableName");
  const awaited = name.state === "unknown" ? name.dependsOn.filter((other) => made.has(other)) : [];
  // A name that a table is yet to make is that table's, whatever its database is called.
  if (awaited.length > 0) return !awaited.includes(resource) ? "no" : awaited.length === 1 ? "yes" : "undecided";
  const answers = [isSame(name, resource.text(paths.name)), isSameDatabase(optimizer, resource, paths.database)];
  if (answers.includes("no")) return "no";
  return answers.includes("undecided") ? "undecided" : "yes";
}

function isSame(one: Reading<string>, other: Reading<string>): Answer {
  if (one.state === "known" && other.state === "known")
    return one.value.toLowerCase() === other.value.toLowerCase() ? "yes" : "no";
  return one.state === "unknown" || other.state === "unknown" ? "undecided" : "no";
}

function isSameDatabase(optimizer: Resource, table: Resource, path: string): Answer {
  const said = isSame(optimizer.text("databaseName"), table.text(path));
  if (said !== "undecided") return said;
  const [own, others] = [databaseOf(optimizer, "databaseName"), databaseOf(table, path)];
  if (own === undefined || others === undefined) return "undecided";
  return own === others ? "yes" : "no";
}

/** The one database that a property waits for. */
function databaseOf(resource: Resource, path: string): Resource | undefined {
  const [first, second] = resource
    .dependsOn(path)
    .filter(({ type }) => type === "aws:glue/catalogDatabase:CatalogDatabase");
  return second === undefined ? first : undefined;
}
