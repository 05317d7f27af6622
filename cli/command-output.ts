import { closeSync, mkdirSync, openSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { BadInput } from "./bad-input.ts";

/** Exit codes of every command: 0 clean, 1 findings, 2 bad input. */
export type ExitCode = 0 | 1 | 2;

/** Where a command writes, and what it ends with. */
export interface CommandOutput {
  print(text: string): void;
  end(code: ExitCode): void;
}

/** Writes a file that the caller named, of one text or piece by piece, with the folders above it; one that cannot be written is bad input. */
export function writeNamedFile(file: string, text: string | Iterable<string>): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    const written = openSync(file, "w");
    try {
      for (const piece of typeof text === "string" ? [text] : text) writeFileSync(written, piece);
    } finally {
      closeSync(written);
    }
  } catch (error) {
    throw new BadInput(`${file}: cannot be written (${error instanceof Error ? error.message : String(error)})`);
  }
}
