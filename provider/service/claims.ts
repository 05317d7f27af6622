/** What a resource declares and no other may. */
export interface Claim {
  /** Where it is said, such as `tags.zone`. */
  readonly property: string;
  /** The same for two resources that would take it from each other. */
  readonly thing: string;
}

/** Who declares what in this run. */
export class Claims {
  readonly #holders = new Map<string, string>();

  /** The URN of another resource that declares the same; undefined: there is none, and now it is this one's. */
  take(type: string, thing: string, urn: string): string | undefined {
    const key = `${type}|${thing}`;
    const holder = this.#holders.get(key);
    if (holder === undefined) this.#holders.set(key, urn);
    return holder === urn ? undefined : holder;
  }

  forget(): void {
    this.#holders.clear();
  }
}
