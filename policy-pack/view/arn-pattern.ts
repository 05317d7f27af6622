import { covers } from "./glob.ts";
import iamReference from "./iam-reference.json" with { type: "json" };
import { withReferencesAs } from "./policy-document.ts";

/** Stands for whatever somebody may call a thing: no pattern names it by its letters. */
const anyName = "\u0001";

/** Service → ARNs of things of it that may be called anything. */
const arnsOf: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(Object.groupBy(iamReference.resources, (form) => form.slice(0, form.indexOf(":")))).map(
    ([service, forms = []]) => [service, forms.map((form) => arnOf(service, form.slice(service.length + 1)))],
  ),
);

/** The type of a resource and wildcards: for services whose forms the reference does not hold. */
const typeAlone = /^(?:[a-z][a-z-]*[/:])?[*?/:]+$/i;
/** Partition, region and account: every key of one account is every key that there is for who is in it. */
const notLookedAt: readonly number[] = [1, 3, 4];

/**
 * Whether a pattern of ARNs covers things of a kind whatever they are called: `*`, `arn:aws:s3:::*`, `arn:aws:kms:*:*:key/*`;
 * not `arn:aws:s3:::exl-*`, nor `arn:aws:iam::*:role/lakeward/*`.
 *
 * @param services only things of these, as ARNs name them
 */
export function isSweeping(pattern: string, services?: readonly string[]): boolean {
  if (pattern === "*") return true;
  if (!/[*?]/.test(pattern)) return false;
  // What stands for another resource holds colons of its own.
  const parts = withReferencesAs(pattern, "\u0002").split(":");
  const anywhere = parts
    .map((part, index) => (notLookedAt.includes(index) && index < parts.length - 1 ? "*" : part))
    .join(":");
  const service = parts.length > 3 ? (parts[2] ?? "") : "*";
  if (/[*?]/.test(service)) return (services ?? [...arnsOf.keys()]).some((one) => coversAny(anywhere, one));
  if (services?.includes(service) === false) return false;
  return arnsOf.has(service) || parts.length < 6
    ? coversAny(anywhere, service)
    : covers(parts[0] ?? "", "arn") && typeAlone.test(parts.slice(5).join(":"));
}

function coversAny(pattern: string, service: string): boolean {
  return (arnsOf.get(service) ?? [arnOf(service, anyName)]).some((arn) => covers(pattern, arn));
}

function arnOf(service: string, form: string): string {
  return `arn:aws:${service}:${anyName}:${anyName}:${form.replaceAll("*", anyName)}`;
}
