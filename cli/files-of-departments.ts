const departmentFile = /^departments\/([a-z0-9_]+)\.yaml$/;

/**
 * Of all declarations, those without which some departments cannot be read: theirs, those that name them, and whatever
 * these and the files of the whole body name in turn.
 *
 * A department counts as named where its id stands anywhere in a file: one too many is read, and none too few.
 */
export function filesOfDepartments(
  files: ReadonlyMap<string, string>,
  departments: readonly string[],
): ReadonlyMap<string, string> {
  const byId = new Map([...files.keys()].map((file) => [departmentFile.exec(file)?.[1] ?? "", file]));
  const wanted = new Set([...files.keys()].filter((file) => !departmentFile.test(file)));
  for (const id of departments) {
    const own = byId.get(id);
    if (own !== undefined) wanted.add(own);
    const naming = new RegExp(`(?<![a-z0-9_])${id}(?![a-z0-9_])`);
    for (const [file, text] of files) if (naming.test(text)) wanted.add(file);
  }
  // A set goes on to what is added to it on the way.
  for (const file of wanted) {
    for (const [word] of (files.get(file) ?? "").matchAll(/[a-z0-9_]+/g)) {
      const named = byId.get(word);
      if (named !== undefined) wanted.add(named);
    }
  }
  return new Map([...files].filter(([file]) => wanted.has(file)));
}
