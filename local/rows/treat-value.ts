import { createHmac } from "node:crypto";
import type { Column, Treatment } from "../../declaration/lake.ts";
import { ageOf } from "./days.ts";
import type { Value } from "./value.ts";

/** Whose pseudonyms of what: the same key and value give the same pseudonym, as `declaration/checks/standing.ts` says who joins. */
export interface PseudonymKey {
  readonly department: string;
  readonly column: Pick<Column, "kind" | "entity" | "linkage">;
}

/**
 * A made-up value as a zone's value would look after a treatment of the vocabulary. It stands in for the pipelines' transformation, which
 * is not there yet: the keys are no secrets and the text is not searched for names.
 */
export function treatValue(value: Value, treatment: Treatment, type: string, key: PseudonymKey): Value {
  if (value === null) return null;
  switch (treatment) {
    case "keep":
      return value;
    case "redact":
      return String(value).replace(/: .*/, ": [redacted]");
    case "round":
      return typeof value === "number" ? roundTo(value, roundedTo(type)) : value;
    case "district":
      return String(value).split(" ")[0] ?? null;
    case "month":
      return String(value).slice(0, 7);
    case "year":
      return Number(String(value).slice(0, 4));
    case "age_band":
      return ageBand(typeof value === "number" ? value : ageOf(String(value)));
    case "token":
    case "hash":
      return pseudonym(value, treatment, key);
    case "drop":
      return null;
  }
}

/** Money to 100, numbers to 10, coordinates to a hundredth of a degree, about a kilometre (`treatments.ts`). */
function roundedTo(type: string): number {
  if (type === "decimal(9,6)") return 0.01;
  return type.startsWith("decimal") ? 100 : 10;
}

function roundTo(value: number, unit: number): number {
  return Number((Math.round(value / unit) * unit).toFixed(6));
}

function ageBand(age: number): string {
  if (age >= 90) return "90 and over";
  const from = Math.floor(age / 5) * 5;
  return `${from} to ${from + 4}`;
}

function pseudonym(value: Value, treatment: string, { department, column }: PseudonymKey): string {
  const whose = column.linkage === null ? `department ${department}` : `linkage ${column.linkage}`;
  const what = column.entity ?? column.kind;
  return createHmac("sha256", `made-up key, ${treatment} of ${whose} for ${what}`).update(String(value)).digest("hex");
}
