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
    ...["hash", "token", "drop"].map((refined) => ({
      it: `a name that becomes ${refined} beside a number and an address`,
      on: "charges",
      resources: [dataset({ columns: patient({}, { refined }, { refined: "keep" }) })],
    })),
    {
      it: "all three in raw, as they came",
      on: "charges",
      resources: [dataset({ columns: patient({}, { refined: "drop" }), zones: ["raw", "refined", "trusted"] })],
    },
    {
      it: "columns of which one may be a second address, where nothing is an NHS number",
      on: "charges",
      resources: [
        dataset({ columns: patient({ refined: "drop", trusted: "drop" }) }, { unknown: ["columns[2].kind"] }),
      ],
    },
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
      properties: [0, 1, 2].map((index) => `columns[${index}].treatment["refined"]`),
    },
    {
      it: "all three in trusted",
      on: "charges",
      resources: [dataset({ columns: patient({ trusted: "keep" }, { trusted: "keep" }, { trusted: "keep" }) })],
      says: "surname",
    },
    {
      it: "all three beside a second address that is dropped",
      on: "charges",
      resources: [
        dataset({
          columns: [
            ...patient({}, {}, { refined: "keep" }),
            column("former", "address", "direct", { refined: "drop" }),
          ],
        }),
      ],
      says: "refined has an NHS number beside a name and a usual address: nhs_no, surname, home",
    },
    {
      it: "a name of which nothing is said to become",
      on: "charges",
      resources: [dataset({ columns: patient({}, { refined: undefined }, { refined: "keep" }) })],
    },
    {
      it: "a name that becomes a word of nobody's",
      on: "charges",
      resources: [dataset({ columns: patient({}, { refined: "blurred" }, { refined: "keep" }) })],
    },
    {
      it: "all three beside a column of which it is not known yet what it is",
      on: "charges",
      resources: [
        dataset({ columns: [...patient({}, {}, { refined: "keep" }), ward] }, { unknown: ["columns[3].kind"] }),
      ],
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
      it: "a column of which it is not known yet what it is, beside a number and a name",
      on: "charges",
      resources: [dataset({ columns: patient({}, {}, { refined: "keep" }) }, { unknown: ["columns[2].kind"] })],
    },
    {
      it: "two addresses, of which one is dropped and the other not known yet",
      on: "charges",
      resources: [
        dataset(
          { columns: [...patient(), column("former", "address", "direct", { trusted: "drop" })] },
          { unknown: ["columns[3].treatment.refined"] },
        ),
      ],
    },
    {
      it: "zones that are not known yet",
      on: "charges",
      resources: [dataset({ columns: patient() }, { unknown: ["zones"] })],
    },
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
