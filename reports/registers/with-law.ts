/** A word of the vocabulary with the law where it stands: `public task, Art 6(1)(e)`. */
export function withLaw(word: string, law: string | undefined): string {
  const words = word.replaceAll("_", " ");
  return law === undefined ? words : `${words}, ${law}`;
}
