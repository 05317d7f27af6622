import type { Entity } from "../../declaration/lake.ts";
import { defineRegister } from "./define-register.ts";
import { entityOf } from "./entity-of.ts";

const dictionary = "UK Government: data dictionaries and metadata standards";

/** What the data is about: persons, homes, cases; how each is known, and where columns name it. */
export const entitiesRegister = defineRegister<Entity>({
  id: "entities",
  title: "Entities of the data dictionary",
  about: "One row an entity: something that datasets of several departments are about.",
  rows: ({ lake }) => lake.entities,
  columns: [
    { id: "entity", title: "Entity", why: dictionary, cell: ({ title }) => title },
    { id: "reference", title: "Id", why: dictionary, cell: ({ id }) => id },
    { id: "meaning", title: "Meaning", why: dictionary, cell: ({ description }) => description },
    { id: "knownBy", title: "Known by", why: dictionary, cell: ({ knownBy }) => knownBy },
    {
      id: "relations",
      title: "Relations",
      why: dictionary,
      cell: ({ relations }) => relations.map(({ name, to }) => `${name.replaceAll("_", " ")} ${to}`),
    },
    {
      id: "columns",
      title: "Named by",
      why: dictionary,
      cell: ({ id }, { lake }) =>
        lake.departments.flatMap((department) =>
          department.datasets.flatMap((dataset) =>
            dataset.columns
              .filter((column) => entityOf(lake, column) === id)
              .map(({ name }) => `${department.id}/${dataset.id}.${name}`),
          ),
        ),
    },
  ],
});
