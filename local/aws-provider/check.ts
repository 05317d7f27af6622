import { holdsUnknown, unknownValue } from "../../provider/service/value.ts";
import { isList, isObject } from "./equality.ts";
import type { Plain, PlainObject, Property, Shape } from "./property.ts";
import type { Row } from "./row.ts";

/** A property that cannot be taken as given, and why. */
interface Failure {
  readonly property: string;
  readonly reason: string;
}

/** What the provider's own configuration adds to every resource. */
export interface Surroundings {
  readonly region: string;
  readonly defaultTags: Readonly<Record<string, string>>;
}

/** The inputs with region, defaults and all tags filled in, and what is wrong with them. */
export interface Checked {
  readonly inputs: PlainObject;
  readonly failures: readonly Failure[];
}

const expected = (property: Property): string => {
  switch (property.kind) {
    case "text":
      return property.values ? `one of ${property.values.join(", ")}` : "text";
    case "document":
      return "a JSON document";
    case "number":
      return "a number";
    case "flag":
      return "true or false";
    case "map":
      return "a map of text";
    case "block":
      return "a block of properties";
    case "list":
      return "a list";
  }
};

const isJson = (text: string): boolean => {
  try {
    return typeof JSON.parse(text) === "object";
  } catch {
    return false;
  }
};

/**
 * Checks the properties of one resource against its row and fills in what the real provider fills in: `region`,
 * defaults, and `tagsAll` (default tags of the provider under the resource's own).
 * A property that the row does not know is a failure, at any depth.
 */
export const check = (row: Row, given: PlainObject, surroundings: Surroundings): Checked => {
  const failures: Failure[] = [];
  const fail = (property: string, reason: string): void => {
    failures.push({ property, reason });
  };

  const checkValue = (property: Property, value: Plain, path: string): Plain => {
    if (value === unknownValue) return value;
    switch (property.kind) {
      case "text":
        if (typeof value === "string" && (property.values?.includes(value) ?? true)) return value;
        break;
      case "document": {
        const text = isObject(value) ? JSON.stringify(value) : value;
        if (holdsUnknown(value)) return unknownValue;
        if (typeof text === "string" && isJson(text)) return text;
        break;
      }
      case "number":
        if (typeof value === "number") return value;
        break;
      case "flag":
        if (typeof value === "boolean") return value;
        break;
      case "map":
        if (isObject(value) && Object.values(value).every((each) => typeof each === "string")) return value;
        break;
      case "block":
        if (isObject(value)) return checkShape(property.of, value, `${path}.`);
        break;
      case "list":
        if (isList(value)) return value.map((each, index) => checkValue(property.each, each, `${path}[${index}]`));
        break;
    }
    fail(path, `the stand-in takes ${expected(property)} here`);
    return value;
  };

  const checkShape = (shape: Shape, values: PlainObject, path: string): PlainObject => {
    for (const name of Object.keys(values)) {
      if (!Object.hasOwn(shape, name)) {
        fail(
          `${path}${name}`,
          `the stand-in for the aws provider does not know property ${path}${name} of ${row.type}`,
        );
      }
    }
    const checked: Record<string, Plain> = {};
    for (const [name, property] of Object.entries(shape)) {
      const value = values[name] ?? ("default" in property ? property.default : undefined);
      if (value !== undefined) checked[name] = checkValue(property, value, `${path}${name}`);
      else if (property.required)
        fail(`${path}${name}`, "is missing; the stand-in makes no names or values of its own");
    }
    return checked;
  };

  const { tagsAll: _filledBefore, ...own } = given;
  const withRegion = "region" in row.properties ? { region: surroundings.region, ...own } : own;
  const inputs = checkShape(row.properties, withRegion, "");
  if (!("tags" in row.properties)) return { inputs, failures };
  const tags = inputs.tags ?? {};
  const tagsAll = isObject(tags) ? { ...surroundings.defaultTags, ...tags } : unknownValue;
  return { inputs: { ...inputs, tagsAll }, failures };
};
