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
  ],
  failing: [{ it: "a column that nobody is shown", on: "charges", resources: [charges, access()], says: "faith" }],
  undecided: [
    {
      it: "a statement whose columns are not known yet",
      on: "charges",
      resources: [charges, access({ columns: undefined }, { unknown: ["columns"] })],
    },
  ],
  malformed: [{ it: "columns that are a text", on: "charges", resources: [dataset({ columns: "faith" }), access()] }],
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
