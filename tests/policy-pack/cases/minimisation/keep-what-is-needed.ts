import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";
import { access, column, dataset, queue, share, ward } from "../../small-lake.ts";

const faith = column("faith", "religion", "special");
const charges = dataset({
  columns: [column("vrm", "vehicle_registration", "direct", { trusted: "hash" }), faith, ward],
});

export const cases: RuleCases = {
  rule: "MIN-05",
  compliant: [
    {
      it: "a column that a statement names",
      on: "charges",
      resources: [charges, access({ columns: ["faith", "ward"] })],
    },
    {
      it: "a column that another department is shown",
      on: "charges",
      resources: [charges, access(), share({ columns: ["faith"] })],
    },
    {
      it: "a column that is dropped before",
      on: "charges",
      resources: [dataset({ columns: [column("faith", "religion", "special", { trusted: "drop" }), ward] }), access()],
    },
    {
      it: "a column that a statement names in capitals",
      on: "charges",
      resources: [charges, access({ columns: ["FAITH", "ward"] })],
    },
    {
      it: "a column that never comes to trusted",
      on: "charges",
      resources: [dataset({ columns: [{ ...faith, treatment: { raw: "keep" } }] }), access()],
      properties: ['columns[0].treatment["trusted"]'],
    },
    {
      it: "a plain column that nobody is shown",
      on: "charges",
      resources: [dataset({ columns: [ward] }), access({ columns: ["vrm"] })],
    },
  ],
  failing: [
    { it: "a column that nobody is shown", on: "charges", resources: [charges, access()], says: "faith" },
    {
      it: "a column that is shown of another dataset",
      on: "charges",
      resources: [charges, access(), share({ dataset: "permits", columns: ["faith"] })],
    },
  ],
  undecided: [
    ...["department", "dataset"].map((path) => ({
      it: `a ${path} that is not known yet`,
      on: "charges",
      resources: [{ ...charges, unknown: [path] }, access()],
      says: "which dataset it is",
    })),
    ...["department", "dataset"].flatMap((path) =>
      [[], [access()]].map((more) => ({
        it: `a share whose ${path} is not known yet, beside ${more.length} statements`,
        on: "charges",
        resources: [charges, ...more, share({ columns: ["faith"] }, { unknown: [path] })],
        says: "whether faith is kept",
      })),
    ),
    ...["name", "reveals", 'treatment["trusted"]'].map((hidden) => ({
      it: `a column whose ${hidden} is not known yet`,
      on: "charges",
      resources: [{ ...charges, unknown: [`columns[1].${hidden}`] }, access()],
      properties: [`columns[1].${hidden}`],
    })),
    {
      it: "another dataset that does not show yet what it is made from",
      on: "charges",
      resources: [
        charges,
        access(),
        resource(
          "lakeward:lake:Dataset",
          "made",
          { department: "parking", dataset: "made" },
          { unknown: ["madeFrom"] },
        ),
      ],
      says: "whether faith is kept",
    },
    {
      it: "a statement whose columns are not known yet",
      on: "charges",
      resources: [charges, access({ columns: undefined }, { unknown: ["columns"] })],
    },
  ],
  malformed: [
    { it: "columns that are a text", on: "charges", resources: [dataset({ columns: "faith" }), access()] },
    {
      it: "a treatment that there is not",
      on: "charges",
      resources: [dataset({ columns: [{ ...faith, treatment: { trusted: "dropped" } }] }), access()],
    },
  ],
  notApplicable: [
    { it: "a dataset that no statement speaks of", on: "charges", resources: [charges] },
    {
      it: "a dataset from which another is made",
      on: "charges",
      resources: [
        charges,
        access(),
        resource("lakeward:lake:Dataset", "made", {
          department: "parking",
          dataset: "made",
          zones: ["trusted"],
          about: [],
          madeFrom: ["charges"],
          columns: [],
        }),
      ],
    },
    { it: "a queue", on: "queue", resources: [queue] },
  ],
};
