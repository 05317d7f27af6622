import { type Condition, parseCondition } from "../../declaration/phrases/condition.ts";

const operators: Readonly<Record<string, string>> = {
  "=": "is",
  "<>": "is not",
  "<": "is below",
  ">": "is above",
  "<=": "is at most",
  ">=": "is at least",
};

/** Rows as a person reads them: `rows where restricted is false`; null is `all rows`. */
export function rowsInWords(text: string | null): string {
  if (text === null) return "all rows";
  const condition = parseCondition(text);
  return `rows where ${"wrong" in condition ? text : inWords(condition, false)}`;
}

function inWords(condition: Condition, inner: boolean): string {
  switch (condition.form) {
    case "and":
    case "or": {
      const joined = condition.parts.map((part) => inWords(part, true)).join(` ${condition.form} `);
      return inner ? `(${joined})` : joined;
    }
    case "null":
      return `${condition.column} is empty`;
    case "in":
      return `${condition.column} is one of ${condition.values.map(({ text }) => text).join(", ")}`;
    case "compare":
      return `${condition.column} ${operators[condition.operator]} ${condition.value.text}`;
  }
}
