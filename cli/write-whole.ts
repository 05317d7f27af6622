import { linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { BadInput } from "./bad-input.ts";

/**
 * Writes a file so that it is there as a whole or not at all.
 *
 * @param how `new` never replaces what is there; `instead` takes the place of what is there
 */
export function writeWhole(file: string, text: string, how: "new" | "instead"): void {
  // Beside it, since only within one file system a name can be given at once; its ending keeps the loader away.
  const beside = `${file}.${process.pid}.part`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(beside, text, { flag: "wx" });
    if (how === "new") linkSync(beside, file);
    else renameSync(beside, file);
  } catch (error) {
    throw new BadInput(`${file}: was not written (${error instanceof Error ? error.message : String(error)})`);
  } finally {
    rmSync(beside, { force: true });
  }
}
