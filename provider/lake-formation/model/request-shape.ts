import * as sdk from "@aws-sdk/client-lakeformation";
import { LakeFormationError } from "./lake-formation-error.ts";
import { lengthOf } from "./lengths.ts";

/** Numbers by which the SDK's schemas tell what they describe; other composed ones are structures. */
const plainText = 0;
const list = 1;
const map = 2;
const operation = 9;
/** Plain types; those that are not here, such as times, are let through. */
const plain: Readonly<Record<number, "string" | "number" | "boolean">> = { 0: "string", 1: "number", 2: "boolean" };
/** Bits that stand beside a plain type for lists and maps of it. */
const listOf = 64;
const mapOf = 128;

/** The SDK's schemas by name: `GrantPermissions$` → kind, namespace, name, HTTP, request, response. */
const schemas: Readonly<Record<string, unknown>> = sdk;

/** Names of all operations of the API, as the SDK has them. */
export const operationNames: readonly string[] = Object.entries(schemas)
  .filter(([, schema]) => Array.isArray(schema) && schema[0] === operation)
  .map(([name]) => name.slice(0, -1))
  .sort();

/**
 * Throws InvalidInputException unless the request has the shape and the lengths that the API has for the operation: shapes as the SDK's
 * own schemas have them, so that what a client could not send is refused here, too. Members that the API does not know are passed over.
 */
export function requireShape(name: string, request: unknown): void {
  const schema = schemas[`${name}$`];
  if (Array.isArray(schema)) requireValue(schema[4], request, "request");
}

function requireValue(reference: unknown, value: unknown, place: string): void {
  const schema: unknown = typeof reference === "function" ? reference() : reference;
  if (typeof schema === "number") requirePlain(schema, value, place);
  else if (Array.isArray(schema)) requireComposed(schema, value, place);
}

function requireComposed(schema: readonly unknown[], value: unknown, place: string): void {
  const [kind, , , , names, members, required] = schema;
  if (typeof kind === "function") requireValue(kind, value, place);
  else if (kind === plainText) requirePlain(plainText, value, place);
  else if (kind === list) requireList(names, value, place);
  else if (kind === map) requireMap(members, value, place);
  else requireStructure(textsOf(names), listed(members), Number(required ?? 0), value, place);
}

function requireStructure(
  names: readonly string[],
  members: readonly unknown[],
  required: number,
  value: unknown,
  place: string,
): void {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw LakeFormationError.invalid(`${place} must be a structure`);
  const given = new Map<string, unknown>(Object.entries(value));
  for (const [index, name] of names.entries()) {
    const member = given.get(name);
    if (member !== undefined && member !== null) requireValue(members[index], member, name);
    // The schemas name the members that are required first.
    else if (index < required) throw LakeFormationError.invalid(`${place}: ${name} is required`);
  }
}

function requireList(item: unknown, value: unknown, place: string): void {
  if (!Array.isArray(value)) throw LakeFormationError.invalid(`${place} must be a list`);
  requireLength(value.length, lengthOf.lists[place], `${place}: the number of members`);
  for (const each of value) requireValue(item, each, place);
}

function requireMap(item: unknown, value: unknown, place: string): void {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw LakeFormationError.invalid(`${place} must be a map`);
  for (const each of Object.values(value)) requireValue(item, each, place);
}

function requirePlain(type: number, value: unknown, place: string): void {
  if (type & mapOf) requireMap(type & ~mapOf, value, place);
  else if (type & listOf) requireList(type & ~listOf, value, place);
  else if (plain[type] !== undefined && typeof value !== plain[type])
    throw LakeFormationError.invalid(`${place} must be a ${plain[type]}`);
  else if (typeof value === "string") requireLength(value.length, lengthOf.texts[place], `${place}: the length`);
  else if (typeof value === "number") {
    if (!Number.isInteger(value)) throw LakeFormationError.invalid(`${place} must be a whole number`);
    requireLength(value, lengthOf.numbers[place], place);
  }
}

function requireLength(length: number, range: readonly [number, number] | undefined, what: string): void {
  if (range === undefined || (length >= range[0] && length <= range[1])) return;
  throw LakeFormationError.invalid(`${what} must be between ${range[0]} and ${range[1]}, not ${length}.`);
}

function textsOf(value: unknown): readonly string[] {
  return listed(value).filter((item) => typeof item === "string");
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
