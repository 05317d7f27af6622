import { resource } from "./estate-of.ts";
import {
  dataset,
  declared,
  declaredNobody,
  declaredNothing,
  declaredWard,
  every,
  grant,
  of,
  ofNobody,
  person,
  personal,
  plains,
  plainTable,
  table,
  undeclared,
  whole,
} from "./restricted-charges.ts";
import type { RuleCase } from "./rule-cases.ts";

/** The cases of LF-04 on tables that only their names tie to what is declared of them. */
export const restrictedByDeclaration: Readonly<
  Record<"compliant" | "failing" | "undecided" | "malformed", readonly RuleCase[]>
> = {
  compliant: [
    {
      it: "every table of a database, its one table without the restricted columns that are declared",
      on: "grant",
      resources: [declared, { ...table, inputs: { ...of, columns: [{ name: "ward" }] } }, ...grant(every).slice(2)],
    },
    ...[
      {
        it: "a dataset about nobody of which the department is not known yet",
        more: [{ ...declaredNothing, unknown: ["department"] }],
      },
      { it: "a table about nobody whose name is not known yet", more: [plains, { ...plainTable, unknown: ["table"] }] },
      {
        it: "a table about people of another name",
        more: [person, { ...personal, inputs: { database: of.database, table: "people" } }],
      },
    ].map(({ it, more }) => ({
      it: `a table that a dataset about nobody declares, beside ${it}`,
      on: "grant",
      resources: [declaredNobody, ...more, ...grant(whole).slice(2)],
    })),
  ],
  failing: [
    ...[
      { it: "its name", on: [declaredNobody, declared] },
      { it: "its name, the one about people first", on: [declared, declaredNobody] },
    ].map(({ it, on }) => ({
      it: `a table that two datasets declare by ${it}`,
      on: "grant",
      resources: [...on, { ...table, parent: null }, ...grant(whole).slice(2)],
      says: "vrm",
    })),
    {
      it: "a table that is no more in the document than the two datasets that declare it",
      on: "grant",
      resources: [declaredNobody, declared, ...grant(whole).slice(2)],
      says: "vrm",
    },
    {
      it: "a table about people, named as the table of a dataset about nobody",
      on: "grant",
      resources: [dataset, declaredNobody, table, ...grant(whole).slice(2)],
      says: "vrm",
    },
    {
      it: "a table of which two datasets restrict a column each",
      on: "grant",
      resources: [dataset, declaredWard, table, ...grant(whole).slice(2)],
      says: "vrm, ward",
    },
    {
      it: "a table of a zone that the lake calls otherwise",
      on: "grant",
      resources: [
        resource("lakeward:lake:Zone", "gold", { department: "parking", zone: "gold", role: "trusted" }),
        declared,
        ...grant({ table: { database: "parking_gold", name: of.table } }).slice(2),
      ],
      says: "vrm",
    },
    {
      it: "all columns but some of a table of which nothing is declared",
      on: "grant",
      resources: [{ ...table, parent: null }, ...grant({ columnsExcept: { ...of, names: ["vrm"] } }).slice(2)],
    },
  ],
  undecided: [
    ...[
      { it: "a column", planned: { unknown: ["columns[0].name"] } },
      { it: "the department", planned: { unknown: ["department"] } },
      { it: "the name", planned: { unknown: ["dataset"] } },
      { it: "a zone", planned: { unknown: ["zones[0]"] } },
    ].map(({ it, planned }) => ({
      it: `a table of which ${it} is not known yet where it is declared`,
      on: "grant",
      resources: [declaredNothing, { ...declared, ...planned }, ...grant(whole).slice(2)],
    })),
    ...["role", "zone", "department"].map((unknown) => ({
      it: `a table of a zone whose ${unknown} is not known yet`,
      on: "grant",
      resources: [
        resource(
          "lakeward:lake:Zone",
          "gold",
          { department: "parking", zone: "gold", role: "trusted" },
          { unknown: [unknown] },
        ),
        declared,
        ...grant({ table: { database: "parking_gold", name: of.table } }).slice(2),
      ],
    })),
    {
      it: "every table, one among them of which nothing is declared",
      on: "grant",
      resources: [...ofNobody(grant(every)), undeclared],
    },
    ...["department", "dataset", "zones", "zones[0]"].flatMap((unknown) =>
      [
        { it: "is not in the document", there: [] },
        { it: "is", there: [{ ...table, parent: null }] },
      ].map(({ it, there }) => ({
        it: `a table that ${it} and that a dataset about people, its ${unknown} not known yet, may declare`,
        on: "grant",
        resources: [declaredNobody, { ...declared, unknown: [unknown] }, ...there, ...grant(whole).slice(2)],
      })),
    ),
    {
      it: "a table that a dataset about nobody declares, and a table about people whose name is not known yet",
      on: "grant",
      resources: [
        declaredNobody,
        person,
        { ...personal, inputs: { database: of.database }, unknown: ["table"] },
        ...grant(whole).slice(2),
      ],
    },
  ],
  malformed: [
    ...[{ department: ["parking"] }, { dataset: 7 }, { zones: "trusted" }, { zones: ["gold"] }].map((more) => ({
      it: `a dataset about people whose ${Object.keys(more).join()} cannot be read, beside one about nobody`,
      on: "grant",
      resources: [declaredNobody, { ...declared, inputs: { ...declared.inputs, ...more } }, ...grant(whole).slice(2)],
    })),
  ],
};
