import type { Dataset, RowCondition, TableZone } from "../lake.ts";
import { type Condition, parseCondition, type Value } from "../phrases/condition.ts";
import { treatments } from "../vocabulary/treatments.ts";
import { suggestion } from "../words.ts";
import { partiqlKeywords } from "./partiql-keywords.ts";

/**
 * Glue types whose columns a filter's expression may not name, and what we call them. It may name STRING, CHAR, VARCHAR, INT,
 * LONG, BIGINT, FLOAT, DECIMAL, DOUBLE, BOOLEAN and STRUCT, and takes no functions with which a day could be made from text:
 * https://docs.aws.amazon.com/lake-formation/latest/dg/partiql-support.html
 */
const unknownTypes: Readonly<Record<string, string>> = { date: "date", timestamp: "datetime" };
/** "Must be less than 2048 characters", on the same page. */
const tooLong = 2048;

/**
 * The filter's expression for the rows that a statement shows, in the PartiQL of data cells filters
 * (AWS Lake Formation, "PartiQL support in row filter expressions"), or a sentence that says what is wrong.
 */
export function compileCondition(
  text: string,
  { columns, partition }: Pick<Dataset, "columns" | "partition">,
  zone: TableZone,
): RowCondition | { readonly wrong: string } {
  const condition = parseCondition(text);
  if ("wrong" in condition) return condition;
  const wrong: string[] = [];
  const read = new Set<string>();
  const expression = write(condition, false);
  if (expression.length >= tooLong)
    wrong.push(
      `as a filter this has ${expression.length.toLocaleString("en-GB")} characters, of which Lake Formation takes fewer than ${tooLong.toLocaleString("en-GB")}; name fewer values, or use a column that says the same`,
    );
  const [first] = wrong;
  return first === undefined ? { text, columns: [...read].sort(), expression } : { wrong: first };

  function write(part: Condition, inner: boolean): string {
    switch (part.form) {
      case "and":
      case "or": {
        const joined = part.parts.map((each) => write(each, true)).join(part.form === "and" ? " AND " : " OR ");
        return inner ? `(${joined})` : joined;
      }
      case "null":
        // The same page: no IS [NOT] NULL on partition columns.
        if (typeOf(part.column) !== null && partition?.column === part.column)
          wrong.push(
            `${part.column} is what the files are laid out by, for which there is no is null; compare it with values`,
          );
        return `${identifier(part.column)} IS NULL`;
      case "in":
        return `${identifier(part.column)} IN (${part.values.map((value) => literal(part.column, value)).join(", ")})`;
      case "compare": {
        const type = typeOf(part.column);
        if (part.operator !== "=" && part.operator !== "<>" && (type === "boolean" || type === "string"))
          wrong.push(
            `${part.column} is ${type === "string" ? "text" : "true or false"}, for which there are = and <> only`,
          );
        return `${identifier(part.column)} ${part.operator} ${literal(part.column, part.value)}`;
      }
    }
  }

  function typeOf(name: string): string | null {
    const column = columns.find((each) => each.name === name);
    const here = column?.zones[zone];
    if (!column)
      wrong.push(
        `there is no column ${name}${suggestion(
          name,
          columns.map((each) => each.name),
        )}`,
      );
    else if (!here?.type) wrong.push(`${name} is not there in ${zone}`);
    else if (treatments[here.treatment].countsAs === "pseudonym")
      wrong.push(`${name} is a pseudonym in ${zone}, which no value can be compared with`);
    else if (unknownTypes[here.type])
      wrong.push(
        `${name} is a ${unknownTypes[here.type]}, which Lake Formation's row filters do not know; use a code, a number or yes_no that says the same`,
      );
    else {
      read.add(name);
      return here.type;
    }
    return null;
  }

  function literal(name: string, value: Value): string {
    const type = typeOf(name);
    const not = (what: string) => {
      wrong.push(`"${value.text}" is not ${what}, as ${name} is`);
      return "NULL";
    };
    if (type === null) return "NULL";
    if (type === "boolean") return value.text === "true" || value.text === "false" ? value.text : not("true or false");
    if (type !== "string") return /^-?\d{1,18}(\.\d{1,9})?$/.test(value.text) ? value.text : not("a number");
    const allowed = columns.find((each) => each.name === name)?.values;
    if (allowed && !Object.hasOwn(allowed, value.text)) return not(`one of ${Object.keys(allowed).join(", ")}`);
    return `'${value.text.replaceAll("'", "''")}'`;
  }
}

function identifier(column: string): string {
  return partiqlKeywords.has(column) ? `"${column}"` : column;
}
