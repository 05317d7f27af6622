import { type AccessChange, effects } from "./access-change.ts";

/** The order in which changes are read: effect, sensitivity and audience, how many cells, then their words. */
export function worstFirst(one: AccessChange, other: AccessChange): number {
  return (
    effects.indexOf(one.effect) - effects.indexOf(other.effect) ||
    one.rank - other.rank ||
    size(other) - size(one) ||
    compare(one.sentence, other.sentence) ||
    compare(one.path, other.path)
  );
}

function size({ cells }: AccessChange): number {
  return cells.reduce((sum, { columns }) => sum + columns.length, 0);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
