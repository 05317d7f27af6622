import type { RuleCases } from "../../rule-cases.ts";

import { column, dataset, queue, ward } from "../../small-lake.ts";

const counts = { by: ["ward"], smallest: 10, roundedTo: 5 };
const published = (more: object = {}, planned: object = {}) =>
  [
    dataset(),
    dataset(
      {
        dataset: "by_ward",
        about: [],
        zones: ["trusted", "open"],
        columns: [ward],
        madeFrom: ["charges"],
        counts,
        ...more,
      },
      {
        urn: "urn:pulumi:dev::lakeward::lakeward:lake:Dataset::by_ward",
        ...planned,
      },
    ),
  ].map((one) => (one.urn.endsWith("by_ward") ? { ...one, name: "by_ward" } : one));
const wards = dataset({ dataset: "charges", about: [], columns: [column("ward", "area", "plain")] });

/** A dataset about nobody in between: made of the charges, and read by what is published. */
const between = (more: object) => [
  ...published({ counts: null, madeFrom: ["wards"] }),
  {
    ...dataset({ dataset: "wards", about: [], zones: ["trusted"], columns: [ward], madeFrom: ["charges"], ...more }),
    name: "wards",
    urn: "urn:pulumi:dev::lakeward::lakeward:lake:Dataset::wards",
  },
];

export const cases: RuleCases = {
  rule: "MIN-20",
  compliant: [
    { it: "counts that are suppressed and rounded", on: "by_ward", resources: published() },
    { it: "what stays within the body", on: "by_ward", resources: published({ zones: ["trusted"], counts: null }) },
    {
      it: "what is made of data about nobody",
      on: "by_ward",
      resources: [wards, ...published({ counts: null }).slice(1)],
    },
    { it: "what is made of nothing else", on: "by_ward", resources: published({ counts: null, madeFrom: [] }) },
    {
      it: "what is made of nothing else, whose department is not known yet",
      on: "by_ward",
      resources: published({ counts: null, madeFrom: [] }, { unknown: ["department"] }),
    },
    {
      it: "counts that are suppressed and rounded, in zones that are not known yet",
      on: "by_ward",
      resources: published({}, { unknown: ["zones"] }),
    },
    { it: "what is made of suppressed counts", on: "by_ward", resources: between({ counts }) },
    {
      it: "what is made of itself, about nobody",
      on: "by_ward",
      resources: published({ counts: null, madeFrom: ["by_ward"] }),
    },
  ],
  failing: [
    { it: "no counts", on: "by_ward", resources: published({ counts: null }), says: "count" },
    {
      it: "small counts",
      on: "by_ward",
      resources: published({ counts: { ...counts, smallest: 5 } }),
      says: "smallest",
    },
    {
      it: "counts that are not rounded",
      on: "by_ward",
      resources: published({ counts: { ...counts, roundedTo: 1 } }),
      says: "roundedTo",
    },
    { it: "counts of which nothing is said", on: "by_ward", resources: published({ counts: { by: ["ward"] } }) },
    {
      it: "no counts, and the open zone in capitals",
      on: "by_ward",
      resources: published({ counts: null, zones: ["OPEN"] }),
    },
    { it: "no counts of what another step made of data about people", on: "by_ward", resources: between({}) },
    {
      it: "what is made of small counts",
      on: "by_ward",
      resources: between({ counts: { ...counts, smallest: 1 } }),
    },
    {
      it: "no counts of data about people by its whole name, beside data about nobody",
      on: "by_ward",
      resources: [...published({ counts: null, madeFrom: ["parking/none", "parking/charges"] })],
    },
  ],
  undecided: [
    ...["zones", "zones[1]"].map((hidden) => ({
      it: `no counts, with ${hidden} not known yet`,
      on: "by_ward",
      resources: published({ counts: null, zones: ["trusted"] }, { unknown: [hidden] }),
      says: "whether it is published is not known",
    })),
    {
      it: "counts that are not known yet",
      on: "by_ward",
      resources: published({ counts: null }, { unknown: ["counts"] }),
      properties: ["counts"],
    },
    {
      it: "a department that is not known yet",
      on: "by_ward",
      resources: published({ counts: null }, { unknown: ["department"] }),
    },
    {
      it: "what it is made from is about whom is not known yet",
      on: "by_ward",
      resources: published({ counts: null }).map((one) =>
        one.name === "by_ward" ? one : { ...one, unknown: ["about"] },
      ),
    },
    { it: "a number that is not known yet", on: "by_ward", resources: published({}, { unknown: ["counts.smallest"] }) },
    {
      it: "what it is made from is not known yet",
      on: "by_ward",
      resources: published({ counts: null }, { unknown: ["madeFrom"] }),
    },
    {
      it: "what it is made from is not in the document",
      on: "by_ward",
      resources: published({ counts: null }).slice(1),
    },
  ],
  malformed: [
    {
      it: "counts that are a text, of what is made of nothing else",
      on: "by_ward",
      resources: published({ counts: "10", madeFrom: [] }),
    },
    { it: "counts that are a text", on: "by_ward", resources: published({ counts: "10" }) },
    { it: "a number that is a text", on: "by_ward", resources: published({ counts: { ...counts, smallest: "ten" } }) },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [queue] }],
};
