import type { Department, Lake, Statement } from "../../declaration/lake.ts";

/** A statement that shows data about people, and whose it is. */
export interface PersonalStatement {
  readonly giver: Department;
  readonly statement: Statement;
}

/** The statements that show data about people, by their purpose (`parking/parking`), in the order of departments. */
export function statementsByPurpose(lake: Lake): ReadonlyMap<string, readonly PersonalStatement[]> {
  const all = lake.departments.flatMap((giver) => {
    const aboutPeople = new Set(giver.datasets.filter(({ about }) => about.length > 0).map(({ id }) => id));
    return giver.access
      .filter(({ sees }) => sees.some(({ dataset }) => aboutPeople.has(dataset)))
      .map((statement) => ({ giver, statement }));
  });
  return Map.groupBy(all, ({ statement: { purpose } }) => (purpose ? `${purpose.department}/${purpose.id}` : ""));
}
