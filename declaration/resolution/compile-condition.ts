import type { Column, RowCondition, TableZone } from "../lake.ts";
import { type Condition, parseCondition, type Value } from "../phrases/condition.ts";
import { isDay } from "../phrases/day.ts";
import { treatments } from "../vocabulary/treatments.ts";
import { suggestion } from "../words.ts";

/**
 * The filter's expression for the rows that a statement shows, in the PartiQL of data cells filters
 * (AWS Lake Formation, "Row filter expressions"), or a sentence that says what is wrong.
 */
export function compileCondition(
  text: string,
  columns: readonly Column[],
  zone: TableZone,
): RowCondition | { readonly wrong: string } {
  const condition = parseCondition(text);
  if ("wrong" in condition) return condition;
  const wrong: string[] = [];
  const read = new Set<string>();
  const expression = write(condition, false);
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
        typeOf(part.column);
        return `${part.column} IS NULL`;
      case "in":
        return `${part.column} IN (${part.values.map((value) => literal(part.column, value)).join(", ")})`;
      case "compare": {
        const type = typeOf(part.column);
        if (part.operator !== "=" && part.operator !== "<>" && (type === "boolean" || type === "string"))
          wrong.push(
            `${part.column} is ${type === "string" ? "text" : "true or false"}, for which there are = and <> only`,
          );
        return `${part.column} ${part.operator} ${literal(part.column, part.value)}`;
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
    if (type === "date") return isDay(value.text) ? `DATE '${value.text}'` : not("a day (2027-03-31)");
    if (type === "timestamp")
      return isMoment(value.text) ? `TIMESTAMP '${moment(value.text)}'` : not("a moment (2027-03-31T06:00)");
    if (type !== "string") return /^-?\d{1,18}(\.\d{1,9})?$/.test(value.text) ? value.text : not("a number");
    const allowed = columns.find((each) => each.name === name)?.values;
    if (allowed && !Object.hasOwn(allowed, value.text)) return not(`one of ${Object.keys(allowed).join(", ")}`);
    return `'${value.text.replaceAll("'", "''")}'`;
  }
}

function isMoment(text: string): boolean {
  return isDay(text.slice(0, 10)) && /^.{10}([T ]([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?)?$/.test(text);
}

function moment(text: string): string {
  const time = text.slice(11) || "00:00:00";
  return `${text.slice(0, 10)} ${time.length === 5 ? `${time}:00` : time}`;
}
