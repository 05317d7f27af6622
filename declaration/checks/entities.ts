import { suggestion } from "../words.ts";
import { type Check, everyColumn } from "./check.ts";

/** Entities are known by kinds that there are, lead to entities that there are, and are all that a column can identify. */
export const entities: Check = ({ lake, context: { files, report, unreadable, words } }) => {
  const ids = lake.entities.map(({ id }) => id);
  for (const { id, knownBy, relations } of lake.entities) {
    for (const kind of knownBy)
      if (!words.kinds.has(kind))
        report(`entities.${id}.known_by`, `"${kind}" is not a kind${suggestion(kind, words.kinds.keys())}`);
    for (const { name, to } of relations)
      if (!ids.includes(to)) {
        const near = suggestion(name, ["title", "description", "known_by"]);
        const meant = near.startsWith("; did you mean") ? near : suggestion(to, ids);
        report(`entities.${id}.${name}`, `there is no entity ${to}${meant}`);
      }
  }
  if (unreadable.has("entities")) return;
  for (const { department, dataset, column, path } of everyColumn(lake)) {
    const said = files.get(department.id)?.datasets?.[dataset.id]?.columns?.[column.name];
    const entity = said && "entity" in said ? said.entity : undefined;
    if (entity !== undefined && !ids.includes(entity))
      report(path, `entity: there is no ${entity} in entities.yaml${suggestion(entity, ids)}`);
  }
};
