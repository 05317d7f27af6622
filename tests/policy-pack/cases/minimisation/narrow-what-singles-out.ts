import type { RuleCases } from "../../rule-cases.ts";

import { access, arnOf, column, dataset, grant, plate, queue, role, zone } from "../../small-lake.ts";

const kinds = ["sex", "ethnicity", "occupation", "marital_status"];
const people = (more: object = {}, planned: object = {}, treatment = "keep") =>
  dataset(
    { columns: [plate, ...kinds.map((kind) => column(kind, kind, "indirect", { trusted: treatment }))], ...more },
    planned,
  );
const of = { database: "parking_trusted", table: "charges" };
const granted = (names: readonly string[]) => [
  zone("trusted"),
  people(),
  ...role("analysts"),
  grant(arnOf("analysts"), { columns: { ...of, names } }),
];

export const cases: RuleCases = {
  rule: "MIN-21",
  compliant: [
    { it: "three kinds", on: "access", resources: [people(), access({ columns: kinds.slice(1) })] },
    {
      it: "a dataset that was tested",
      on: "access",
      resources: [people({ testedUntil: "2027-10-01" }), access({ columns: kinds })],
    },
    { it: "bands", on: "access", resources: [people({}, {}, "age_band"), access({ columns: kinds })] },
    {
      it: "people who are named anyway",
      on: "access",
      resources: [people(), access({ zone: "refined", columns: ["vrm", ...kinds] })],
    },
    { it: "a grant of three kinds", on: "grant", resources: granted(kinds.slice(1)) },
  ],
  failing: [
    { it: "four kinds", on: "access", resources: [people(), access({ columns: kinds })], says: "sex" },
    {
      it: "a test that is over",
      on: "access",
      resources: [people({ testedUntil: "2026-10-01" }), access({ columns: kinds })],
    },
    { it: "a grant of four kinds", on: "grant", resources: granted(kinds) },
    {
      it: "a test until a word",
      on: "access",
      resources: [people({ testedUntil: "whenever" }), access({ columns: kinds })],
    },
    {
      it: "columns in capitals",
      on: "access",
      resources: [people(), access({ columns: kinds.map((kind) => kind.toUpperCase()) })],
    },
  ],
  undecided: [
    {
      it: "kinds that are not known yet",
      on: "access",
      resources: [people({}, { unknown: ["columns[1].kind"] }), access({ columns: kinds })],
    },
    {
      it: "a test that is not known yet",
      on: "access",
      resources: [people({}, { unknown: ["testedUntil"] }), access({ columns: kinds })],
    },
    {
      it: "a column that the dataset does not tell of",
      on: "access",
      resources: [people(), access({ columns: [...kinds.slice(1), "gender"] })],
    },
  ],
  malformed: [{ it: "columns that are a text", on: "access", resources: [people(), access({ columns: "sex" })] }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [queue] }],
};
