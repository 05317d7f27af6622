import type { Reading } from "./resource.ts";
import { Resource } from "./resource.ts";

/** A text of a policy with the resources that it refers to, or a text that is not known yet. */
export type PolicyText =
  | { readonly state: "known"; readonly text: string; readonly refersTo: readonly Resource[] }
  /** `dependsOn` are the resources that the whole property waits for; which of them this text holds is not known. */
  | { readonly state: "unknown"; readonly dependsOn: readonly Resource[] };

/** A condition as AWS reads it: operator and key in lower case. */
export interface PolicyCondition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly PolicyText[];
}

export interface PolicyStatement {
  readonly path: string;
  /** False while the statement, or whether it allows or denies, is not known yet, or cannot be read. */
  readonly isKnown: boolean;
  readonly effect: string;
  readonly actions: readonly PolicyText[];
  readonly notActions: readonly PolicyText[];
  readonly resources: readonly PolicyText[];
  readonly notResources: readonly PolicyText[];
  /** Kind (`AWS`, `Service`, …) and whom; anyone is `AWS` and `*`. */
  readonly principals: readonly { readonly kind: string; readonly who: PolicyText }[];
  readonly hasNotPrincipal: boolean;
  readonly notPrincipals: PolicyStatement["principals"];
  readonly conditions: readonly PolicyCondition[];
}

/**
 * A policy document in any of its forms: JSON text, object, object with unknown parts, or its statements alone.
 *
 * Keys are read without regard to case, single values as lists of one, as IAM does.
 */
export function policyDocument(resource: Resource, path: string): Reading<readonly PolicyStatement[]> {
  const whole = resource.get(path);
  if (whole.state !== "known") return whole;
  if (typeof whole.value === "string") {
    const parsed = parse(whole.value);
    if (parsed === undefined)
      return { state: "malformed", path, wanted: "a policy document", found: "a text that is not one" };
    const inside = new Resource(
      { urn: resource.urn, type: resource.type, name: resource.name, inputs: { document: parsed } },
      resource.neighbours,
    );
    return read(inside, "document", resource.dependsOn(path), path);
  }
  return read(resource, path, resource.dependsOn(path), path);
}

function read(
  resource: Resource,
  path: string,
  dependsOn: readonly Resource[],
  reported: string,
): Reading<readonly PolicyStatement[]> {
  const bare = bareStatements(resource, path);
  if (bare)
    return { state: "known", path: reported, value: bare.map((one) => readStatement(resource, one, dependsOn)) };
  const keys = resource.keys(path);
  if (keys.state !== "known") return { ...keys, path: reported };
  const statement = member(resource, path, "statement");
  if (statement === undefined && keys.value.length > 0)
    return { state: "malformed", path: reported, wanted: "a policy document", found: "one without statements" };
  if (statement === undefined) return { state: "known", path: reported, value: [] };
  const reading = resource.get(statement);
  if (reading.state === "known" && (typeof reading.value !== "object" || reading.value === null))
    return { state: "malformed", path: reported, wanted: "a policy document", found: "one whose statements are none" };
  if (reading.state !== "known") return { ...reading, path: reported };
  const list = resource.elements(statement);
  const paths = list.state === "known" ? list.value : [statement];
  if (paths.some((one) => resource.record(one).state === "malformed"))
    return {
      state: "malformed",
      path: reported,
      wanted: "a policy document",
      found: "one with a statement that is none",
    };
  return { state: "known", path: reported, value: paths.map((one) => readStatement(resource, one, dependsOn)) };
}

/** Paths of statements that stand without the document around them: a list of them, or one. */
function bareStatements(resource: Resource, path: string): readonly string[] | undefined {
  const list = resource.elements(path);
  const paths = list.state === "known" ? list.value : [path];
  const isStatement = (one: string) =>
    (list.state === "known" && resource.get(one).state === "unknown") || member(resource, one, "effect") !== undefined;
  return paths.length > 0 && paths.every(isStatement) ? paths : undefined;
}

function readStatement(resource: Resource, path: string, dependsOn: readonly Resource[]): PolicyStatement {
  const under = (key: string) => member(resource, path, key);
  const texts = (key: string) => textsAt(resource, under(key), dependsOn);
  const effect = under("effect");
  const effectText = effect === undefined ? undefined : resource.text(effect);
  return {
    path,
    // What neither allows nor denies in so many words might do either.
    isKnown:
      resource.record(path).state === "known" &&
      !hasTwice(resource, path) &&
      effectText?.state === "known" &&
      isEffect(effectText.value),
    effect: effectText?.state === "known" ? effectText.value : "",
    actions: texts("action"),
    notActions: texts("notaction"),
    resources: texts("resource"),
    notResources: texts("notresource"),
    principals: principalsAt(resource, under("principal"), dependsOn),
    hasNotPrincipal: under("notprincipal") !== undefined,
    notPrincipals: principalsAt(resource, under("notprincipal"), dependsOn),
    conditions: conditionsAt(resource, under("condition"), dependsOn),
  };
}

/** Of two keys that differ in case only, which one AWS would take does not show. */
function hasTwice(resource: Resource, path: string): boolean {
  const keys = resource.keys(path);
  return keys.state === "known" && new Set(keys.value.map((key) => key.toLowerCase())).size < keys.value.length;
}

function isEffect(text: string): boolean {
  return text === "Allow" || text === "Deny";
}

function principalsAt(
  resource: Resource,
  path: string | undefined,
  dependsOn: readonly Resource[],
): PolicyStatement["principals"] {
  if (path === undefined) return [];
  const keys = resource.keys(path);
  if (keys.state !== "known") return textsAt(resource, path, dependsOn).map((who) => ({ kind: "AWS", who }));
  return keys.value.flatMap((kind) =>
    textsAt(resource, childPath(path, kind), dependsOn).map((who) => ({ kind, who })),
  );
}

function conditionsAt(
  resource: Resource,
  path: string | undefined,
  dependsOn: readonly Resource[],
): readonly PolicyCondition[] {
  if (path === undefined) return [];
  const operators = resource.keys(path);
  // A condition that cannot be read narrows the statement in a way that is not known.
  if (operators.state !== "known") return [{ operator: "", key: "", values: [] }];
  return operators.value.flatMap((operator) => {
    const at = childPath(path, operator);
    const keys = resource.keys(at);
    if (keys.state !== "known") return [{ operator: operator.toLowerCase(), key: "", values: [] }];
    return keys.value.map((key) => ({
      operator: operator.toLowerCase(),
      key: key.toLowerCase(),
      values: textsAt(resource, childPath(at, key), dependsOn),
    }));
  });
}

function textsAt(resource: Resource, path: string | undefined, dependsOn: readonly Resource[]): readonly PolicyText[] {
  if (path === undefined) return [];
  const reading = resource.get(path);
  if (reading.state === "unknown" && reading.refersTo) {
    return [{ state: "known", text: referencePlaceholder(reading.refersTo), refersTo: [reading.refersTo] }];
  }
  if (reading.state === "unknown")
    return [{ state: "unknown", dependsOn: reading.dependsOn.length > 0 ? reading.dependsOn : dependsOn }];
  if (reading.state !== "known") return [];
  const list = resource.elements(path);
  if (list.state === "known") return list.value.flatMap((one) => textsAt(resource, one, dependsOn));
  const { value } = reading;
  if (typeof value === "boolean" || typeof value === "number")
    return [{ state: "known", text: String(value), refersTo: [] }];
  // Who writes something that is no text means something by it.
  return [typeof value === "string" ? interpolated(resource, value) : { state: "unknown", dependsOn: [] }];
}

/** References inside a text become a placeholder that fits no name, and are kept beside it. */
function interpolated(resource: Resource, text: string): PolicyText {
  const refersTo: Resource[] = [];
  const filled = text.replace(/\$\{([^}]*)\}/g, (whole, reference: string) => {
    const named = resource.named(reference);
    if (named === undefined) return whole;
    refersTo.push(named);
    return referencePlaceholder(named);
  });
  return { state: "known", text: filled, refersTo };
}

/** Stands in a policy's text for the ARN or name of a resource that the text refers to. */
export function referencePlaceholder(resource: Resource): string {
  return `\u0000${resource.urn}\u0000`;
}

/** The text with each of its references replaced. */
export function withReferencesAs(text: string, mark: string): string {
  return text
    .split("\u0000")
    .map((part, index) => (index % 2 === 0 ? part : mark))
    .join("");
}

function member(resource: Resource, path: string, key: string): string | undefined {
  const keys = resource.keys(path);
  const found = keys.state === "known" ? keys.value.find((one) => one.toLowerCase() === key) : undefined;
  return found === undefined ? undefined : childPath(path, found);
}

function childPath(path: string, key: string): string {
  return `${path}[${JSON.stringify(key)}]`;
}

function parse(text: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === "object" && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}
