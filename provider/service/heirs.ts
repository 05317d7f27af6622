import type { Properties } from "./value.ts";

/**
 * What is declared in this run, by type and identity: made, changed, or left as it is.
 * The engine makes before it deletes: when a resource is renamed or forced to be replaced, the old one's delete would take away
 * what the new one has just made [pulumi/pulumi#918]. Who deletes asks here first whether somebody else wants the same thing now.
 */
export class Heirs {
  readonly #wanted = new Map<string, Properties>();
  /** By type, each once: several resources may be parts of one thing. */
  readonly #declared = new Map<string, Map<string, Properties>>();

  wants(type: string, identity: string, inputs: Properties): void {
    this.#wanted.set(`${type}|${identity}`, inputs);
    const ofType = this.#declared.get(type) ?? new Map<string, Properties>();
    this.#declared.set(type, ofType.set(JSON.stringify(inputs), inputs));
  }

  /** Inputs of all that is declared of a type. */
  all(type: string): readonly Properties[] {
    return [...(this.#declared.get(type)?.values() ?? [])];
  }

  of(type: string, identity: string): Properties | undefined {
    return this.#wanted.get(`${type}|${identity}`);
  }

  forget(): void {
    this.#wanted.clear();
    this.#declared.clear();
  }
}
