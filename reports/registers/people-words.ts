import type { Lake } from "../../declaration/lake.ts";

/** A word of `about` as a register prints it: a body's own word by its title, with ours; else in words. */
export function peopleWords(lake: Lake, word: string): string {
  const own = lake.ownWords.people.find(({ id }) => id === word);
  const plain = (id: string) => id.replaceAll("_", " ");
  return own ? `${own.title ?? plain(word)} (like ${plain(own.like)})` : plain(word);
}
