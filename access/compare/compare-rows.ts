import { type Condition, parseCondition } from "../../declaration/phrases/condition.ts";

/** What a change of the rows' condition means; `unknown` where neither holds the other's rows, or nothing can be shown. */
export type RowsChange = "same" | "narrower" | "wider" | "unknown";

/** A side of the comparison: the condition as written (null is all rows), and the Glue types of the columns it reads. */
export interface Rows {
  readonly text: string | null;
  /** What a column that the text names is called in the second side. */
  nameOf(column: string): string;
  /** The column's type and treatment in one text, or null when it is not there, by its name in the second side; conditions over what differs say nothing of each other. */
  typeOf(column: string): string | null;
}

/** More combinations of values than this are not tried. */
const most = 50_000;

/**
 * Whether the second condition shows fewer rows than the first, or more, whatever the data: both are judged at one value of each
 * region into which their constants divide each column, which is exact for conditions of comparisons, `and` and `or`.
 */
export function compareRows(before: Rows, after: Rows): RowsChange {
  const [one, other] = [before, after].map(read);
  if (one === undefined || other === undefined) return before.text === after.text ? "same" : "unknown";
  const columns = new Map<string, string[]>();
  for (const condition of [one, other]) if (condition !== null) collect(condition, columns);
  for (const column of columns.keys())
    if (before.typeOf(column) !== after.typeOf(column) || before.typeOf(column) === null) return "unknown";
  const points = [...columns].map(([column, constants]) => ({
    column,
    values: representatives(before.typeOf(column) ?? "", constants),
  }));
  if (points.reduce((product, { values }) => product * values.length, 1) > most) return "unknown";
  const found = { lost: false, gained: false };
  const row = new Map<string, Point>();
  const visit = (index: number): void => {
    const next = points[index];
    if (next === undefined) {
      const was = one === null || holds(one, row);
      const is = other === null || holds(other, row);
      if (was && !is) found.lost = true;
      if (is && !was) found.gained = true;
      return;
    }
    for (const value of next.values) {
      row.set(next.column, value);
      visit(index + 1);
    }
  };
  visit(0);
  if (found.lost && found.gained) return "unknown";
  if (found.lost) return "narrower";
  return found.gained ? "wider" : "same";
}

/** A value of a column that stands for all that the conditions cannot tell apart. */
type Point =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly twice: bigint }
  | { readonly kind: "other" }
  | { readonly kind: "empty" };

function read({ text, nameOf }: Rows): Condition | null | undefined {
  if (text === null) return null;
  const condition = parseCondition(text);
  return "wrong" in condition ? undefined : withNames(condition, nameOf);
}

function withNames(condition: Condition, nameOf: Rows["nameOf"]): Condition {
  if ("parts" in condition) return { ...condition, parts: condition.parts.map((part) => withNames(part, nameOf)) };
  return { ...condition, column: nameOf(condition.column) };
}

function collect(condition: Condition, columns: Map<string, string[]>): void {
  if ("parts" in condition) {
    for (const part of condition.parts) collect(part, columns);
    return;
  }
  const constants = columns.get(condition.column) ?? [];
  columns.set(condition.column, constants);
  if (condition.form === "in") constants.push(...condition.values.map(({ text }) => text));
  if (condition.form === "compare") constants.push(condition.value.text);
}

function representatives(type: string, constants: readonly string[]): readonly Point[] {
  const [base = ""] = type.split(" ");
  if (base === "boolean") return [...["true", "false"].map((text): Point => ({ kind: "text", text })), empty];
  if (!/^(int|bigint|double|float|decimal)/.test(base))
    return [...[...new Set(constants)].map((text): Point => ({ kind: "text", text })), { kind: "other" }, empty];
  const sorted = [...new Set(constants.map(twice))].sort((a, b) => (a < b ? -1 : 1));
  const step = /^(int|bigint)/.test(base) ? whole : 2n;
  // Between two whole numbers that follow each other there is no value of a column of whole numbers.
  const between = sorted.flatMap((number, index) => {
    const next = sorted[index + 1];
    return next === undefined || next - number <= step ? [] : [number + step / 2n + (step === 2n ? 0n : step / 2n)];
  });
  const [least = 0n, greatest = 0n] = [sorted[0], sorted.at(-1)];
  return [
    ...[least - whole, ...sorted, ...between, greatest + whole].map(
      (number): Point => ({ kind: "number", twice: number }),
    ),
    empty,
  ];
}

const empty: Point = { kind: "empty" };
/** Numbers have at most nine digits after the point; they are held as twice their thousand-millionths, so that halves exist. */
const whole = 2_000_000_000n;

function twice(text: string): bigint {
  const [, sign = "", digits = "0", fraction = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const number = BigInt(digits) * whole + BigInt(fraction.padEnd(9, "0").slice(0, 9)) * 2n;
  return sign === "-" ? -number : number;
}

function holds(condition: Condition, row: ReadonlyMap<string, Point>): boolean {
  switch (condition.form) {
    case "and":
      return condition.parts.every((part) => holds(part, row));
    case "or":
      return condition.parts.some((part) => holds(part, row));
    case "null":
      return row.get(condition.column)?.kind === "empty";
    case "in":
      return condition.values.some(({ text }) => compared(row.get(condition.column), "=", text));
    case "compare":
      return compared(row.get(condition.column), condition.operator, condition.value.text);
  }
}

/** A comparison with an empty value is never true, as in SQL. */
function compared(point: Point | undefined, operator: string, text: string): boolean {
  if (point === undefined || point.kind === "empty") return false;
  if (point.kind !== "number") return (point.kind === "text" && point.text === text) === (operator === "=");
  const number = twice(text);
  switch (operator) {
    case "=":
      return point.twice === number;
    case "<>":
      return point.twice !== number;
    case "<":
      return point.twice < number;
    case ">":
      return point.twice > number;
    case "<=":
      return point.twice <= number;
    default:
      return point.twice >= number;
  }
}
