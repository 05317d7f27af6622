import type { GrantedResource } from "./granted-resource.ts";

/** A principal by the name that people know: a role's or user's own, an account's number. */
export function principalWords(principal: string): string {
  return principal.split("/").at(-1) ?? principal;
}

/** A resource in words: `table parking_trusted.permits`. */
export function placeWords(on: GrantedResource): string {
  if ("catalogue" in on) return "the catalogue";
  if ("database" in on) return `database ${on.database.name}`;
  if ("table" in on) return `table ${on.table.database}.${on.table.name}`;
  if ("allTables" in on) return `all tables of ${on.allTables.database}`;
  if ("columns" in on) return `table ${on.columns.database}.${on.columns.table}`;
  if ("columnsExcept" in on) {
    const { database, table, names } = on.columnsExcept;
    return `table ${database}.${table} but for ${names.join(", ")}`;
  }
  if ("cellsFilter" in on) {
    const { database, table, name } = on.cellsFilter;
    return `filter ${name} of ${database}.${table}`;
  }
  if ("dataLocation" in on) return `location ${on.dataLocation.arn}`;
  if ("tag" in on) return `LF-tag ${on.tag.key}`;
  if ("tagExpression" in on) return `LF-tag expression ${on.tagExpression.name}`;
  if ("savedTagPolicy" in on)
    return `every ${on.savedTagPolicy.resourceType.toLowerCase()} that expression ${on.savedTagPolicy.expression} matches`;
  const terms = Object.entries(on.tagPolicy.expression).map(([key, values]) => `${key}=${values.join(" or ")}`);
  return `every ${on.tagPolicy.resourceType.toLowerCase()} tagged ${terms.join(" and ")}`;
}
