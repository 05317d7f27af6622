import type { Column, Lake } from "../../declaration/lake.ts";

/** The entity that a column identifies: its own word for it, else the one that `entities.yaml` knows by its kind; null where neither is said. */
export function entityOf(lake: Lake, { entity, kind }: Pick<Column, "entity" | "kind">): string | null {
  return entity ?? lake.entities.find(({ knownBy }) => knownBy.includes(kind))?.id ?? null;
}
