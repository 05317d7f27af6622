import type { LakeFormationFault } from "./fault.ts";

type Check = (value: unknown) => boolean;

const text: Check = (value) => typeof value === "string" && value !== "";
const count: Check = (value) => Number.isInteger(value) && Number(value) >= 0;
const moment: Check = (value) => value === "before" || value === "after";
const absentOr =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const call: Check = (value) =>
  isObject(value) && text(value.operation) && isObject(value.request) && text(value.caller);

const always: Readonly<Record<string, Check>> = {
  operation: text,
  count,
  probability: absentOr((value) => typeof value === "number" && value >= 0 && value <= 1),
};

const members: Readonly<Record<LakeFormationFault["kind"], Readonly<Record<string, Check>>>> = {
  refusal: { ...always, when: moment, code: text, status: absentOr(count) },
  entries: { ...always, entries: listOf(count), code: text },
  stale: { ...always, behind: count },
  writer: { ...always, when: moment, calls: listOf(call) },
};

/** The fault that a JSON value describes; throws an Error that names what is wrong with it. */
export function readFault(value: unknown): LakeFormationFault {
  if (isObject(value) && isKind(value.kind)) {
    const checks = members[value.kind];
    for (const [name, holds] of Object.entries(checks))
      if (!holds(value[name])) throw new Error(`${name} is wrong for a fault of kind ${value.kind}`);
    const unknown = Object.keys(value).filter((name) => name !== "kind" && name !== "service" && !(name in checks));
    if (unknown.length > 0) throw new Error(`${unknown.join(", ")}: nothing that a fault of kind ${value.kind} has`);
    // Every member was checked by the table above, which the compiler cannot follow.
    return value as unknown as LakeFormationFault;
  }
  throw new Error(`kind must be one of ${Object.keys(members).join(", ")}`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isKind(value: unknown): value is LakeFormationFault["kind"] {
  return typeof value === "string" && Object.hasOwn(members, value);
}
