/** Whether `version` is `minimum` or newer, comparing dotted numbers; what follows a hyphen or plus sign does not count. */
export function atLeast(version: string, minimum: string): boolean {
  const have = numbers(version);
  const want = numbers(minimum);
  for (let index = 0; index < Math.max(have.length, want.length); index += 1) {
    const difference = (have[index] ?? 0) - (want[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

function numbers(version: string): readonly number[] {
  const dotted = /\d+(?:\.\d+)*/.exec(version)?.[0] ?? "0";
  return dotted.split(".").map(Number);
}
