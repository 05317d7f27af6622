import { isWritten } from "../resolution/is-written.ts";
import { suggestion } from "../words.ts";
import type { Check } from "./check.ts";

/** What purposes use of other departments is there. Whether it is given is for the giver's statements to say. */
export const uses: Check = ({ lake, context }) => {
  const { report } = context;
  for (const department of lake.departments)
    for (const purpose of department.purposes)
      for (const used of purpose.uses) {
        const name = `${used.department}/${used.dataset}`;
        const path = `${department.id}.purposes.${purpose.id}.uses.${name}`;
        if (used.department === department.id) {
          report(path, `${name} is the department's own; uses names other departments' datasets`);
          continue;
        }
        if (context.unreadable.has(used.department)) continue;
        const giver = lake.departments.find(({ id }) => id === used.department);
        if (!giver) {
          report(
            path,
            `there is no department ${used.department}${suggestion(
              used.department,
              lake.departments.map(({ id }) => id),
            )}`,
          );
          continue;
        }
        const dataset = giver.datasets.find(({ id }) => id === used.dataset);
        if (!dataset) {
          report(
            path,
            `${giver.id} has no dataset ${used.dataset}${suggestion(
              used.dataset,
              giver.datasets.map(({ id }) => id),
            )}`,
          );
          continue;
        }
        for (const name of used.including) {
          const column = dataset.columns.find((each) => each.name === name);
          if (!column && !isWritten(context, giver.id, dataset.id, name))
            report(
              path,
              `${used.department}/${used.dataset} has no column ${name}${suggestion(
                name,
                dataset.columns.map((each) => each.name),
              )}`,
            );
          if (column?.reveals === "plain") report(path, `${name} is plain, which uses need not name; leave it out`);
        }
      }
};
