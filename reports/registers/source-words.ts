import type { Department, Lake, Source } from "../../declaration/lake.ts";
import { partnerOf } from "./partner-of.ts";
import { routeOf } from "./route-of.ts";

/** `kerbside: files by SFTP, from Kerbside Systems Ltd`. */
export function sourceWords(lake: Lake, department: Department, source: Source): string {
  const partner = partnerOf(lake, department, source.partner);
  return `${source.id}: ${routeOf(source.route)}${partner === null ? "" : `, from ${partner.title}`}`;
}
