import { compliant, type Judgement, unreadable, violation } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Estate } from "../../view/estate.ts";
import { accountOf } from "../../view/lake.ts";
import type { Reading, Resource } from "../../view/resource.ts";
import taggableTypes from "./taggable-types.json" with { type: "json" };

/** Asked for where no account component names the body's own standard. */
const defaultStandard = [
  "department",
  "environment",
  "zone",
  "data-owner",
  "cost-centre",
  "classification",
  "personal-data",
  "managed-by",
] as const;

const taggable: ReadonlySet<string> = new Set(taggableTypes);

/** TAG-01: whatever takes tags carries every key of the tag standard, from its own tags or its provider's default tags. */
export const carryStandardTags: Rule = (estate) => {
  const standard = standardOf(estate);
  const judged = estate.resources
    .filter((resource) => taggable.has(resource.type) || carriesTags(resource))
    .map((resource): Finding => ({ on: resource, ...judge(resource, standard.keys) }));
  return [...standard.findings, ...judged];
};

function standardOf(estate: Estate): { readonly keys: readonly string[]; readonly findings: readonly Finding[] } {
  const account = accountOf(estate);
  const listed = account?.elements("tagStandard");
  if (account === undefined || listed === undefined || listed.state === "absent")
    return { keys: defaultStandard, findings: [] };
  // By a list that is not known whole, what lacks a tag that it may ask for would pass.
  const byDefault = (judgement: Judgement) => ({
    keys: defaultStandard,
    findings: [{ on: account, ...judgement }],
  });
  if (listed.state !== "known") return byDefault(unreadable(listed));
  if (listed.value.length === 0)
    return byDefault(
      violation("tagStandard is empty, so that it asks for nothing; judged by the default list", ["tagStandard"]),
    );
  const keys = listed.value.map((path) => account.text(path));
  const [unread] = keys.flatMap((key) => (key.state === "known" ? [] : [key]));
  return unread === undefined
    ? { keys: keys.flatMap((key) => (key.state === "known" ? [key.value] : [])), findings: [] }
    : byDefault(unreadable(unread, `${unread.path} is not the key of a tag`));
}

/** A type that the table does not know shows by its tags that it takes some. */
function carriesTags(resource: Resource): boolean {
  return (
    resource.type.startsWith("aws:") &&
    (resource.get("tags").state !== "absent" || resource.get("tagsAll").state !== "absent")
  );
}

function judge(resource: Resource, standard: readonly string[]): Judgement {
  const sources = ["tags", "tagsAll"].map((path) => ({
    path,
    keys: listedKeys(resource, path) ?? resource.keys(path),
  }));
  const [odd] = sources.flatMap(({ keys }) => (keys.state === "malformed" ? [keys] : []));
  if (odd) return unreadable(odd);
  const defaults = defaultTags(resource);
  const carried = new Set([
    ...Object.keys(defaults).filter((key) => saysSomething(defaults[key])),
    ...sources.flatMap(({ path, keys }) =>
      keys.state === "known" ? keys.value.filter((key) => hasValue(resource, path, key)) : [],
    ),
  ]);
  const missing = standard.filter((key) => !carried.has(key));
  if (missing.length === 0) return compliant(["tags"]);
  const [hidden] = sources.flatMap(({ keys }) => (keys.state === "unknown" ? [keys] : []));
  if (hidden) return unreadable(hidden);
  return violation(`lacks the tag${missing.length > 1 ? "s" : ""} ${missing.join(", ")}`, ["tags"], {
    fix: fix(missing),
  });
}

/** Keys of tags in the form of a list of key and value (Auto Scaling groups); undefined for any other form. */
function listedKeys(resource: Resource, path: string): Reading<readonly string[]> | undefined {
  const list = resource.elements(path);
  if (list.state !== "known") return undefined;
  const keys = list.value.map((entry) => resource.text(`${entry}.key`));
  if (list.value.length === 0 || keys.some(({ state }) => state === "absent" || state === "malformed"))
    return undefined;
  const unknown = keys.find((key) => key.state === "unknown");
  if (unknown?.state === "unknown") return unknown;
  return { state: "known", path, value: keys.flatMap((key) => (key.state === "known" ? [key.value] : [])) };
}

function hasValue(resource: Resource, path: string, key: string): boolean {
  const list = resource.elements(path);
  const isOfKey = (entry: string) => {
    const name = resource.text(`${entry}.key`);
    return name.state === "known" && name.value === key;
  };
  const entry = list.state === "known" ? list.value.find(isOfKey) : undefined;
  const value = resource.text(entry === undefined ? `${path}[${JSON.stringify(key)}]` : `${entry}.value`);
  return value.state === "unknown" || (value.state === "known" && saysSomething(value.value));
}

/** AWS takes texts only; what is blank tells nobody anything. */
function saysSomething(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}

/** Default tags of the resource's provider, which the engine may hand over as JSON. */
function defaultTags(resource: Resource): Readonly<Record<string, unknown>> {
  const defaults = record(resource.provider?.inputs?.defaultTags);
  return record(defaults.tags);
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  const decoded = typeof value === "string" ? parsed(value) : value;
  return typeof decoded === "object" && decoded !== null && !Array.isArray(decoded) ? { ...decoded } : {};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fix(missing: readonly string[]): string {
  return `Set ${missing.map((key) => `tags["${key}"]`).join(", ")}, or the provider's defaultTags; what belongs to no department reads shared.`;
}
