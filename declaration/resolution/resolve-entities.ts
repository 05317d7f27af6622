import type { Entity } from "../lake.ts";
import type { EntitiesFile } from "../schema/entities-file.ts";
import { inWords } from "../words.ts";
import { byId } from "./resolve-lake.ts";

/** The entities with their defaults, sorted by id. */
export function resolveEntities(file: EntitiesFile | null): Entity[] {
  return byId(file ?? {}).map(([id, { title, description, known_by, ...relations }]) => ({
    id,
    title: title ?? inWords(id),
    description,
    knownBy: [...(known_by ?? [])].sort(),
    relations: byId(relations).map(([relation, to]) => ({ name: relation, to: String(to) })),
  }));
}
