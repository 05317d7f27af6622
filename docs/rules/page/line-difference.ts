/** A line of a difference: kept, taken out or put in. */
export interface DifferenceLine {
  readonly mark: " " | "-" | "+";
  readonly text: string;
}

/** The shortest way from some lines to others. */
export function lineDifference(from: readonly string[], to: readonly string[]): readonly DifferenceLine[] {
  // kept[i][j]: how many lines of from[i…] and to[j…] can stay.
  const kept = Array.from({ length: from.length + 1 }, () => new Array<number>(to.length + 1).fill(0));
  const at = (i: number, j: number) => kept[i]?.[j] ?? 0;
  for (let i = from.length - 1; i >= 0; i -= 1)
    for (let j = to.length - 1; j >= 0; j -= 1) {
      const row = kept[i];
      if (row) row[j] = from[i] === to[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const lines: DifferenceLine[] = [];
  let i = 0;
  let j = 0;
  while (i < from.length || j < to.length) {
    const [out, put] = [from[i], to[j]];
    if (out !== undefined && out === put) {
      lines.push({ mark: " ", text: out });
      i += 1;
      j += 1;
    } else if (out !== undefined && (put === undefined || at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ mark: "-", text: out });
      i += 1;
    } else {
      lines.push({ mark: "+", text: put ?? "" });
      j += 1;
    }
  }
  return lines;
}
