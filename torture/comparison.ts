/** Where two texts differ first, with what is around. */
export function firstDifference(wanted: string, there: string): string {
  const [ones, others] = [wanted.split("\n"), there.split("\n")];
  const at = ones.findIndex((line, index) => line !== others[index]);
  const around = (lines: readonly string[]) => lines.slice(Math.max(0, at - 6), at + 4).join("\n      ");
  return `declared:\n      ${around(ones)}\n    there:\n      ${around(others)}`;
}
