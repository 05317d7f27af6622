import type { Check } from "./check.ts";

/** Every source feeds a dataset; every partner, and every group that is a department's own, is named by something. */
export const usage: Check = ({ lake, context: { report } }) => {
  const partners = new Set(lake.linkages.flatMap(({ departments }) => departments));
  const groups = new Set<string>();
  for (const department of lake.departments) {
    for (const { id } of department.sources)
      if (!department.datasets.some(({ origin }) => origin.from === "source" && origin.source === id))
        report(
          `${department.id}.sources.${id}`,
          "no dataset comes from this source; leave it out, or say from in a dataset",
        );
    for (const { who, deliver } of department.access) {
      if (who.kind === "partner") partners.add(who.partner);
      if (who.kind === "group") groups.add(`${who.department}/${who.group}`);
      for (const target of Object.values(deliver ?? {})) partners.add(target);
    }
    for (const { route, target, partner } of department.sources) {
      if (partner !== null) partners.add(partner);
      if (route === "upload") groups.add(`${department.id}/${target}`);
    }
  }
  const unused = "is named by no source and no statement; leave it out";
  for (const { id } of lake.partners) if (!partners.has(id)) report(`lake.partners.${id}`, `${id} ${unused}`);
  for (const department of lake.departments) {
    for (const { id } of department.partners)
      if (!partners.has(id)) report(`${department.id}.partners.${id}`, `${id} ${unused}`);
    for (const { id } of department.groups)
      if (!Object.hasOwn(lake.people.groups, id) && !groups.has(`${department.id}/${id}`))
        report(`${department.id}.groups.${id}`, `${id} ${unused}`);
  }
};
