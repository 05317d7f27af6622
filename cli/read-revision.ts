import { isUtf8 } from "node:buffer";
import type { Problem } from "../declaration/problem.ts";
import { longestFile } from "../declaration/reading/longest-file.ts";
import type { FilesRead } from "../declaration/reading/read-files.ts";
import { BadInput } from "./bad-input.ts";
import { git } from "./git.ts";

/**
 * The declarations of a folder as they were at a commit, a branch or a tag; the work tree is neither read nor changed.
 *
 * @param revision what git takes for a commit: `main`, `HEAD^1`
 */
export function readRevision(directory: string, revision: string): FilesRead {
  const commit = git(directory, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
  if (commit === null)
    throw new BadInput(
      `${revision}: is no folder with a lake.yaml, and git knows no commit of that name here; where only the newest commit was fetched, fetch more`,
    );
  const listed = git(directory, ["ls-tree", "-r", "-l", "-z", commit.toString().trim(), "--", "."]);
  const unread: Problem[] = [];
  const objects: { readonly file: string; readonly object: string }[] = [];
  for (const line of listed?.toString().split("\0") ?? []) {
    const [, mode, type, object = "", size, file = ""] = /^(\d+) (\w+) (\w+) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
    if (!/^((lake|entities|exceptions)|departments\/[^/]+)\.ya?ml$/i.test(file)) continue;
    if (type !== "blob" || mode === "120000") unread.push(refused(file, "is a link, and no declaration"));
    else if (Number(size) > longestFile) unread.push(refused(file, `has ${size} bytes, of ${longestFile} at most`));
    else objects.push({ file, object });
  }
  const files = new Map<string, string>();
  for (const [index, text] of contents(directory, objects).entries()) {
    const file = objects[index]?.file ?? "";
    if (isUtf8(text)) files.set(file, text.toString("utf8"));
    else unread.push(refused(file, "is not UTF-8"));
  }
  return { files, unread };
}

/** All objects in one call, in their order: a line with the size, then the bytes, then the end of a line. */
function contents(directory: string, objects: readonly { readonly object: string }[]): readonly Buffer[] {
  if (objects.length === 0) return [];
  const wanted = objects.map(({ object }) => `${object}\n`).join("");
  let rest = git(directory, ["cat-file", "--batch"], wanted) ?? Buffer.alloc(0);
  return objects.map(() => {
    const end = rest.indexOf("\n");
    const size = Number(rest.toString("utf8", 0, end).split(" ")[2]);
    const text = rest.subarray(end + 1, end + 1 + size);
    rest = rest.subarray(end + 2 + size);
    return text;
  });
}

function refused(file: string, message: string): Problem {
  return { file, line: 1, column: 1, path: "", message: `the file ${message}` };
}
