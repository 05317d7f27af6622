import { isUtf8 } from "node:buffer";
import { lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../problem.ts";
import { longestFile } from "./longest-file.ts";

/** The texts of a directory's declarations by relative path, and what is wrong with the files that cannot be read. */
export interface FilesRead {
  readonly files: ReadonlyMap<string, string>;
  readonly unread: readonly Problem[];
}

/**
 * Reads `lake.yaml`, `entities.yaml`, `exceptions.yaml` and `departments/*.yaml` as UTF-8, in the order of their names; touches the file system and never
 * throws. What looks like a declaration and is none (a link, a folder, a pipe) is told, never skipped.
 */
export function readFiles(directory: string): FilesRead {
  const files = new Map<string, string>();
  const unread: Problem[] = [];
  const refuse = (file: string, message: string) =>
    unread.push({ file, line: 1, column: 1, path: "", message: `the file ${message}` });
  const names = (folder: string): string[] => {
    try {
      return readdirSync(join(directory, folder)).sort();
    } catch (error) {
      const message = `cannot be listed (${codeOf(error)}); departments/ is a folder with one file a department`;
      if (folder !== "" && codeOf(error) !== "ENOENT") refuse(folder, message);
      return [];
    }
  };
  const found = [
    ...names("").filter((name) => /^(lake|entities|exceptions)\.ya?ml$/i.test(name)),
    ...names("departments")
      .filter((name) => /\.ya?ml$/i.test(name))
      .map((name) => `departments/${name}`),
  ];
  for (const each of found) {
    const file = each.replace(/[\p{Cc}\p{Cf}]/gu, "?");
    try {
      const place = join(directory, each);
      const status = lstatSync(place);
      if (status.isSymbolicLink())
        refuse(file, "is a symbolic link; put the file itself here, so that whoever owns it reviews its changes");
      else if (status.isDirectory()) refuse(file, "is a folder; departments/ holds one file a department");
      else if (!status.isFile()) refuse(file, "is a pipe or device; put an ordinary file here");
      else if (status.size > longestFile)
        refuse(file, `has ${inWords(status.size)} bytes, of ${inWords(longestFile)} at most; split the department`);
      else decode(file, readFileSync(place), files, unread);
    } catch (error) {
      refuse(file, `cannot be read (${codeOf(error)}); let whoever runs this read it`);
    }
  }
  return { files, unread };
}

function decode(file: string, bytes: Buffer, files: Map<string, string>, unread: Problem[]): void {
  const tell = (line: number, column: number, message: string) =>
    unread.push({ file, line, column, path: "", message });
  // Either mark of UTF-16, or the empty half of its first letter.
  if (/^(fffe|feff|00|..00)/.test(bytes.toString("hex", 0, 2)) && bytes.length > 1)
    tell(1, 1, "the file is UTF-16 or not text at all; save it as UTF-8");
  else if (isUtf8(bytes)) files.set(file, bytes.toString("utf8"));
  else {
    const lines = bytes.toString("latin1").split("\n");
    const line = lines.findIndex((each) => !isUtf8(Buffer.from(each, "latin1")));
    const column = /[\x80-\xff]/.exec(lines[line] ?? "")?.index ?? 0;
    tell(line + 1, column + 1, "a letter here is not UTF-8, as older programs write £, é or –; save the file as UTF-8");
  }
}

function inWords(number: number): string {
  return number.toLocaleString("en-GB");
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
}
