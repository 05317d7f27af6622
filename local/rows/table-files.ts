import { createHash } from "node:crypto";
import type { Lake } from "../../declaration/lake.ts";
import { bucketName, type Deployment } from "../../declaration/names.ts";
import { parquetFile } from "./parquet-file.ts";
import { type MadeUpTable, madeUpTables } from "./table-rows.ts";

/** The files of one table; their names tell what is in them, so that those that are there already need not be written. */
export interface TableFiles {
  readonly bucket: string;
  /** Where the table's files are, with a slash at the end. */
  readonly prefix: string;
  readonly files: readonly { readonly key: string; readonly bytes: Uint8Array }[];
}

/** The beginning of the names of files of made-up rows. */
export const madeUp = "made-up-";

/** What the tables of a deployed lake are filled with, a table at a time. */
export function* tableFiles(
  lake: Lake,
  deployment: Deployment,
  { seed, rows }: { readonly seed: string; readonly rows: number },
): Generator<TableFiles> {
  for (const table of madeUpTables(lake, seed, rows)) {
    const bucket = bucketName(deployment, table.department, lake.zones[table.zone].called);
    const prefix = `${table.dataset}/`;
    const files = parts(table).map(({ folder, columns }) => {
      const bytes = parquetFile(columns);
      const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
      return { key: `${prefix}${folder}${madeUp}${hash}.parquet`, bytes };
    });
    yield { bucket, prefix, files };
  }
}

interface Part {
  readonly folder: string;
  readonly columns: MadeUpTable["columns"];
}

/** Raw has a folder for each day of arrival, as Hive lays out files; the files of an Iceberg table are in `data/`. */
function parts({ columns, partitionedBy }: MadeUpTable): readonly Part[] {
  const key = columns.find(({ name }) => partitionedBy.includes(name));
  if (key === undefined) return [{ folder: "data/", columns }];
  return [...new Set(key.values)].map((day) => ({
    folder: `${key.name}=${day}/`,
    columns: columns
      .filter((column) => column !== key)
      .map((column) => ({ ...column, values: column.values.filter((_, row) => key.values[row] === day) })),
  }));
}
