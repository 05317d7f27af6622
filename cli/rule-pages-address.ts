import { existsSync } from "node:fs";
import { join } from "node:path";

/**
 * Where the rules' pages can be read when the check runs in a workflow of the repository that holds them; else nowhere.
 *
 * @param environment of the process; GitHub's runners say there which commit of which repository they run for
 */
export function rulePagesAddress(
  directory: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = environment;
  if (!server || !repository || !commit || !existsSync(join(directory, "docs", "rules", "README.md"))) return undefined;
  return `${server}/${repository}/blob/${commit}/docs/rules`;
}
