import type { Column, OwnWords, TableZone } from "../../declaration/lake.ts";
import { kinds } from "../../declaration/vocabulary/kinds.ts";
import { treatments } from "../../declaration/vocabulary/treatments.ts";
import { tableZones } from "../../declaration/vocabulary/zones.ts";
import { type KindShape, kindShapes } from "./kind-shapes.ts";
import { shapeOfRange, shapeOfType } from "./type-shapes.ts";

/** The kind of ours that a kind is, or is like. */
function kindOf(kind: string, ownWords: OwnWords): string {
  return ownWords.kinds.find(({ id }) => id === kind)?.like ?? kind;
}

/** The Glue type of a column's values before any treatment. */
export function typeBefore({ kind, zones }: Column, ownWords: OwnWords): string {
  const unchanged = tableZones.map((zone: TableZone) => zones[zone]).find((zone) => zone && asItCame(zone.treatment));
  return unchanged?.type ?? kinds[kindOf(kind, ownWords)]?.type ?? "string";
}

function asItCame(treatment: keyof typeof treatments): boolean {
  return treatments[treatment].type === "same";
}

/** Kinds that number different things in different columns, so that a permit is not taken for a notice. */
const numbersOfThings: ReadonlySet<string> = new Set(["reference", "case_number", "account_number"]);

function namedBy(column: string, { make, pool }: KindShape): KindShape {
  const word = (column.split("_")[0] ?? column).toUpperCase();
  return { make: (n) => String(make(n)).replace(/^[A-Z]+/, word), pool };
}

/** How a column's values are made up: by its `values`, else its `range`, else its kind, in its type. */
export function columnShape(column: Column, ownWords: OwnWords): KindShape {
  const type = typeBefore(column, ownWords);
  const kind = kindOf(column.kind, ownWords);
  const allowed = Object.keys(column.values ?? {});
  if (allowed.length > 0) {
    const make = (n: number) => {
      const word = allowed[n % allowed.length] ?? null;
      return word === null || type === "string" ? word : type === "boolean" ? word === "true" : Number(word);
    };
    return { make, pool: allowed.length };
  }
  const ranged = column.range === null ? null : shapeOfRange(column.range, type);
  if (ranged !== null) return ranged;
  const shape = kindShapes[kind];
  if (shape === undefined) throw new Error(`${kind} has no made-up shape`);
  if (kinds[kind]?.type !== type) return shapeOfType(type, shape);
  return numbersOfThings.has(kind) ? namedBy(column.name, shape) : shape;
}
