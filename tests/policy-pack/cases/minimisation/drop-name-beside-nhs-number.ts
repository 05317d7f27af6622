import type { RuleCases } from "../../rule-cases.ts";
import { column, dataset, queue, ward } from "../../small-lake.ts";

const patient = (number: object = {}, name: object = {}, address: object = {}) => [
  column("nhs_no", "nhs_number", "direct", { trusted: "hash", ...number }),
  column("surname", "person_name", "direct", { trusted: "drop", ...name }),
  column("home", "address", "direct", { refined: "drop", trusted: "drop", ...address }),
];

export const cases: RuleCases = {
  rule: "MIN-08",
  compliant: [
    { it: "a number and a name without address", on: "charges", resources: [dataset({ columns: patient() })] },
    {
      it: "a number that is a pseudonym",
      on: "charges",
      resources: [dataset({ columns: patient({ refined: "hash" }, {}, { refined: "keep" }) })],
    },
  ],
  failing: [
    {
      it: "all three in refined",
      on: "charges",
      resources: [dataset({ columns: patient({}, {}, { refined: "keep" }) })],
      says: "refined",
    },
    {
      it: "all three in trusted",
      on: "charges",
      resources: [dataset({ columns: patient({ trusted: "keep" }, { trusted: "keep" }, { trusted: "keep" }) })],
      says: "surname",
    },
    {
      it: "own kinds that are like them",
      on: "charges",
      resources: [
        dataset({
          columns: [
            column("nhs_no", "health_number", "direct", {}, { like: "nhs_number" }),
            column("surname", "person_name", "direct"),
            column("home", "address", "direct"),
          ],
        }),
      ],
    },
  ],
  undecided: [
    {
      it: "a treatment that is not known yet",
      on: "charges",
      resources: [
        dataset({ columns: patient({}, {}, { refined: undefined }) }, { unknown: ["columns[2].treatment.refined"] }),
      ],
    },
  ],
  malformed: [
    {
      it: "a kind that is a list",
      on: "charges",
      resources: [
        dataset({
          columns: [{ ...patient()[0], kind: ["nhs_number"] }, ...patient({}, {}, { refined: "keep" }).slice(1)],
        }),
      ],
    },
    { it: "columns that are a text", on: "charges", resources: [dataset({ columns: "nhs_no" })] },
  ],
  notApplicable: [
    { it: "a dataset without NHS numbers", on: "charges", resources: [dataset({ columns: [ward] })] },
    { it: "a queue", on: "queue", resources: [queue] },
  ],
};
