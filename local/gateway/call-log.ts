import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import type { CallLine } from "./call-line.ts";

/** Writes the log, one line a call, at the moment of the effect, so that its order is the order of effects. */
export class CallLog {
  readonly #file: number;
  #written = 0;

  /** Starts the file anew: the estate it tells of starts from nothing too. */
  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#file = openSync(path, "w", 0o600);
  }

  /** How many lines there are. */
  get position(): number {
    return this.#written;
  }

  write(line: Omit<CallLine, "n">): void {
    this.#written += 1;
    writeSync(this.#file, `${JSON.stringify({ n: this.#written, ...line })}\n`);
  }

  close(): void {
    closeSync(this.#file);
  }
}
