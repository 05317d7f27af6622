import { BadInput } from "./bad-input.ts";
import { git } from "./git.ts";

const forPeople = /\.md$|^docs\//;

/** What has changed of the declarations since a commit. */
export type ChangedDeclarations =
  /** Something that bears on all of them: the file that does. */
  | { readonly kind: "everything"; readonly because: string }
  /** Departments whose files were changed, added or removed; sorted. */
  | { readonly kind: "departments"; readonly departments: readonly string[] };

/**
 * What has changed in a folder since its last commit that a revision has too, committed or not.
 *
 * Texts for people (`*.md`, `docs/`) bear on nothing; of all else that is no department's file it is not known what it
 * bears on, so it bears on everything.
 *
 * @param revision what git takes for a commit: `origin/main`
 * @throws BadInput when git knows no such commit
 */
export function changedDeclarations(directory: string, revision: string): ChangedDeclarations {
  const commit = git(directory, ["rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`]);
  if (commit === null)
    throw new BadInput(
      `--changed-since: git knows no commit ${revision} here; where only the newest commit was fetched, fetch more`,
    );
  const named = commit.toString().trim();
  const since = git(directory, ["merge-base", named, "HEAD"])?.toString().trim() ?? named;
  const listed = (args: readonly string[]) =>
    (
      git(directory, [...args, "-z", "--", "."])
        ?.toString()
        .split("\0") ?? []
    ).filter((file) => file !== "");
  const files = [
    ...listed(["diff", "--name-only", "--no-renames", "--relative", since]).filter((file) => !forPeople.test(file)),
    // Of what was never committed, a report that was written here counts for nothing.
    ...listed(["ls-files", "--others", "--exclude-standard"]).filter((file) => /\.(ya?ml|ts)$/.test(file)),
  ];
  const departments = new Set<string>();
  for (const file of files.toSorted()) {
    const id = /^departments\/([a-z0-9_]+)\.yaml$/.exec(file)?.[1];
    if (id !== undefined) departments.add(id);
    else return { kind: "everything", because: file };
  }
  return { kind: "departments", departments: [...departments] };
}
