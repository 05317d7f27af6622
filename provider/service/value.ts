/** What passes over gRPC as a property: JSON, in which an unknown value of a preview is the text `unknownValue`. */
export type Value = null | boolean | number | string | readonly Value[] | Properties;

export interface Properties {
  readonly [key: string]: Value;
}

/** The engine's mark of a value that a preview does not know yet (pulumi `sdk/go/common/resource/plugin`: UnknownStringValue). */
export const unknownValue = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

export function isProperties(value: Value | undefined): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The engine's mark of a secret, and what the mark says of one (pulumi `sdk/go/common/resource`: SigKey, SecretSig). */
const mark = "4dabf18193072939515e22adb298388d";
const ofSecret = "1b47061264138c4ac30d75fd1eb44270";

/** The value without marks of secrets: the engine sends them with the configuration, and puts them on again itself. */
export function unmarked(value: Value): Value {
  if (Array.isArray(value)) return value.map(unmarked);
  if (!isProperties(value)) return value;
  if (value[mark] === ofSecret && value.value !== undefined) return unmarked(value.value);
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, unmarked(each)]));
}

/** Is any part of the value a secret, as a stack's export holds it? */
export function holdsSecret(value: Value | undefined): boolean {
  if (Array.isArray(value)) return value.some(holdsSecret);
  return isProperties(value) && (mark in value || Object.values(value).some(holdsSecret));
}

/** Is any part of the value unknown? */
export function holdsUnknown(value: Value | undefined): boolean {
  if (value === unknownValue) return true;
  if (Array.isArray(value)) return value.some(holdsUnknown);
  return isProperties(value) && Object.values(value).some(holdsUnknown);
}
