import { createHash } from "node:crypto";

interface NamedFilter {
  readonly database: string;
  readonly table: string;
  readonly receiver: { readonly department: string; readonly group: string };
  readonly filter: string;
  readonly columns: readonly string[];
  readonly rowExpression: string | null;
}

/**
 * Names filters so that no cell moves between two of them in place: where one group holds several filters of one table, each name
 * ends with what the filter shows, so that another content is another filter, made before the old one goes. A single filter keeps
 * its plain name, since it changes in one call (docs/decisions/0011).
 */
export function nameFilters<Access extends NamedFilter>(filtered: readonly Access[]): readonly Access[] {
  const alike = Map.groupBy(filtered, ({ database, table, receiver }) =>
    [database, table, receiver.department, receiver.group].join("/"),
  );
  const several = new Set([...alike.values()].filter(({ length }) => length > 1).flat());
  return filtered.map((access) =>
    several.has(access) ? { ...access, filter: `${access.filter}.${contentOf(access)}` } : access,
  );
}

/** Eight hexadecimal digits: two contents of one filter that share them would be refused by the provider, not mistaken. */
function contentOf({ columns, rowExpression }: NamedFilter): string {
  return createHash("sha256")
    .update(JSON.stringify([columns.toSorted(), rowExpression]))
    .digest("hex")
    .slice(0, 8);
}
