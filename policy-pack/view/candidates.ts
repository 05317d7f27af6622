import { describeMalformed } from "./describe-malformed.ts";
import { covers } from "./glob.ts";
import type { Reading, Resource } from "./resource.ts";

/** Where a property that names another resource leads. */
export type Joined =
  | { readonly state: "joined"; readonly to: Resource }
  /** It names something that is not among the candidates. */
  | { readonly state: "elsewhere" }
  /** It may be any of the candidates. */
  | { readonly state: "loose"; readonly why: string };

/**
 * Resources of a kind that others name, found by the resources that an unknown name waits for, by the known name, by
 * being the only one under the same parent component.
 */
export class Candidates {
  readonly #resources: ReadonlySet<Resource>;
  readonly #byName = new Map<string, Set<Resource>>();
  readonly #byParent = new Map<Resource, Resource[]>();
  readonly #named = new Set<Resource>();
  /** Candidates whose names are given and not known yet, or cannot be read: any of them may bear a name that no other does. */
  readonly #hidden: readonly Resource[];

  /** `names` are the property paths of a candidate that may hold its name or ARN. */
  constructor(resources: readonly Resource[], names: readonly string[]) {
    this.#resources = new Set(resources);
    this.#hidden = resources.filter((resource) =>
      names.some((path) => ["unknown", "malformed"].includes(resource.text(path).state)),
    );
    for (const resource of resources) {
      for (const path of names) {
        const name = resource.text(path);
        if (name.state !== "known" || name.value === "") continue;
        this.#named.add(resource);
        const bearers = this.#byName.get(name.value) ?? new Set();
        this.#byName.set(name.value, bearers.add(resource));
      }
      const { parent } = resource;
      if (parent && parent.type !== "pulumi:pulumi:Stack") {
        this.#byParent.set(parent, [...(this.#byParent.get(parent) ?? []), resource]);
      }
    }
  }

  /** Which candidate the property names. */
  join(resource: Resource, path: string): Joined {
    const reading = resource.text(path);
    if (reading.state === "absent") return { state: "elsewhere" };
    if (reading.state === "malformed") return { state: "loose", why: describeMalformed(reading) };
    const awaited = this.#awaited(resource, reading, path);
    const [only] = awaited;
    if (reading.state === "known") {
      const named = this.named(reading.value);
      if (named[0])
        return named.length === 1
          ? { state: "joined", to: named[0] }
          : { state: "loose", why: `${path} fits several resources` };
      // A generated name is written nowhere: then only the dependency joins the two.
      if (only && awaited.length === 1 && !this.#named.has(only)) return { state: "joined", to: only };
      const [hidden] = this.#hidden;
      return hidden ? { state: "loose", why: `${path} may name ${hidden.name}` } : { state: "elsewhere" };
    }
    if (only)
      return awaited.length === 1
        ? { state: "joined", to: only }
        : { state: "loose", why: `${path} waits for several resources` };
    const siblings = resource.parent ? (this.#byParent.get(resource.parent) ?? []) : [];
    if (siblings[0] && siblings.length === 1) return { state: "joined", to: siblings[0] };
    return { state: "loose", why: `${path} is not known yet` };
  }

  /** Whether a name that no candidate bears may still be one's. */
  get hasHidden(): boolean {
    return this.#hidden.length > 0;
  }

  /** Candidates of that name, or of the name in which that ARN ends. */
  named(name: string): readonly Resource[] {
    // What follows a slash in an ARN of S3 is an object, which may be called like another bucket.
    const [, inS3] = /^arn:[^:]*:s3:::(.*)$/.exec(name) ?? [];
    const end = inS3 ?? name.slice(name.lastIndexOf("/") + 1);
    for (const called of name.startsWith("arn:") ? [name, end] : [name]) {
      const found = this.#byName.get(called);
      if (found) return [...found];
    }
    return [];
  }

  /** Candidates of a name that an IAM pattern fits. */
  fitting(pattern: string): readonly Resource[] {
    return [...this.#byName].flatMap(([name, bearers]) => (covers(pattern, name) ? [...bearers] : []));
  }

  /** Those of the resources that a property waits for which are candidates. */
  #awaited(resource: Resource, reading: Reading<string>, path: string): readonly Resource[] {
    const all = reading.state === "unknown" ? reading.dependsOn : resource.dependsOn(path);
    return all.filter((other) => this.#resources.has(other));
  }
}
