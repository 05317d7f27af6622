import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";
import { access, column, dataset, department, queue, share, ward } from "../../small-lake.ts";

const purpose = { id: "parking", about: ["driver"], basis: "public_task" };
const health = (kind = "health", more: object = {}) =>
  dataset({ columns: [column("note", kind, "special", {}, more), ward] });
const streetscene = (more: object = {}) =>
  department("streetscene", [{ id: "safety", about: ["driver"], basis: "public_task", ...more }]);
const condition = { condition: "statutory_functions" };
const parking = (more: object = {}, planned: object = {}) => department("parking", [{ ...purpose, ...more }], planned);
const interests = (about: unknown, planned: object = {}) => [
  parking({ basis: "legitimate_interests", about }, planned),
];
const shared = share({ columns: ["note", "ward"], uses: ["note"] });

export const cases: RuleCases = {
  rule: "MIN-02",
  compliant: [
    { it: "a public task", on: "parking", resources: [department("parking", [purpose])] },
    {
      it: "an employer's legitimate interests",
      on: "parking",
      resources: [department("parking", [{ ...purpose, basis: "legitimate_interests", about: ["employee"] }])],
    },
    { it: "no special column", on: "charges", resources: [dataset()] },
    {
      it: "a special column with its condition",
      on: "charges",
      resources: [department("parking", [{ ...purpose, ...condition }]), health()],
    },
    {
      it: "an allegation with the condition for offences",
      on: "charges",
      resources: [department("parking", [{ ...purpose, offences: "official_authority" }]), health("allegation")],
    },
    {
      it: "a special column that a purpose with its condition is shown",
      on: "share",
      resources: [streetscene(condition), health(), shared],
    },
    { it: "a department without purposes", on: "parking", resources: [department("parking", undefined)] },
    { it: "a share of what is not special", on: "share", resources: [streetscene(), health(), share()] },
    {
      it: "a share of two columns of the department's own, special for a purpose with its condition",
      on: "share",
      resources: [streetscene(condition), health(), share({ columns: ["NOTE"] })],
    },
  ],
  failing: [
    {
      it: "a purpose without basis",
      on: "parking",
      resources: [department("parking", [{ ...purpose, basis: undefined }])],
      says: "basis",
    },
    {
      it: "a basis that the law does not know",
      on: "parking",
      resources: [department("parking", [{ ...purpose, basis: "convenience" }])],
    },
    {
      it: "legitimate interests for a task",
      on: "parking",
      resources: [department("parking", [{ ...purpose, basis: "legitimate_interests" }])],
      says: "legitimate_interests",
    },
    {
      it: "a recognised legitimate interest for a task",
      on: "parking",
      resources: [department("parking", [{ ...purpose, basis: "recognised_legitimate_interest" }])],
    },
    {
      it: "a special column without condition",
      on: "charges",
      resources: [department("parking", [purpose]), health()],
      says: "Art 9",
    },
    {
      it: "an offence with the condition of Art 9 alone",
      on: "charges",
      resources: [department("parking", [{ ...purpose, ...condition }]), health("offence")],
      says: "Art 10",
    },
    {
      it: "an own kind that is like an offence",
      on: "charges",
      resources: [department("parking", [{ ...purpose, ...condition }]), health("warning_marker", { like: "offence" })],
    },
    {
      it: "a special column for a purpose that nobody declares",
      on: "charges",
      resources: [department("parking", [{ ...purpose, id: "permits" }]), health()],
    },
    {
      it: "a special column that a purpose without condition is shown",
      on: "share",
      resources: [streetscene(), health(), shared],
      says: "streetscene/safety",
    },
    {
      it: "a condition that is none",
      on: "charges",
      resources: [department("parking", [{ ...purpose, condition: "because" }]), health()],
      says: "none of",
    },
    {
      it: "a special column of no purpose",
      on: "charges",
      resources: [department("parking", [{ ...purpose, ...condition }]), health("health", { purposes: [] })],
    },
    {
      it: "an allegation, in capitals, with a condition for special categories only",
      on: "charges",
      resources: [department("parking", [{ ...purpose, ...condition }]), health("Allegation")],
    },
    ...[[], ["employee", "driver"]].map((about) => ({
      it: `legitimate interests in ${JSON.stringify(about)}`,
      on: "parking",
      resources: interests(about),
      says: "purpose parking rests on legitimate_interests",
    })),
    {
      it: "a purpose without basis and without a name",
      on: "parking",
      resources: [parking({ id: undefined, basis: undefined })],
      says: "purpose purposes[0] has no lawful basis",
    },
    {
      it: "a condition of nothing",
      on: "charges",
      resources: [parking({ condition: " " }), health()],
      says: "has no condition for special categories",
      properties: ["columns[0].purposes"],
    },
  ],
  undecided: [
    ...["about", "about[0]"].map((path) => ({
      it: `legitimate interests, ${path} not known yet`,
      on: "parking",
      resources: interests(undefined, { unknown: [`purposes[0].${path}`] }),
    })),
    ...["department", "columns[0].purposes", "columns[0].purposes[0]"].map((path) => ({
      it: `a special column, ${path} not known yet`,
      on: "charges",
      resources: [parking(), { ...health(), unknown: [path] }],
      says: "the purposes of note are not known yet",
    })),
    {
      it: "a kind that is not known yet",
      on: "charges",
      resources: [parking(condition), { ...health(), unknown: ["columns[0].kind"] }],
      says: "the kind of note",
    },
    ...(
      [
        ["columns", "columns is not known yet"],
        ["columns[0]", "a column is not known yet"],
        ["purpose", "for what a special column is shown"],
        ["dataset", "its dataset is not in the document"],
      ] as const
    ).map(([path, says]) => ({
      it: `a share whose ${path} is not known yet`,
      on: "share",
      resources: [streetscene(), health(), { ...shared, unknown: [path] }],
      says,
    })),
    ...(
      [
        ["columns", "its columns are not known yet"],
        ["columns[0].name", "for what a special column is shown"],
        ["columns[1].reveals", "columns[1].reveals is not known yet"],
      ] as const
    ).map(([path, says]) => ({
      it: `a share of a dataset whose ${path} is not known yet`,
      on: "share",
      resources: [streetscene(), { ...health(), unknown: [path] }, share({ columns: ["ward"] })],
      says,
    })),
    {
      it: "a share of a column that the dataset does not tell of",
      on: "share",
      resources: [streetscene(), health(), share({ columns: ["ward", "licence"] })],
      says: "does not tell of licence",
      properties: ["columns"],
    },
    {
      it: "a basis that is not known yet",
      on: "parking",
      resources: [department("parking", [{ ...purpose, basis: undefined }], { unknown: ["purposes[0].basis"] })],
    },
    { it: "a department that is not in the document", on: "charges", resources: [health()] },
    {
      it: "a condition that is not known yet",
      on: "charges",
      resources: [department("parking", [purpose], { unknown: ["purposes[0].condition"] }), health()],
    },
    {
      it: "a dataset that two components declare",
      on: "share",
      resources: [
        streetscene(),
        health(),
        { ...dataset(), name: "again", urn: "urn:pulumi:dev::lakeward::lakeward:lake:Dataset::again" },
        shared,
      ],
    },
  ],
  malformed: [
    {
      it: "a share of columns that are a text",
      on: "share",
      resources: [streetscene(), health(), share({ columns: "note" })],
    },
    { it: "a condition that is a list", on: "charges", resources: [parking({ condition: ["research"] }), health()] },
    {
      it: "a basis that is a number",
      on: "parking",
      resources: [department("parking", [{ ...purpose, basis: 6 }])],
    },
    { it: "columns that are a text", on: "charges", resources: [dataset({ columns: "note" })] },
    {
      it: "a kind that is a list",
      on: "charges",
      resources: [
        department("parking", [{ ...purpose, ...condition }]),
        dataset({ columns: [{ ...column("note", "offence", "special"), kind: ["offence"] }, ward] }),
      ],
    },
    {
      it: "a word that there is not for what a column reveals",
      on: "charges",
      resources: [department("parking", [purpose]), dataset({ columns: [column("note", "health", "Sensitive")] })],
    },
  ],
  notApplicable: [
    {
      it: "what a department shows its own of a special column, which the dataset answers for",
      on: "access",
      resources: [parking(), health(), access({ columns: ["note"] })],
    },
    { it: "a zone", on: "zone", resources: [resource("lakeward:lake:Zone", "zone", { role: "raw" })] },
    { it: "a queue", on: "queue", resources: [queue] },
  ],
};
