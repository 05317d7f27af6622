import { isProperties, type Properties, type Value } from "./value.ts";

/**
 * What is declared in this run, by type and identity: made, changed, or left as it is.
 * The engine makes before it deletes: when a resource is renamed or forced to be replaced, the old one's delete would take away
 * what the new one has just made [pulumi/pulumi#918]. Who deletes asks here first whether somebody else wants the same thing now.
 */
export class Heirs {
  /** By type and identity, then by the URN of who declares it. */
  readonly #wanted = new Map<string, Map<string, Properties>>();
  /** By type, each once: several resources may be parts of one thing. */
  readonly #declared = new Map<string, Map<string, Properties>>();

  wants(type: string, identity: string, inputs: Properties, urn: string): void {
    const thing = `${type}|${identity}`;
    const byUrn = this.#wanted.get(thing) ?? new Map<string, Properties>();
    this.#wanted.set(thing, byUrn.set(urn, inputs));
    const ofType = this.#declared.get(type) ?? new Map<string, Properties>();
    this.#declared.set(type, ofType.set(JSON.stringify(inputs), inputs));
  }

  /** Inputs of all that is declared of a type. */
  all(type: string): readonly Properties[] {
    return [...(this.#declared.get(type)?.values() ?? [])];
  }

  /** What is declared of one thing by all resources together, but for the one of this URN; undefined: nobody declares it. */
  of(type: string, identity: string, but?: string): Properties | undefined {
    const byUrn = this.#wanted.get(`${type}|${identity}`) ?? new Map<string, Properties>();
    const [first, ...others] = [...byUrn].filter(([urn]) => urn !== but).map(([, inputs]) => inputs);
    return first === undefined ? undefined : others.reduce<Properties>(united, first);
  }

  forget(): void {
    this.#wanted.clear();
    this.#declared.clear();
  }
}

/** Lists and maps joined; of anything else the second. */
function united(one: Properties, other: Properties): Properties {
  const both = ([key, value]: readonly [string, Value]): readonly [string, Value] => {
    const before = one[key];
    if (Array.isArray(before) && Array.isArray(value)) return [key, [...new Set([...before, ...value])].sort()];
    return isProperties(before) && isProperties(value) ? [key, united(before, value)] : [key, value];
  };
  return { ...one, ...Object.fromEntries(Object.entries(other).map(both)) };
}
