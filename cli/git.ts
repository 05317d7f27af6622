import { execFileSync } from "node:child_process";
import { BadInput } from "./bad-input.ts";

/** More than all declarations of a large body together. */
const mostBytes = 512 * 1024 * 1024;

/** What git prints, or null when it refuses. */
export function git(directory: string, args: readonly string[], input = ""): Buffer | null {
  try {
    return execFileSync("git", args, {
      cwd: directory,
      input,
      maxBuffer: mostBytes,
      stdio: ["pipe", "pipe", "ignore"],
    });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      throw new BadInput("git: is not installed or not on the PATH; compare two folders instead");
    return null;
  }
}
