import { isProperties, type Properties, unknownValue, type Value } from "./value.ts";

/** One thing that is wrong with a property. */
export interface Problem {
  /** Path such as `on.table.name`. */
  readonly property: string;
  /** What is wrong; what would be right. */
  readonly reason: string;
}

/** What a shape takes, as data: schema and reference are made from it. */
export type Form =
  | { readonly kind: "text" | "whole" | "flag" | "json" }
  | { readonly kind: "word"; readonly words: readonly (string | true)[] }
  | { readonly kind: "list" | "set" | "map" | "optional"; readonly of: Form }
  | { readonly kind: "record" | "oneOf"; readonly fields: Readonly<Record<string, Form>> };

/** The form of a property: its type, its normal form (order of sets, defaults), and what does not fit. */
export interface Shape<T> {
  /** The value in normal form; unknown parts pass as they are. An absent value is `undefined`. */
  readonly normal: (value: Value | undefined, at: string, problems: Problem[]) => Value | undefined;
  readonly form: Form;
  /** Carries the type only. */
  readonly type?: T;
}

export type TypeOf<S> = S extends Shape<infer T> ? T : never;

type Fields = Readonly<Record<string, Shape<unknown>>>;
type Simple<T> = { [K in keyof T]: T[K] };
/** A field that may be undefined may be left out. */
type FieldTypes<F extends Fields> = Simple<
  { readonly [K in keyof F as undefined extends TypeOf<F[K]> ? never : K]: TypeOf<F[K]> } & {
    readonly [K in keyof F as undefined extends TypeOf<F[K]> ? K : never]?: TypeOf<F[K]>;
  }
>;

function simple<T extends Value>(form: Form, what: string, fits: (value: Value) => boolean): Shape<T> {
  return {
    form,
    normal: (value, at, problems) => {
      if (value === unknownValue || (value !== undefined && fits(value))) return value;
      problems.push({
        property: at,
        reason: isMissing(value) ? `missing; ${what} is wanted` : `is not ${what}`,
      });
      return undefined;
    },
  };
}

export const text: Shape<string> = simple(
  { kind: "text" },
  "text of at least one character",
  (value) => typeof value === "string" && value !== "",
);
export const whole: Shape<number> = simple({ kind: "whole" }, "a whole number", (value) => Number.isInteger(value));
const flag: Shape<boolean> = simple({ kind: "flag" }, "true or false", (value) => typeof value === "boolean");
/** Text that AWS stores in lower case. */
export const lowerCase: Shape<string> = {
  form: text.form,
  normal: (value, at, problems) => {
    const known = text.normal(value, at, problems);
    return typeof known === "string" ? known.toLowerCase() : known;
  },
};
export const json: Shape<readonly object[]> = { form: { kind: "json" }, normal: (value) => value };

/** One of the words. */
export function word<W extends string | true>(...words: readonly W[]): Shape<W> {
  return simple({ kind: "word", words }, `one of ${words.join(", ")}`, (value) => words.some((each) => each === value));
}

export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return {
    form: { kind: "optional", of: shape.form },
    normal: (value, at, problems) =>
      value === undefined || value === null ? undefined : shape.normal(value, at, problems),
  };
}

/** False unless it is said. */
export const offByDefault: Shape<boolean> = {
  form: { kind: "optional", of: flag.form },
  normal: (value, at, problems) => flag.normal(value ?? false, at, problems),
};

/** True, or left out; false is as good as left out. */
export const onlyTrue: Shape<true | undefined> = {
  form: { kind: "optional", of: flag.form },
  normal: (value, at, problems) => {
    const known = flag.normal(value ?? false, at, problems);
    return known === false ? undefined : known;
  },
};

export function list<T>(of: Shape<T>): Shape<readonly T[]> {
  return {
    form: { kind: "list", of: of.form },
    normal: (value, at, problems) => {
      if (value === unknownValue) return value;
      if (!Array.isArray(value)) {
        problems.push({ property: at, reason: isMissing(value) ? "missing; a list is wanted" : "is not a list" });
        return undefined;
      }
      return value.map((each: Value, index) => of.normal(each, `${at}[${index}]`, problems) ?? null);
    },
  };
}

/** A list whose order means nothing: sorted, each once. */
export function set<T extends string>(of: Shape<T>): Shape<readonly T[]> {
  const unordered = list(of);
  return {
    form: { kind: "set", of: of.form },
    normal: (value, at, problems) => {
      const known = unordered.normal(value, at, problems);
      return Array.isArray(known) ? [...new Set(known)].sort() : known;
    },
  };
}

export function map<T>(of: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return {
    form: { kind: "map", of: of.form },
    normal: (value, at, problems) => {
      if (value === unknownValue) return value;
      if (!isProperties(value)) {
        problems.push({ property: at, reason: isMissing(value) ? "missing; a map is wanted" : "is not a map" });
        return undefined;
      }
      return compact(
        Object.keys(value)
          .sort()
          .map((key) => [key, of.normal(value[key], `${at}.${key}`, problems)]),
      );
    },
  };
}

/** An object of these fields and no others. */
export function record<F extends Fields>(fields: F): Shape<FieldTypes<F>> {
  return {
    form: { kind: "record", fields: formsOf(fields) },
    normal: (value, at, problems) => {
      if (value === unknownValue) return value;
      if (!isProperties(value)) {
        problems.push({ property: at, reason: `is not an object of ${Object.keys(fields).join(", ")}` });
        return undefined;
      }
      const path = (key: string) => (at === "" ? key : `${at}.${key}`);
      for (const key of Object.keys(value).filter((each) => !Object.hasOwn(fields, each))) {
        problems.push({ property: path(key), reason: `is not known; known are ${Object.keys(fields).join(", ")}` });
      }
      return compact(
        Object.entries(fields).map(([key, shape]) => [key, shape.normal(value[key], path(key), problems)]),
      );
    },
  };
}

/** An object with exactly one of the fields. */
export function oneOf<F extends Fields>(
  forms: F,
): Shape<{ [K in keyof F]: { readonly [P in K]: TypeOf<F[K]> } }[keyof F]> {
  return {
    form: { kind: "oneOf", fields: formsOf(forms) },
    normal: (value, at, problems) => {
      if (value === unknownValue) return value;
      const [key, ...more] = isProperties(value) ? Object.keys(value) : [];
      const shape = key === undefined || !Object.hasOwn(forms, key) ? undefined : forms[key];
      if (!isProperties(value) || key === undefined || shape === undefined || more.length > 0) {
        problems.push({ property: at, reason: `must be exactly one of ${Object.keys(forms).join(", ")}` });
        return undefined;
      }
      return compact([[key, shape.normal(value[key], `${at}.${key}`, problems)]]);
    },
  };
}

function isMissing(value: Value | undefined): boolean {
  return value === undefined || value === null;
}

function formsOf(fields: Fields): Readonly<Record<string, Form>> {
  return Object.fromEntries(Object.entries(fields).map(([key, { form }]) => [key, form]));
}

function compact(entries: readonly (readonly [string, Value | undefined])[]): Properties {
  return Object.fromEntries(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}
