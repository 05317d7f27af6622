import { routes } from "../vocabulary/routes.ts";
import { suggestion } from "../words.ts";
import type { Check } from "./check.ts";

/** The partners and groups that sources name are there. */
export const sources: Check = ({ lake, context: { report } }) => {
  for (const department of lake.departments) {
    const partners = [...lake.partners, ...department.partners].map(({ id }) => id);
    const groups = department.groups.map(({ id }) => id);
    for (const source of department.sources) {
      const path = `${department.id}.sources.${source.id}`;
      const to = routes[source.route]?.to;
      if (to === "partner" && !partners.includes(source.target))
        report(`${path}.${source.route}`, `there is no partner ${source.target}${suggestion(source.target, partners)}`);
      else if (source.partner !== null && !partners.includes(source.partner))
        report(`${path}.partner`, `there is no partner ${source.partner}${suggestion(source.partner, partners)}`);
      if (to === "group" && !groups.includes(source.target))
        report(`${path}.${source.route}`, `there is no group ${source.target}${suggestion(source.target, groups)}`);
    }
  }
};
