import type { PlannedResource } from "../../preview/plan.ts";
import { joinPath, type PathStep, pathSteps } from "./property-path.ts";

/**
 * What is known of a property: its value, that it is there but only known later, or that it is not there.
 *
 * `dependsOn` are the resources of the document that an unknown value waits for; empty when the document names none.
 */
export type Reading<T> =
  | { readonly state: "known"; readonly value: T; readonly path: string }
  | {
      readonly state: "unknown";
      readonly path: string;
      readonly dependsOn: readonly Resource[];
      /** The resource that the whole value refers to by `${name.attribute}`. */
      readonly refersTo?: Resource;
    }
  | { readonly state: "absent"; readonly path: string }
  | { readonly state: "malformed"; readonly path: string; readonly wanted: string; readonly found: string };

/** How a resource finds others of its document. */
export interface Neighbourhood {
  byUrn(urn: string): Resource | undefined;
  /** The one resource of the name; undefined when there is none, or more than one. */
  byName(name: string): Resource | undefined;
}

type Json = Readonly<Record<string, unknown>>;

/** A resource of the plan, read by property path; no reading ever throws, whatever the document holds. */
export class Resource {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly declared: string | undefined;
  /** False for a component; undefined where the document does not say. */
  readonly custom: boolean | undefined;
  readonly options: NonNullable<PlannedResource["options"]>;
  /** What a real engine's preview would do with it; undefined where none was asked. */
  readonly operation: PlannedResource["operation"];
  readonly provider: { readonly package: string; readonly inputs: Json } | undefined;
  readonly #planned: PlannedResource;
  readonly #unknown: readonly (readonly PathStep[])[];
  readonly #secret: readonly (readonly PathStep[])[];
  readonly neighbours: Neighbourhood;

  constructor(planned: PlannedResource, neighbours: Neighbourhood) {
    this.urn = planned.urn;
    this.type = planned.type;
    this.name = planned.name;
    this.declared = planned.declared;
    this.custom = planned.custom;
    this.options = planned.options ?? {};
    this.operation = planned.operation;
    this.provider = planned.provider;
    this.#planned = planned;
    this.#secret = list(planned.secret).map(pathSteps);
    this.#unknown = [...list(planned.unknown).map(pathSteps), ...this.#secret];
    this.neighbours = neighbours;
  }

  get parent(): Resource | undefined {
    return typeof this.#planned.parent === "string" ? this.neighbours.byUrn(this.#planned.parent) : undefined;
  }

  /** Whether it has a parent that is not in the document. */
  get hasParentElsewhere(): boolean {
    return typeof this.#planned.parent === "string" && this.parent === undefined;
  }

  /** The nearest component above of that type. */
  ancestor(type: string): Resource | undefined {
    const seen = new Set<string>([this.urn]);
    for (let above = this.parent; above && !seen.has(above.urn); above = above.parent) {
      if (above.type === type) return above;
      seen.add(above.urn);
    }
    return undefined;
  }

  /** Resources that the top-level property of the path waits for, or names as `${name.attribute}`. */
  dependsOn(path: string): readonly Resource[] {
    const [property] = pathSteps(path);
    if (typeof property !== "string") return [];
    const listed = Object.hasOwn(this.#planned.propertyDependencies ?? {}, property)
      ? list(this.#planned.propertyDependencies?.[property])
      : [];
    return listed.flatMap((urn) => this.neighbours.byUrn(urn) ?? []);
  }

  /** The value at a property path; a value that is only partly unknown is known, its unknown parts read so in turn. */
  get(path: string): Reading<unknown> {
    const steps = pathSteps(path);
    let value: unknown = this.#planned.inputs;
    let at: readonly PathStep[] = [];
    for (const step of steps) {
      at = [...at, step];
      if (this.#isUnknown(at)) return { state: "unknown", path, dependsOn: this.dependsOn(path) };
      if (!holds(value, step)) {
        const wanted = typeof step === "number" ? "a list" : "an object";
        return { state: "malformed", path, wanted, found: kindOf(value) };
      }
      value = child(value, step);
      if (value === undefined || value === null) {
        // What stands around an unknown value may be left out with it.
        if (this.#unknown.some((unknown) => startsWith(steps, unknown)))
          return { state: "unknown", path, dependsOn: this.dependsOn(path) };
        // Something below may still be unknown: `tags.owner` unknown means that there are tags.
        return this.#hasUnknownBelow(steps) ? { state: "known", path, value: {} } : { state: "absent", path };
      }
      const named = this.#reference(value);
      if (named) return { state: "unknown", path, dependsOn: [named], refersTo: named };
    }
    return { state: "known", path, value };
  }

  /** Whether the value of this very property is there and kept out of the document as a secret. */
  isSecret(path: string): boolean {
    const steps = pathSteps(path);
    return this.#secret.some((secret) => secret.length === steps.length && startsWith(steps, secret));
  }

  text(path: string): Reading<string> {
    return narrow(this.get(path), "a text", (value) => typeof value === "string");
  }

  flag(path: string): Reading<boolean> {
    const reading = this.get(path);
    // Bridged providers and YAML writers send "true" for true.
    if (reading.state === "known" && (reading.value === "true" || reading.value === "false")) {
      return { ...reading, value: reading.value === "true" };
    }
    return narrow(reading, "true or false", (value) => typeof value === "boolean");
  }

  number(path: string): Reading<number> {
    return narrow(this.get(path), "a number", (value) => typeof value === "number" && Number.isFinite(value));
  }

  record(path: string): Reading<Json> {
    return narrow(this.get(path), "an object", isRecord);
  }

  /** Paths of the elements of a list, those that are unknown among them. */
  elements(path: string): Reading<readonly string[]> {
    const reading = this.get(path);
    if (reading.state !== "known") return reading;
    const steps = pathSteps(path);
    const unknown = this.#unknown.flatMap((other) => {
      const index = other[steps.length];
      return startsWith(other, steps) && typeof index === "number" ? [index] : [];
    });
    if (!Array.isArray(reading.value) && unknown.length === 0) {
      return { state: "malformed", path, wanted: "a list", found: kindOf(reading.value) };
    }
    const known = Array.isArray(reading.value) ? [...reading.value.keys()] : [];
    const indexes = [...new Set([...known, ...unknown])].toSorted((a, b) => a - b);
    return { state: "known", path, value: indexes.map((index) => joinPath(path, index)) };
  }

  /** Keys of an object, those whose values are unknown among them. */
  keys(path: string): Reading<readonly string[]> {
    const reading = this.record(path);
    if (reading.state !== "known") return reading;
    const steps = pathSteps(path);
    const unknown = this.#unknown.flatMap((other) => {
      const key = other[steps.length];
      return startsWith(other, steps) && typeof key === "string" ? [key] : [];
    });
    const present = Object.keys(reading.value).filter(
      (key) => reading.value[key] !== undefined && reading.value[key] !== null,
    );
    return { state: "known", path, value: [...new Set([...present, ...unknown])] };
  }

  #isUnknown(steps: readonly PathStep[]): boolean {
    return this.#unknown.some((unknown) => unknown.length === steps.length && startsWith(steps, unknown));
  }

  #hasUnknownBelow(steps: readonly PathStep[]): boolean {
    return this.#unknown.some((unknown) => unknown.length > steps.length && startsWith(unknown, steps));
  }

  /** `${name.attribute}` of the one resource that has the name; names and attributes may hold dots. */
  #reference(value: unknown): Resource | undefined {
    if (typeof value !== "string" || !value.startsWith("${") || !value.endsWith("}")) return undefined;
    return referenced(value.slice(2, -1), this.neighbours, this.urn);
  }

  /** The resource that `name.attribute` inside a text refers to. */
  named(reference: string): Resource | undefined {
    return referenced(reference, this.neighbours, this.urn);
  }
}

function referenced(reference: string, neighbours: Neighbourhood, self: string): Resource | undefined {
  for (let dot = reference.lastIndexOf("."); dot > 0; dot = reference.lastIndexOf(".", dot - 1)) {
    const found = neighbours.byName(reference.slice(0, dot));
    if (found) return found.urn === self ? undefined : found;
  }
  return undefined;
}

function narrow<T>(reading: Reading<unknown>, wanted: string, is: (value: unknown) => boolean): Reading<T> {
  if (reading.state !== "known") return reading;
  if (!is(reading.value)) return { state: "malformed", path: reading.path, wanted, found: kindOf(reading.value) };
  return { state: "known", path: reading.path, value: reading.value as T };
}

/** Whether a value can hold such a step at all: who reads below a text or a number must not take it for nothing said. */
function holds(value: unknown, step: PathStep): boolean {
  return typeof value === "object" && Array.isArray(value) === (typeof step === "number");
}

function child(value: unknown, step: PathStep): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  if (Array.isArray(value)) return typeof step === "number" ? value[step] : undefined;
  return Object.hasOwn(value, step) ? (value as Json)[step] : undefined;
}

function startsWith(steps: readonly PathStep[], beginning: readonly PathStep[]): boolean {
  return beginning.length <= steps.length && beginning.every((step, index) => step === steps[index]);
}

function isRecord(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (value === null) return "null";
  if (typeof value === "object") return "an object";
  return typeof value === "string" ? "a text" : `a ${typeof value}`;
}

function list(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
