import { fileURLToPath } from "node:url";
import { declaredSnapshot } from "../../../access/declared/declared-snapshot.ts";
import { type LoadResult, loadDeclarations } from "../../../declaration/load.ts";
import { parseDeclarations } from "../../../declaration/parse.ts";
import { formatProblem } from "../../../declaration/problem.ts";
import { type DeclaredAccess, declaredPage } from "../../../reports/access-page/declared-page.ts";
import type { AccessPage } from "../../../reports/access-page/page-data.ts";
import { asOf } from "../../declaration/sample-files.ts";

const place = {
  organisation: "exampleshire",
  environment: "dev",
  account: "111122223333",
  region: "eu-west-2",
  deployRole: "arn:aws:iam::111122223333:role/lakeward/deploy/lake-deploy",
};

function accessOf(result: LoadResult): DeclaredAccess {
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join("\n"));
  const { lake, sources } = result;
  return { lake, sources, asOf, place, snapshot: declaredSnapshot(lake, asOf, place) };
}

/** Declarations with what an account holds by them. */
export function declaredAccess(files: ReadonlyMap<string, string>): DeclaredAccess {
  return accessOf(parseDeclarations(files, asOf));
}

/** The page of declarations. */
export function pageOf(files: ReadonlyMap<string, string>): AccessPage {
  return declaredPage(declaredAccess(files));
}

/** The page of the sample council. */
export function councilPage(): AccessPage {
  return declaredPage(accessOf(loadDeclarations(fileURLToPath(new URL("../../..", import.meta.url)), asOf)));
}
