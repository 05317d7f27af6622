import { holdsUnknown } from "../../provider/service/value.ts";
import type { Plain, PlainObject, Property } from "./property.ts";

/** Whether a value is an object of named values. */
export const isObject = (value: Plain | undefined): value is PlainObject =>
  typeof value === "object" && !Array.isArray(value);

/** Whether a value is a list. */
export const isList = (value: Plain | undefined): value is readonly Plain[] => Array.isArray(value);

/** Whether a value says nothing: AWS answers an absent property as empty, as false, as zero, or not at all. */
const isBlank = (value: Plain | undefined): boolean => {
  if (isList(value)) return value.length === 0;
  if (isObject(value)) return Object.values(value).every(isBlank);
  return value === undefined || value === "" || value === false || value === 0;
};

const inOrder = (texts: readonly string[]): readonly string[] => [...texts].sort();

// IAM reads a single value and a list of one alike, and the order of a list of actions or resources means nothing.
const documentForm = (value: unknown): string => {
  if (Array.isArray(value)) {
    const [only, ...others] = value;
    if (value.length > 0 && others.length === 0) return documentForm(only);
    return `[${inOrder(value.map(documentForm)).join()}]`;
  }
  if (typeof value === "object" && value !== null) {
    return `{${inOrder(Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}:${documentForm(part)}`)).join()}}`;
  }
  return JSON.stringify(value);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** One text for all values of a property that mean the same. */
const normalForm = (property: Property, value: Plain | undefined): string => {
  // A tag without a value is a tag.
  if (property.kind === "map" ? isObject(value) && Object.keys(value).length === 0 : isBlank(value)) return "";
  if (value === undefined) return "";
  switch (property.kind) {
    case "text":
    case "number":
    case "flag":
      return JSON.stringify(value);
    case "document":
      return documentForm(typeof value === "string" ? parsed(value) : value);
    case "map":
      return documentForm(value);
    case "list": {
      if (!isList(value)) return JSON.stringify(value);
      const forms = value.map((each) => normalForm(property.each, each));
      return `[${(property.unordered ? inOrder(forms) : forms).join()}]`;
    }
    case "block": {
      if (!isObject(value)) return JSON.stringify(value);
      const forms = Object.entries(value).map(([name, part]) => {
        const known = property.of[name];
        const form = known ? normalForm(known, part) : JSON.stringify(part);
        return form === "" ? "" : `${name}:${form}`;
      });
      return `{${inOrder(forms.filter((form) => form !== "")).join()}}`;
    }
  }
};

/** Whether two values of a property mean the same; what is unknown is like nothing. */
export const equal = (property: Property, one: Plain | undefined, other: Plain | undefined): boolean =>
  !holdsUnknown(one) && !holdsUnknown(other) && normalForm(property, one) === normalForm(property, other);
