import type { Check, Checked } from "./check.ts";
import { columns } from "./columns.ts";
import { datasets } from "./datasets.ts";
import { days } from "./days.ts";
import { entities } from "./entities.ts";
import { inherited } from "./inherited.ts";
import { joins } from "./joins.ts";
import { lakeSettings } from "./lake-settings.ts";
import { linkages } from "./linkages.ts";
import { mailboxes } from "./mailboxes.ts";
import { names } from "./names.ts";
import { overlaps } from "./overlaps.ts";
import { purposes } from "./purposes.ts";
import { retention } from "./retention.ts";
import { sources } from "./sources.ts";
import { statements } from "./statements.ts";
import { tags } from "./tags.ts";
import { usage } from "./usage.ts";
import { uses } from "./uses.ts";

const checks: readonly Check[] = [
  names,
  lakeSettings,
  mailboxes,
  linkages,
  tags,
  purposes,
  uses,
  sources,
  columns,
  entities,
  datasets,
  joins,
  inherited,
  retention,
  statements,
  overlaps,
  days,
];

/**
 * Everything that only the whole can tell: names that exist, and that nobody sees more than may be seen.
 *
 * @param problems how many problems there are by now; what is named by nothing is told only when there are none, since
 *   a misspelt name leaves the right one unused
 */
export function checkDeclarations(checked: Checked, problems: () => number): void {
  for (const check of checks) check(checked);
  if (problems() === 0) usage(checked);
}
