import { dayAfter, dayBefore, daysBetween, momentBefore } from "./days.ts";
import type { KindShape } from "./kind-shapes.ts";
import type { Value } from "./value.ts";

/** Digits after the point of a decimal type; none of any other. */
export function scaleOf(type: string): number {
  return Number(/^decimal\(\d+,(\d+)\)$/.exec(type)?.[1] ?? 0);
}

/** A kind's shape where the declaration says another Glue type than the kind's. */
export function shapeOfType(type: string, of: KindShape): KindShape {
  const { pool } = of;
  if (type === "string") return { make: (n) => String(of.make(n)), pool };
  if (type === "boolean") return { make: (n) => n % 4 === 0, pool };
  if (type === "date") return { make: dayBefore, pool };
  if (type === "timestamp") return { make: (n) => momentBefore(n * 97), pool };
  return { make: (n) => (scaleOf(type) > 0 ? (n % 100) / 10 : n), pool };
}

/** Values from one end of a declared range, `0 to 9000` or `2020-01-01 to 2030-12-31`, to its other, both included. */
export function shapeOfRange(range: string, type: string): KindShape | null {
  const [from = "", to = ""] = range.split(" to ");
  if (type === "date" || type === "timestamp") {
    const days = daysBetween(from, to);
    if (!Number.isInteger(days) || days < 0) return null;
    const make = (n: number): Value => `${dayAfter(from, n % (days + 1))}${type === "timestamp" ? "T12:00:00" : ""}`;
    return { make, pool: days + 1 };
  }
  const [least, most] = [Number(from), Number(to)];
  const unit = type === "double" ? 0.01 : 10 ** -scaleOf(type);
  const steps = Math.floor((most - least) / unit + 1e-9);
  if (!Number.isSafeInteger(steps) || steps < 0) return null;
  // A prime step goes through all of a range, not only through its beginning.
  const make = (n: number): Value => {
    const value = Number((least + ((n * 7919) % (steps + 1)) * unit).toFixed(6));
    return type === "string" ? String(value) : value;
  };
  return { make, pool: Math.min(steps + 1, 5000) };
}
