import type { Lake } from "../../declaration/lake.ts";
import type { AccessChange } from "./access-change.ts";
import { compareAccount } from "./compare-account.ts";
import { compareLimits } from "./compare-limits.ts";
import { comparePartners } from "./compare-partners.ts";
import { comparePeople } from "./compare-people.ts";

/** What is one for the whole body, and who belongs to whom: settings that bear on sight without naming a table. */
export function compareSettings(before: Lake, after: Lake, asOf: string): readonly AccessChange[] {
  return [
    ...compareAccount(before, after),
    ...comparePeople(before, after),
    ...compareLimits(before, after, asOf),
    ...comparePartners(before.partners, after.partners, "lake", []),
  ].map((change) => ({ departments: [], ...change, category: null, cells: [] }));
}
