/** The parts of an id such as `123456789012:database:table`: catalogue, database and, of a table, its name. */
export const catalogPlace = (id: string): readonly [catalog: string, database: string, table: string] => {
  const [catalog = "", database = "", table = ""] = id.split(":");
  return [catalog, database, table];
};
