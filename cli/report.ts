import { statSync } from "node:fs";
import { join, resolve } from "node:path";
import { declaredPage } from "../reports/access-page/declared-page.ts";
import { readPageAssets } from "../reports/access-page/page-assets.ts";
import type { AccessPage } from "../reports/access-page/page-data.ts";
import { pageHtml } from "../reports/access-page/page-html.ts";
import { snapshotPage } from "../reports/access-page/snapshot-page.ts";
import { counted } from "../reports/wording.ts";
import { type AccessSourceOptions, accessSource } from "./access/access-source.ts";
import { declaredIn } from "./access/declared-in.ts";
import { type CommandOutput, writeNamedFile } from "./command-output.ts";
import { dayOf } from "./day.ts";

export interface AccessPageOptions extends AccessSourceOptions {
  readonly html: string;
}

/** Writes the page of who sees what, of the declarations or of a snapshot, and says what is in it. */
export function reportAccess(options: AccessPageOptions, output: CommandOutput): void {
  const page = pageOf(options);
  const html = pageHtml(page, readPageAssets());
  const file = isFolder(options.html) ? join(options.html, "access.html") : options.html;
  writeNamedFile(file, html);
  const { departments, tables, principals, gathered } = page;
  const size = `${(Buffer.byteLength(html) / 1024 ** 2).toFixed(2)} MB`;
  output.print(
    `${file}: ${counted(departments.length, gathered)}, ${counted(tables.length, "table")}, ` +
      `${counted(principals.length, "principal")} (${size})\n`,
  );
  output.end(0);
}

function pageOf(options: AccessPageOptions): AccessPage {
  return options.snapshot === undefined
    ? declaredPage(declaredIn({ ...options, directory: resolve(options.directory) }))
    : snapshotPage(accessSource(options), dayOf(options.asOf));
}

function isFolder(named: string): boolean {
  return /[/\\]$/.test(named) || statSync(named, { throwIfNoEntry: false })?.isDirectory() === true;
}
