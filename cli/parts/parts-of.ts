import type { Department } from "../../declaration/lake.ts";

/**
 * Datasets of one part, a department without any counting as one: about 500 resources. More at once live longer than they need
 * to (measured on the sample council: 450 MB with 16, 390 with 8), and with fewer the account weighs more, which each part makes
 * too.
 */
const most = 9;

/** Departments in parts that are planned one by one, in their order; one that is larger stands alone. */
export function partsOf(departments: readonly Pick<Department, "id" | "datasets">[]): readonly (readonly string[])[] {
  const parts: string[][] = [];
  let size = most;
  for (const { id, datasets } of departments) {
    const more = Math.max(datasets.length, 1);
    const last = parts.at(-1);
    if (last === undefined || size + more > most) {
      parts.push([id]);
      size = more;
    } else {
      last.push(id);
      size += more;
    }
  }
  // A lake without departments has an account all the same.
  return parts.length > 0 ? parts : [[]];
}
