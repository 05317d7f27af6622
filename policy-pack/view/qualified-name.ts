/** `database.table` as the Glue catalogue keeps names: in lower case. */
export function qualified(database: string, table: string): string {
  return `${database}.${table}`.toLowerCase();
}
