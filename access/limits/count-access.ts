import type { Lake } from "../../declaration/lake.ts";
import type { CompiledAccess } from "../compile.ts";
import type { AwsLimitId } from "./aws-limits.ts";

/** One figure to hold against a limit. */
export interface Counted {
  readonly id: AwsLimitId;
  readonly subject: string;
  readonly path: string;
  readonly used: number;
}

/** Who sees what, counted: filters a group and table, the length of each row expression, LF-tags and their values. */
export function countAccess(lake: Lake, { filtered }: CompiledAccess): readonly Counted[] {
  const perTable = Map.groupBy(
    filtered,
    ({ receiver, database, table }) => `${receiver.department}/${receiver.group} on ${database}.${table}`,
  );
  const values = { department: lake.departments.length, zone: Object.keys(lake.zones).length, visibility: 3 };
  return [
    ...[...perTable].map(
      ([subject, given]): Counted => ({
        id: "filtersOfGroupOnTable",
        subject,
        path: given.at(-1)?.statement ?? "lake",
        used: given.length,
      }),
    ),
    ...filtered.flatMap(({ rowExpression, database, table, filter, statement }): Counted[] =>
      rowExpression === null
        ? []
        : [
            {
              id: "rowExpression",
              subject: `${filter} on ${database}.${table}`,
              path: statement,
              used: rowExpression.length,
            },
          ],
    ),
    { id: "lfTags", subject: "the account", path: "lake", used: Object.keys(values).length },
    ...Object.entries(values).map(
      ([tag, used]): Counted => ({ id: "valuesOfLfTag", subject: tag, path: "lake", used }),
    ),
    // Databases carry all three, and tables inherit or override them.
    {
      id: "lfTagsOnResource",
      subject: "every database and table",
      path: "lake",
      used: Object.keys(values).length,
    },
  ];
}
