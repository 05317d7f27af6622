import { z } from "zod";
import { dayPattern, isDay } from "../phrases/day.ts";
import { nearest } from "../words.ts";

/** How an editor should see a field whose values the loader reads as text. */
export const editorTypes = z.registry<{ readonly type: "string" | "integer" | "boolean" | readonly string[] }>();

/** Which of our words an editor offers for a field that takes own words too. */
export const offered = z.registry<{ readonly words: "kinds" | "people" }>();

/** The key whose value may stand alone for the settings of a short form. */
export const mainKeys = z.registry<{ readonly main: string }>();

/** Names in the declarations: lower-case words joined by `_`, valid in SQL without quotes, at most 64 characters. */
export const namePattern = /^(?=.{1,64}$)[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

type Raw = { readonly input?: unknown };

function saying(what: string, example: string): (issue: Raw) => string {
  return ({ input }) => {
    if (input === undefined) return `must be said, for example ${example}`;
    if (typeof input !== "string") return `must be ${what}, not a list or settings; for example ${example}`;
    if (input === "") return `is empty; write ${what}, for example ${example}`;
    return `"${input}" is not ${what}; for example ${example}`;
  };
}

/** Any text, read as it stands. */
export function text(description: string, example: string) {
  const field = z.string({ error: saying("text", example) }).min(1, { error: saying("text", example) });
  editorTypes.add(field, { type: ["string", "number"] });
  return described(field, description, example);
}

/** Text of a form; `what` names the form with its article. */
export function matching(pattern: RegExp, what: string, description: string, example: string) {
  const error = saying(what, example);
  return described(z.string({ error }).regex(pattern, { error }), description, example);
}

/** Text of a form that means something: `parse` gives null for what has the form and is still wrong. */
export function phrase<T>(
  pattern: RegExp,
  parse: (text: string) => T | null,
  what: string,
  description: string,
  example: string,
) {
  const error = saying(what, example);
  const form = z
    .string({ error })
    .regex(pattern, { error, abort: true })
    .transform((written, context) => {
      const meaning = parse(written);
      if (meaning !== null) return meaning;
      context.addIssue({ code: "custom", message: error({ input: written }), input: written });
      return z.NEVER;
    });
  return described(form, description, example);
}

/** A word of ours or of lake.yaml; which are known is checked when all files are read. */
export function word(words: "kinds" | "people", description: string, example: string) {
  const field = described(
    z.string({ error: saying("a word", example) }).min(1, { error: saying("a word", example) }),
    description,
    example,
  );
  offered.add(field, { words });
  return field;
}

/** A name of lower-case words joined by `_`. */
export function name(description: string, example: string) {
  return matching(namePattern, "a name of lower-case words joined by _", description, example);
}

/** A day of the calendar. */
export function day(description: string, example: string) {
  return phrase(dayPattern, (written) => (isDay(written) ? written : null), "a day", description, example);
}

/** A mailbox; whether it is one of the body's is checked later. */
export function mailbox(description: string, example: string) {
  return matching(/^[^@\s]+@[^@\s]+\.[^@\s]+$/, "a mailbox", description, example);
}

/** One of a few words. */
export function oneOf<const W extends readonly [string, ...string[]]>(words: W, description: string) {
  const error = ({ input }: Raw) => {
    if (input === undefined) return `must be said: ${words.join(", ")}`;
    if (typeof input !== "string") return `must be one of ${words.join(", ")}, not a list or settings`;
    const near = nearest(input, words);
    return `"${input}" is not one of ${words.join(", ")}${near === null ? "" : `; did you mean ${near}?`}`;
  };
  return described(z.enum(words, { error }), description, words[0]);
}

/** `true` or `false`, and nothing else that YAML has been taken to mean by it. */
export function truth(description: string) {
  const error = ({ input }: Raw) => {
    if (typeof input !== "string") return "must be true or false";
    if (/^(yes|y|on|true)$/i.test(input)) return `"${input}" is not true or false; write true`;
    if (/^(no|n|off|false)$/i.test(input)) return `"${input}" is not true or false; write false`;
    return `"${input}" is not true or false`;
  };
  const words = z.enum(["true", "false"], { error });
  editorTypes.add(words, { type: "boolean" });
  return words.transform((word) => word === "true").meta({ description, examples: [true] });
}

/** A whole number from 0. */
export function wholeNumber(description: string, example: number) {
  const error = saying("a whole number", String(example));
  const digits = z.string({ error }).regex(/^(0|[1-9]\d{0,8})$/, { error });
  editorTypes.add(digits, { type: "integer" });
  return digits.transform(Number).meta({ description, examples: [example] });
}

/** A list, of which one entry may stand alone: `for: care` is `for: [care]`. */
export function oneOrMany<T extends z.ZodType<unknown, string>>(entry: T, description: string) {
  const error = ({ input }: Raw) =>
    input === undefined ? "must be said" : Array.isArray(input) ? "is an empty list" : "must be a value or a list";
  const many = z.array(entry, { error }).min(1, { error });
  return z.union([entry.transform((one) => [one]), many], { error }).meta({ description });
}

/** A list. */
export function list<T extends z.ZodType>(entry: T, description: string) {
  const error = ({ input }: Raw) => (input === undefined ? "must be said" : "must be a list: [a, b]");
  return z.array(entry, { error }).meta({ description });
}

/** A map from names that people choose to what they declare. */
export function named<T extends z.ZodType>(entry: T, description: string, pattern: RegExp = namePattern) {
  const what = pattern === namePattern ? "a name of lower-case words joined by _" : "a name that can stand here";
  const key = z.string().regex(pattern, { error: ({ input }) => `"${String(input)}" is not ${what}` });
  const error = ({ input, code }: Raw & { readonly code?: string }) =>
    code === "invalid_key" ? undefined : input === undefined ? "must be said" : "must be a map of names";
  return z.record(key, entry, { error }).meta({ description });
}

/** Settings with known keys only; an unknown key is refused with the one that was probably meant. */
export function settings<S extends z.ZodRawShape>(shape: S, description: string) {
  const known = Object.keys(shape);
  return z
    .strictObject(shape, {
      error: (issue) => {
        if (issue.code !== "unrecognized_keys")
          return issue.input === undefined ? "must be said" : "must be settings: { key: value }";
        return issue.keys
          .map((key) => {
            const near = nearest(key, known);
            return near === null
              ? `"${key}" is not known here; there are ${known.join(", ")}`
              : `"${key}" is not known here; did you mean ${near}?`;
          })
          .join("\n");
      },
    })
    .meta({ description });
}

/** Settings whose main value may stand alone: `owner: x` is `owner: { mail: x }`. */
export function shortForm<S extends z.ZodType<unknown, string>, L extends z.ZodType>(
  main: string,
  short: S,
  long: L,
  description: string,
) {
  const error = ({ input }: Raw) =>
    input === undefined ? "must be said" : "must be a value or settings: { key: value }";
  const field = z.union([short, long], { error }).meta({ description });
  mainKeys.add(field, { main });
  return field;
}

function described<T extends z.ZodType>(field: T, description: string, example: string): T {
  return field.meta({ description, examples: [example] }) as T;
}
