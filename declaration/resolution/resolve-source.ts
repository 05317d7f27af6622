import type { Source } from "../lake.ts";
import type { Report } from "../reading/report.ts";
import type { SourceFile } from "../schema/department-file.ts";
import { routes } from "../vocabulary/routes.ts";

const optionKeys = ["host", "port", "name", "sign_in", "pages"] as const;
const routeKeys = [
  "sftp",
  "database",
  "api",
  "receive",
  "file_share",
  "azure_blob",
  "s3",
  "spreadsheet",
  "upload",
] as const;

/** The routes that a source or a delivery names, with where each leads. */
export function namedRoutes(
  file: Pick<SourceFile, (typeof routeKeys)[number]>,
): { readonly word: string; readonly target: string }[] {
  return routeKeys.flatMap((word) => {
    const target = file[word];
    return target === undefined ? [] : [{ word, target }];
  });
}

/** A source with its defaults, or null when its route is unclear; the options must fit the route. */
export function resolveSource(id: string, file: SourceFile, department: string, report: Report): Source | null {
  const path = `${department}.sources.${id}`;
  const named = namedRoutes(file);
  const [first] = named;
  const route = first && routes[first.word];
  if (!first || !route) {
    report(path, `no route is said; one of ${Object.keys(routes).join(", ")}`);
    return null;
  }
  if (named.length > 1) {
    report(
      path,
      `${named.map(({ word }) => word).join(" and ")} are both said; a source has one route, further ones are further sources`,
    );
    return null;
  }
  if (route.shape && !route.shape.test(first.target))
    report(`${path}.${first.word}`, `"${first.target}" is not an address of this route; for example ${route.example}`);
  const said: Record<string, string> = {};
  for (const key of optionKeys) {
    const value = file[key];
    const required = Object.hasOwn(route.options, key) ? route.options[key] : undefined;
    if (value === undefined && required) report(path, `${key} must be said with ${first.word}`);
    if (value !== undefined && required === undefined)
      report(`${path}.${key}`, `${key} means nothing with ${first.word}; leave it out`);
    if (value !== undefined) said[key] = String(value);
  }
  const defaults: Record<string, string> = first.word === "api" ? { sign_in: "key", pages: "link" } : {};
  return {
    id,
    route: first.word,
    target: first.target,
    every: file.every ?? route.every,
    partner: file.partner ?? (route.to === "partner" ? first.target : null),
    credentials: file.credentials ?? `${department}/${id}`,
    options: { ...defaults, ...said },
  };
}
