import { suggestion } from "../words.ts";
import type { Check } from "./check.ts";

/** Shared pseudonym keys are shared by departments and partners that there are, two at least. */
export const linkages: Check = ({ lake, context: { report, unreadable } }) => {
  const partners = [...lake.partners, ...lake.departments.flatMap((department) => department.partners)];
  const known = [...lake.departments, ...partners].map(({ id }) => id);
  for (const { id, departments } of lake.linkages) {
    const path = `lake.linkages.${id}.departments`;
    for (const named of departments)
      if (!known.includes(named) && !unreadable.has(named))
        report(path, `there is no department or partner ${named}${suggestion(named, known)}`);
    if (new Set(departments).size < 2)
      report(
        path,
        "a key that is shared names two at least; leave the linkage out, each department has a key of its own",
      );
  }
};
