import type { z } from "zod";
import { mainKeys } from "./fields.ts";

/** What may stand at a place of a file, as far as its form goes; several of the parts where the schema takes several forms. */
export interface Grammar {
  /** A single value may stand here. */
  readonly isValue: boolean;
  /** What each entry of a list is. */
  readonly list: Grammar | null;
  /** What each entry of a map of chosen names is. */
  readonly map: Grammar | null;
  /** Known keys, in the order in which they are written. */
  readonly keys: ReadonlyMap<string, Grammar> | null;
  /** The key whose value may stand alone for the settings: `owner: x` is `owner: { mail: x }`. */
  readonly main: string | null;
  /** The field of the schema, where its description and examples are. */
  readonly field: z.core.$ZodType;
}

/** The grammar of a schema; `optional` and what the loader makes of a value change nothing about the form. */
export function grammarOf(schema: z.core.$ZodType): Grammar {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const none: Grammar = {
    isValue: false,
    list: null,
    map: null,
    keys: null,
    main: mainKeys.get(schema)?.main ?? null,
    field: schema,
  };
  switch (def.type) {
    case "optional":
      return { ...grammarOf(def.innerType), field: schema };
    case "pipe":
      return { ...grammarOf(def.in), field: schema };
    case "array":
      return { ...none, list: grammarOf(def.element) };
    case "record":
      return { ...none, map: grammarOf(def.valueType) };
    case "object":
      return {
        ...none,
        keys: new Map(Object.entries(def.shape).map(([key, field]) => [key, grammarOf(field)])),
        map: def.catchall && def.catchall._zod.def.type !== "never" ? grammarOf(def.catchall) : null,
      };
    case "union": {
      const forms = def.options.map(grammarOf);
      return {
        ...none,
        isValue: forms.some(({ isValue }) => isValue),
        list: forms.find(({ list }) => list !== null)?.list ?? null,
        map: forms.find(({ map }) => map !== null)?.map ?? null,
        keys: forms.find(({ keys }) => keys !== null)?.keys ?? null,
      };
    }
    default:
      return { ...none, isValue: true };
  }
}
