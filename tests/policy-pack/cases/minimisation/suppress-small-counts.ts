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
  ],
  undecided: [
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
    { it: "counts that are a text", on: "by_ward", resources: published({ counts: "10" }) },
    { it: "a number that is a text", on: "by_ward", resources: published({ counts: { ...counts, smallest: "ten" } }) },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [queue] }],
};
