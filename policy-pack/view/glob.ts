/** Whether an IAM pattern (`*` any text, `?` any character) covers every text that another pattern can be. */
export function covers(pattern: string, covered: string): boolean {
  // Any text that `covered` can be holds its wildcards as characters, so that matching them literally is enough.
  return matches(pattern, covered);
}

/** Whether two IAM patterns have a text in common. */
export function overlap(one: string, other: string): boolean {
  const [start, otherStart] = [literalStart(one), literalStart(other)];
  if (!start.startsWith(otherStart) && !otherStart.startsWith(start)) return false;
  const seen = new Set<number>();
  const width = other.length + 1;
  const meet = (i: number, j: number): boolean => {
    const state = i * width + j;
    if (seen.has(state)) return false;
    seen.add(state);
    const [a, b] = [one[i], other[j]];
    if (a === undefined && b === undefined) return true;
    if (a === "*") return meet(i + 1, j) || (b !== undefined && meet(i, j + 1));
    if (b === "*") return meet(i, j + 1) || (a !== undefined && meet(i + 1, j));
    if (a === undefined || b === undefined) return false;
    return (a === b || a === "?" || b === "?") && meet(i + 1, j + 1);
  };
  return meet(0, 0);
}

function matches(pattern: string, text: string): boolean {
  let [i, j] = [0, 0];
  let star = -1;
  let resumed = 0;
  while (j < text.length) {
    if (pattern[i] === "*") {
      star = i++;
      resumed = j;
    } else if (i < pattern.length && (pattern[i] === text[j] || (pattern[i] === "?" && text[j] !== "*"))) {
      i++;
      j++;
    } else if (star >= 0) {
      i = star + 1;
      j = ++resumed;
    } else {
      return false;
    }
  }
  while (pattern[i] === "*") i++;
  return i === pattern.length;
}

/** The text before the first wildcard. */
function literalStart(pattern: string): string {
  const wildcard = pattern.search(/[*?]/);
  return wildcard < 0 ? pattern : pattern.slice(0, wildcard);
}
