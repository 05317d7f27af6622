/** What the second list has beyond the first, and the first beyond the second. */
export function difference<T>(was: readonly T[], is: readonly T[]): readonly [readonly T[], readonly T[]] {
  return [is.filter((each) => !was.includes(each)), was.filter((each) => !is.includes(each))];
}
