import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";
import { access, arnOf, column, dataset, grant, plate, queue, role, zone } from "../../small-lake.ts";

const kinds = ["sex", "ethnicity", "occupation", "marital_status"];
const people = (more: object = {}, planned: object = {}, treatment = "keep") =>
  dataset(
    { columns: [plate, ...kinds.map((kind) => column(kind, kind, "indirect", { trusted: treatment }))], ...more },
    planned,
  );
const of = { database: "parking_trusted", table: "charges" };
const granted = (names: readonly string[], kind = "group") => [
  zone("trusted"),
  people(),
  ...role("analysts", "parking", kind),
  grant(arnOf("analysts"), { columns: { ...of, names } }),
];
const hiddenGrant = (hidden: string) => [
  ...granted([]).slice(0, -1),
  resource(
    "lakeward:lakeformation:Grant",
    "grant",
    { principal: arnOf("analysts"), on: { columns: { ...of, names: kinds } }, permissions: ["SELECT"] },
    { unknown: [hidden] },
  ),
];
const withWard = { columns: [...kinds.map((kind) => column(kind, kind, "indirect")), column("ward", "area", "plain")] };

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
    { it: "a grant of three kinds", on: "grant", resources: granted(kinds.slice(1)), properties: ["permissions"] },
    {
      it: "a test that ends today",
      on: "access",
      resources: [people({ testedUntil: "2026-11-21" }), access({ columns: kinds })],
    },
    {
      it: "three kinds and a ward, of which nobody says what becomes of it",
      on: "access",
      resources: [
        people(withWard, { unknown: ['columns[4].treatment["trusted"]'] }),
        access({ columns: [...kinds.slice(1), "ward"] }),
      ],
    },
    {
      it: "a ward that does not count",
      on: "access",
      resources: [people(withWard), access({ columns: [...kinds.slice(1), "ward"] })],
    },
    { it: "a grant to a pipeline", on: "grant", resources: granted(kinds, "pipeline"), properties: ["principal"] },
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
    {
      it: "four kinds beside a plate that may be treated",
      on: "access",
      resources: [
        people({}, { unknown: ['columns[0].treatment["refined"]'] }),
        access({ zone: "refined", columns: ["vrm", ...kinds] }),
      ],
    },
    {
      it: "four kinds beside what may be a plate",
      on: "access",
      resources: [people({}, { unknown: ["columns[0].name"] }), access({ zone: "refined", columns: kinds })],
    },
  ],
  undecided: [
    { it: "a dataset that is not in the document", on: "access", resources: [access()], says: "its dataset" },
    {
      it: "a copy that is not known yet",
      on: "access",
      resources: [people(), access({ zone: undefined, columns: kinds }, { unknown: ["zone"] })],
      says: "zone is not known yet",
    },
    {
      it: "one of the columns that is not known yet",
      on: "access",
      resources: [people(), access({ columns: kinds.slice(1) }, { unknown: ["columns[3]"] })],
      says: "which columns it shows",
      properties: ["columns"],
    },
    {
      it: "columns of the dataset that are not known yet",
      on: "access",
      resources: [people({ columns: undefined }, { unknown: ["columns"] }), access({ columns: kinds })],
    },
    {
      it: "three kinds, and a column of the dataset whose name is not known yet",
      on: "access",
      resources: [people({}, { unknown: ["columns[4].name"] }), access({ columns: kinds.slice(0, 3) })],
    },
    {
      it: "four kinds, of which one may be a band",
      on: "access",
      resources: [people({}, { unknown: ['columns[1].treatment["trusted"]'] }), access({ columns: kinds })],
    },
    {
      it: "a grant of permissions that are not known yet",
      on: "grant",
      resources: hiddenGrant("permissions"),
      says: "unless it is a pipeline's or does not let read",
      properties: ["principal"],
    },
    {
      it: "a grant of columns that are not known yet",
      on: "grant",
      resources: hiddenGrant("on.columns.names"),
      says: "which columns it shows is not known yet",
      properties: ["permissions"],
    },
    { it: "a grant of a table that is not known yet", on: "grant", resources: hiddenGrant("on.columns.table") },
    {
      it: "a grant to what its path calls a pipeline",
      on: "grant",
      resources: [
        ...granted([]).slice(0, -1),
        grant("arn:aws:iam::111122223333:role/lakeward/pipeline/lake.parking.load", {
          columns: { ...of, names: kinds },
        }),
      ],
      says: "unless it is a pipeline's",
    },
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
  notApplicable: [
    { it: "a queue", on: "queue", resources: [queue] },
    {
      it: "a grant on a database",
      on: "grant",
      resources: [...granted([]).slice(0, -1), grant(arnOf("analysts"), { database: { name: "parking_trusted" } })],
    },
  ],
};
