import type { PageTerms } from "./page-data.ts";

/** Lists in which each text, and each set of terms, stands once and is found by its position. */
export class PageLists {
  readonly texts: string[] = [];
  readonly terms: PageTerms[] = [];
  readonly #positions = new Map<string, number>();

  textPosition(text: string): number {
    return this.#position(`text ${text}`, this.texts, text);
  }

  termsPosition(terms: PageTerms): number {
    return this.#position(`terms ${JSON.stringify(terms)}`, this.terms, terms);
  }

  #position<Item>(key: string, list: Item[], item: Item): number {
    const known = this.#positions.get(key);
    if (known !== undefined) return known;
    this.#positions.set(key, list.length);
    return list.push(item) - 1;
  }
}
