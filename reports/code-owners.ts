import type { Lake } from "../declaration/lake.ts";

const [first, last] = ["# begin lakeward", "# end lakeward"] as const;

/**
 * GitHub's CODEOWNERS: the team of each department's owner reviews its file, or who may record a decision made elsewhere.
 * GitHub asks for one of those who stand on a line
 * (https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-code-owners).
 *
 * @param existing the file as it is; what stands outside our part is kept
 * @param folder where departments/ is, from the repository's root; empty: there
 */
export function codeOwners(lake: Lake, existing: string, folder: string): string {
  const { recorders } = lake.people;
  const lines = lake.departments
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .map(({ id, owner }) => {
      const teams = [owner.approvers, ...(recorders === null ? [] : [recorders])];
      return `/${folder === "" ? "" : `${folder}/`}departments/${id}.yaml ${[...new Set(teams)].map(mention).join(" ")}`;
    });
  const part = [first, "# Made by `lakeward owners`; what stands outside these lines is yours.", ...lines, last].join(
    "\n",
  );
  const [from, to] = [existing.indexOf(first), existing.indexOf(last)];
  if (from >= 0 && to > from) return `${existing.slice(0, from)}${part}${existing.slice(to + last.length)}`;
  return existing === "" ? `${part}\n` : `${existing.trimEnd()}\n\n${part}\n`;
}

function mention(team: string): string {
  return team.startsWith("@") ? team : `@${team}`;
}
