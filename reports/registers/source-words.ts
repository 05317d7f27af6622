import type { Department, Lake, Partner, Source } from "../../declaration/lake.ts";

/** How data comes by a route, in words. Addresses, hosts and credentials stay in the declarations. */
const routeWords: Readonly<Record<string, string>> = {
  sftp: "files by SFTP",
  database: "a database that is read",
  api: "an API that is called",
  receive: "messages that are sent to us",
  file_share: "a file share",
  azure_blob: "an Azure storage container",
  s3: "an S3 bucket",
  spreadsheet: "a spreadsheet",
  upload: "files that staff upload",
};

/** `kerbside: files by SFTP, from Kerbside Systems Ltd`. */
export function sourceWords(lake: Lake, department: Department, source: Source): string {
  const partner = partnerOf(lake, department, source.partner);
  return `${source.id}: ${routeOf(source.route)}${partner === null ? "" : `, from ${partner.title}`}`;
}

/** A route's word as people read it. */
export function routeOf(route: string): string {
  return routeWords[route] ?? route;
}

/** A partner by its id: the department's own, else the lake's; null where there is none. */
export function partnerOf(lake: Lake, department: Department, id: string | null): Partner | null {
  return [...department.partners, ...lake.partners].find((partner) => partner.id === id) ?? null;
}
