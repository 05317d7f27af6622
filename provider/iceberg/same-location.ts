/** Are these the same place, whether or not a slash stands at the end? */
export function sameLocation(one: string | undefined, other: string): boolean {
  return one?.replace(/\/$/, "") === other.replace(/\/$/, "");
}
