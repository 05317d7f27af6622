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
  const answers = near(table, estate.derive(index)).map((optimizer) => ({
    optimizer,
    answer: isFor(optimizer, table),
  }));
  const those = (wanted: Answer) => answers.filter(({ answer }) => answer === wanted).map(({ optimizer }) => optimizer);
  const awaiting = estate.derive(index).byAwaited.get(table.resource) ?? [];
  return {
    own: [...those("yes"), ...awaiting.filter(({ isOnly }) => isOnly).map(({ optimizer }) => optimizer)],
    possible: [...those("undecided"), ...awaiting.filter(({ isOnly }) => !isOnly).map(({ optimizer }) => optimizer)],
  };
}

interface Index {
  /** By the table's name in lower case; departments call many tables alike. */
  readonly byName: ReadonlyMap<string | undefined, NamedAlike>;
  /** Those whose table's name waits for a table: it is that table's, whatever its database is called. */
  readonly byAwaited: ReadonlyMap<Resource, readonly { readonly optimizer: Resource; readonly isOnly: boolean }[]>;
}

interface NamedAlike {
  readonly all: readonly Resource[];
  /** By the database's name in lower case; undefined where it cannot be read, or not yet. */
  readonly byDatabase: ReadonlyMap<string | undefined, readonly Resource[]>;
}

function index(estate: Estate): Index {
  const made = new Set(estate.derive(tables).map(({ resource }) => resource));
  const all = estate.ofType("aws:glue/catalogTableOptimizer:CatalogTableOptimizer").map((optimizer) => {
    const name = optimizer.text("tableName");
    return { optimizer, awaited: name.state === "unknown" ? name.dependsOn.filter((other) => made.has(other)) : [] };
  });
  const awaiting = all.flatMap(({ optimizer, awaited }) =>
    awaited.map((on) => ({ on, optimizer, isOnly: awaited.length === 1 })),
  );
  const others = all.flatMap(({ optimizer, awaited }) => (awaited.length === 0 ? [optimizer] : []));
  const byName = Map.groupBy(others, (optimizer) => inSmallLetters(optimizer.text("tableName")));
  return {
    byAwaited: Map.groupBy(awaiting, ({ on }) => on),
    byName: new Map(
      [...byName].map(([name, alike]) => [
        name,
        {
          all: alike,
          byDatabase: Map.groupBy(alike, (optimizer) => inSmallLetters(optimizer.text("databaseName"))),
        },
      ]),
    ),
  };
}

/** Of the optimizers that wait for no table, those that may be for one. */
function near({ resource, paths }: Table, { byName }: Index): readonly Resource[] {
  const [database, name] = [resource.text(paths.database), resource.text(paths.name)].map(inSmallLetters);
  const named = name === undefined ? [...byName.values()] : [byName.get(name), byName.get(undefined)];
  return named.flatMap((alike) => {
    if (alike === undefined || database === undefined) return alike?.all ?? [];
    return [...(alike.byDatabase.get(database) ?? []), ...(alike.byDatabase.get(undefined) ?? [])];
  });
}

function inSmallLetters(reading: Reading<string>): string | undefined {
  return reading.state === "known" ? reading.value.toLowerCase() : undefined;
}

function isFor(optimizer: Resource, { resource, paths }: Table): Answer {
  const answers = [
    isSame(optimizer.text("tableName"), resource.text(paths.name)),
    isSameDatabase(optimizer, resource, paths.database),
  ];
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
