import type { Column, Dataset, Department } from "../../declaration/lake.ts";
import { defineRegister } from "./define-register.ts";
import { entityOf } from "./entity-of.ts";
import { kindWords } from "./kind-words.ts";

interface Entry {
  readonly department: Department;
  readonly dataset: Dataset;
  readonly column: Column;
}

const dictionary = "UK Government: data dictionaries and metadata standards";
const accuracy = "UK GDPR Art 5(1)(d), accuracy";

/** The data dictionary: every column, what it means, what it may hold and what becomes of it. */
export const dictionaryRegister = defineRegister<Entry>({
  id: "dictionary",
  title: "Data dictionary",
  about: "One row a column of a dataset.",
  rows: ({ lake }) =>
    lake.departments.flatMap((department) =>
      department.datasets.flatMap((dataset) => dataset.columns.map((column) => ({ department, dataset, column }))),
    ),
  columns: [
    {
      id: "table",
      title: "Table",
      why: dictionary,
      cell: ({ department, dataset }) => `${department.id}/${dataset.id}`,
    },
    { id: "column", title: "Column", why: dictionary, cell: ({ column }) => column.name },
    { id: "called", title: "Called in the source", why: dictionary, cell: ({ column }) => column.called },
    { id: "was", title: "Earlier name", why: dictionary, cell: ({ column }) => column.was },
    {
      id: "kind",
      title: "Kind",
      why: dictionary,
      cell: ({ column }, { lake }) => `${column.kind} (${kindWords(lake, column.kind)})`,
    },
    { id: "meaning", title: "Meaning", why: dictionary, cell: ({ column }) => column.description },
    { id: "reveals", title: "Says of a person", why: "UK GDPR Art 4(1)", cell: ({ column }) => column.reveals },
    { id: "entity", title: "Entity", why: dictionary, cell: ({ column }, { lake }) => entityOf(lake, column) },
    {
      id: "key",
      title: "Key",
      why: accuracy,
      cell: ({ dataset, column }) => (dataset.key.includes(column.name) ? "names one row" : null),
    },
    {
      id: "required",
      title: "May be empty",
      why: accuracy,
      cell: ({ dataset, column }) =>
        dataset.required.includes(column.name) || dataset.key.includes(column.name) ? "no" : "yes",
    },
    {
      id: "values",
      title: "Allowed values",
      why: accuracy,
      cell: ({ column: { values } }) =>
        Object.entries(values ?? {}).map(([value, meaning]) => (meaning === value ? value : `${value} = ${meaning}`)),
    },
    { id: "range", title: "Range", why: accuracy, cell: ({ column }) => column.range },
    { id: "pattern", title: "Shape", why: accuracy, cell: ({ column }) => column.pattern },
    { id: "of", title: "Holds the key of", why: dictionary, cell: ({ column }) => column.of },
    { id: "purposes", title: "For", why: "UK GDPR Art 5(1)(b)", cell: ({ column }) => column.purposes },
    { id: "linkage", title: "Linkage", why: "UK GDPR Art 4(5)", cell: ({ column }) => column.linkage },
    {
      id: "zones",
      title: "In each zone",
      why: "UK GDPR Art 5(1)(c)",
      cell: ({ dataset, column }) =>
        dataset.zones.flatMap((zone) => {
          const there = column.zones[zone];
          if (there === undefined) return [];
          return [
            `${zone}: ${there.type === null ? "not there" : `${there.type}${there.treatment === "keep" ? "" : `, ${there.treatment}`}`}`,
          ];
        }),
    },
  ],
});
