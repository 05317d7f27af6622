import type { Column, Dataset, Department, OwnWords } from "../../declaration/lake.ts";
import { columnShape } from "./column-shape.ts";
import { type Draws, drawsOf } from "./draws.ts";
import type { KindShape } from "./kind-shapes.ts";
import type { Value } from "./value.ts";

/** Rows by column: as many values a column as there are rows. */
export type Columns = ReadonlyMap<string, readonly Value[]>;

/** What rows are made of. */
export interface Making {
  readonly department: Department;
  readonly ownWords: OwnWords;
  readonly seed: string;
  /** Rows a dataset, unless its key cannot have so many values. */
  readonly rows: number;
}

/** One value in so many is missing where nothing says that it must be there. */
const missingOneIn = 16;
/** Draws a row for a key that is not there yet, before there are taken to be no more. */
const tries = 40;

/** The made-up rows of a department's datasets, before any treatment; each dataset is made once. */
export class DatasetRows {
  readonly #making: Making;
  readonly #keys = new Map<string, Columns>();
  readonly #rows = new Map<string, Columns>();

  constructor(making: Making) {
    this.#making = making;
  }

  /**
   * The rows of a dataset that comes from a source or is put together of others. A key is there once; `of` holds keys that the other
   * dataset has; what an input has under the same name is taken from there.
   */
  of(dataset: Dataset): Columns {
    const known = this.#rows.get(dataset.id);
    if (known !== undefined) return known;
    const keys = this.#keysOf(dataset);
    const [first] = keys.values();
    const count = first?.length ?? this.#making.rows;
    const inputs = this.#inputs(dataset);
    const rows = new Map(
      dataset.columns.map((column) => {
        const given = inputs.find((input) => input.has(column.name))?.get(column.name) ?? [];
        const copied = given.length === 0 ? undefined : cycled(given, count);
        return [column.name, keys.get(column.name) ?? copied ?? this.#drawn(dataset, column, count)];
      }),
    );
    this.#rows.set(dataset.id, rows);
    return rows;
  }

  #drawn(dataset: Dataset, column: Column, count: number): readonly Value[] {
    const draw = this.#draws(dataset, column);
    const shape = this.#shapeOf(column);
    const needed = dataset.required.includes(column.name) || column.of !== null;
    return Array.from({ length: count }, () => {
      const missing = draw(missingOneIn) === 0;
      const value = shape.make(draw(shape.pool));
      return missing && !needed ? null : value;
    });
  }

  #draws({ id }: Dataset, { name }: Column): Draws {
    return drawsOf(this.#making.seed, this.#making.department.id, id, name);
  }

  #shapeOf(column: Column): KindShape {
    const target = this.#making.department.datasets.find(({ id }) => id === column.of);
    const [values = []] = target === undefined ? [] : this.#keysOf(target).values();
    if (values.length === 0) return columnShape(column, this.#making.ownWords);
    return { make: (n) => values[n % values.length] ?? null, pool: values.length };
  }

  /** Different keys: of one column in their order, of several drawn, as long as new ones are found. */
  #keysOf(dataset: Dataset): Columns {
    const known = this.#keys.get(dataset.id);
    if (known !== undefined) return known;
    // Two keys that hold each other are made up apart.
    this.#keys.set(dataset.id, new Map());
    const parts = keyColumns(dataset).map((column) => ({
      name: column.name,
      shape: this.#shapeOf(column),
      draw: this.#draws(dataset, column),
      into: [] as Value[],
    }));
    const seen = new Set<string>();
    const { rows } = this.#making;
    for (let turn = 0; parts.length > 0 && seen.size < rows && turn < rows * tries; turn += 1) {
      const values = parts.map(({ shape, draw }) => shape.make(parts.length === 1 ? turn : draw(shape.pool)));
      const text = JSON.stringify(values);
      if (seen.has(text)) continue;
      seen.add(text);
      for (const [at, { into }] of parts.entries()) into.push(values[at] ?? null);
    }
    const keys = new Map(parts.map(({ name, into }) => [name, into]));
    this.#keys.set(dataset.id, keys);
    return keys;
  }

  #inputs({ origin }: Dataset): readonly Columns[] {
    if (origin.from !== "datasets" || origin.countBy !== null) return [];
    return this.#making.department.datasets.filter(({ id }) => origin.inputs.includes(id)).map((each) => this.of(each));
  }
}

function cycled(values: readonly Value[], count: number): readonly Value[] {
  return Array.from({ length: count }, (_, row) => values[row % values.length] ?? null);
}

/** The columns that name a row: the key, or the first column where none is said and it identifies. */
function keyColumns({ key, columns }: Dataset): readonly Column[] {
  const [first] = columns;
  if (key.length > 0) return columns.filter(({ name }) => key.includes(name));
  return first !== undefined && first.of === null && /_number$|_id$|^reference$/.test(first.kind) ? [first] : [];
}
