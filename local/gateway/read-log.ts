import { readFileSync } from "node:fs";
import type { CallLine } from "./call-line.ts";

/** Reads a gateway's log from the file; a last line that is still being written is left out. */
export function readLog(path: string): readonly CallLine[] {
  const text = readFileSync(path, "utf8");
  return text
    .slice(0, text.lastIndexOf("\n") + 1)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as CallLine);
}
