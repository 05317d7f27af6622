/** What the engine's own error says: its lines that begin with `error:`, else that it ended without a word. */
export function engineWords(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const lines = text.split("\n").map((line) => line.trim());
  // What a command printed on stderr begins behind that word.
  const said = lines.flatMap((line) => /^(?:stderr: )?error: (.*)$/.exec(line)?.[1] ?? []);
  if (said.length > 0) return [...new Set(said)].join("\n");
  return lines.some((line) => line.startsWith("stderr:"))
    ? "Pulumi's engine ended without a word; it may have been stopped, or memory ran out"
    : text;
}
