import { UnknownValueError } from "@pulumi/policy";
import { joinPath } from "../view/property-path.ts";

/** Properties as a plan has them: what is known, and the paths of what is not. */
export interface KnownValues {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly unknown: readonly string[];
}

/**
 * Takes the values out of the object that Pulumi's policy SDK hands over, in which reading an unknown value throws.
 *
 * Each property is tried by itself, so that one unknown does not hide the others.
 */
export function knownValues(properties: object): KnownValues {
  const unknown: string[] = [];
  const inputs = fields(properties, "", unknown);
  return { inputs, unknown };
}

function fields(from: object, path: string, unknown: string[]): Record<string, unknown> {
  const known: Record<string, unknown> = {};
  for (const key of Object.keys(from)) {
    const value = tried(from, key, joinPath(path, key), unknown);
    if (value !== undefined) known[key] = value;
  }
  return known;
}

function tried(from: object, key: string | number, path: string, unknown: string[]): unknown {
  try {
    return plain(Reflect.get(from, key), path, unknown);
  } catch (error) {
    if (!(error instanceof UnknownValueError)) throw error;
    unknown.push(path);
    return undefined;
  }
}

function plain(value: unknown, path: string, unknown: string[]): unknown {
  if (Array.isArray(value)) {
    // The place of an unknown element is kept, because the paths of the others count it.
    return Array.from(
      { length: value.length },
      (_, index) => tried(value, index, joinPath(path, index), unknown) ?? null,
    );
  }
  if (typeof value !== "object" || value === null) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Assets and archives hold files, which no rule reads.
  return prototype === Object.prototype || prototype === null ? fields(value, path, unknown) : {};
}
