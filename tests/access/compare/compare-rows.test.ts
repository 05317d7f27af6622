import { expect } from "chai";
import fc from "fast-check";
import { compareRows, type RowsChange } from "../../../access/compare/compare-rows.ts";
import { type Condition, parseCondition } from "../../../declaration/phrases/condition.ts";

const types: Readonly<Record<string, string>> = {
  ward: "string keep",
  status: "string keep",
  amount: "decimal(12,2) round",
  floors: "int keep",
  restricted: "boolean keep",
};
const side = (text: string | null) => ({
  text,
  nameOf: (column: string) => column,
  typeOf: (column: string) => types[column] ?? null,
});
const compared = (before: string | null, after: string | null): RowsChange => compareRows(side(before), side(after));

describe("the rows of a statement, before and after", () => {
  const cases: readonly (readonly [before: string | null, after: string | null, RowsChange])[] = [
    [null, null, "same"],
    ["restricted = false", null, "wider"],
    [null, "restricted = false", "narrower"],
    ["ward in (abbey, castle)", "ward = castle or ward = abbey", "same"],
    ["ward in (abbey, castle)", "ward = abbey", "narrower"],
    ["ward = abbey", "ward = castle", "unknown"],
    ["ward <> abbey", "ward <> abbey and ward <> castle", "narrower"],
    ["ward = abbey", "ward <> castle", "wider"],
    ["ward = abbey", "ward = abbey or ward is null", "wider"],
    ["amount > 10", "amount >= 10", "wider"],
    ["amount > 10", "amount > 10.5", "narrower"],
    ["floors > 1", "floors >= 2", "same"],
    ["amount > 1", "amount >= 2", "narrower"],
    ["restricted = false or restricted = true", null, "wider"],
    ["restricted = false or restricted = true or restricted is null", null, "same"],
    ["floors < 3 and floors > 3", "ward = abbey", "wider"],
    ["restricted = false and (ward = abbey or status = open)", "restricted = false and status = open", "narrower"],
  ];
  for (const [before, after, change] of cases)
    it(`are ${change} from ${before ?? "all"} to ${after ?? "all"}`, () => {
      expect(compared(before, after)).to.equal(change);
    });

  it("cannot be told when a column that the condition reads is of another type or treated otherwise", () => {
    const other = { ...side("ward = abbey"), typeOf: () => "string hash" };
    expect(compareRows(side("ward = abbey"), other)).to.equal("unknown");
  });

  it("cannot be told when there is more to try than would be quick, and never without an answer", () => {
    const many = Array.from({ length: 40 }, (_, index) => `w${index}`).join(", ");
    const long = `ward in (${many}) and status in (${many}) and floors in (${many.replaceAll("w", "")})`;
    expect(compared(long, `${long} and amount > 1`)).to.equal("unknown");
  });

  const leaf = fc.oneof(
    fc
      .tuple(fc.constantFrom("ward", "status"), fc.constantFrom("=", "<>"), fc.constantFrom("a", "b"))
      .map((parts) => parts.join(" ")),
    fc
      .tuple(
        fc.constantFrom("floors", "amount"),
        fc.constantFrom("=", "<", ">", "<=", ">=", "<>"),
        fc.constantFrom("1", "2", "3"),
      )
      .map((parts) => parts.join(" ")),
    fc.constantFrom("ward is null", "floors is null", "ward in (a, c)"),
  );
  const { condition } = fc.letrec<{ condition: string }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc
        .tuple(tie("condition"), fc.constantFrom("and", "or"), tie("condition"))
        .map(([one, word, other]) => `(${one} ${word} ${other})`),
    ),
  }));
  const row = fc.record({
    ward: fc.constantFrom(null, "a", "b", "c", "d"),
    status: fc.constantFrom(null, "a", "b", "c"),
    floors: fc.constantFrom(null, 0, 1, 2, 3, 4),
    amount: fc.constantFrom(null, 0.5, 1, 1.5, 2, 2.5, 3, 3.5),
  });

  it("are never called the same or narrower when a row says otherwise", () => {
    fc.assert(
      fc.property(condition, condition, fc.array(row, { minLength: 20, maxLength: 40 }), (before, after, rows) => {
        const change = compared(before, after);
        for (const each of rows) {
          const [was, is] = [shows(before, each), shows(after, each)];
          if (is && !was) expect(change, JSON.stringify(each)).to.be.oneOf(["wider", "unknown"]);
          if (was && !is) expect(change, JSON.stringify(each)).to.be.oneOf(["narrower", "unknown"]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("change the other way when the sides change places", () => {
    const back: Readonly<Record<RowsChange, RowsChange>> = {
      same: "same",
      wider: "narrower",
      narrower: "wider",
      unknown: "unknown",
    };
    fc.assert(
      fc.property(condition, condition, (one, other) => {
        expect(compared(other, one)).to.equal(back[compared(one, other)]);
      }),
    );
  });
});

type Row = Readonly<Record<string, string | number | null>>;

/** SQL's own reading of a condition, by itself: what is compared with nothing is not shown. */
function shows(text: string, row: Row): boolean {
  const condition = parseCondition(text);
  if ("wrong" in condition) throw new Error(condition.wrong);
  return judge(condition, row);
}

function judge(condition: Condition, row: Row): boolean {
  if (condition.form === "and") return condition.parts.every((part) => judge(part, row));
  if (condition.form === "or") return condition.parts.some((part) => judge(part, row));
  if (!("column" in condition)) throw new Error("no column");
  const value = row[condition.column] ?? null;
  if (condition.form === "null") return value === null;
  if (value === null) return false;
  const same = (text: string) => String(value) === text;
  if (condition.form === "in") return condition.values.some(({ text }) => same(text));
  const than = Number(value) - Number(condition.value.text);
  const found = {
    "=": same(condition.value.text),
    "<>": !same(condition.value.text),
    "<": than < 0,
    ">": than > 0,
    "<=": than <= 0,
    ">=": than >= 0,
  };
  return found[condition.operator];
}
