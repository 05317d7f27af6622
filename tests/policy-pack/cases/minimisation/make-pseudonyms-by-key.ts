import type { RuleCases } from "../../rule-cases.ts";

import { column, dataset, queue, share } from "../../small-lake.ts";

const plate = (more: object = {}, treatment: unknown = "hash") => ({
  ...column("vrm", "vehicle_registration", "direct", { trusted: treatment }),
  ...more,
});
const badge = column("badge", "reference", "direct", { trusted: "hash" });
const permits = {
  ...dataset({ dataset: "permits" }),
  name: "permits",
  urn: "urn:pulumi:dev::lakeward::lakeward:lake:Dataset::permits",
};
const shares = (one: object = {}, other: object = {}, planned: object = {}) => [
  share({ columns: ["vrm"], ...one }),
  {
    ...share({ columns: ["vrm"], receiver: "revenues", ...other }, planned),
    name: "other",
    urn: "urn:pulumi:dev::lakeward::lakeward:lake:Share::other",
  },
];

export const cases: RuleCases = {
  rule: "MIN-24",
  compliant: [
    { it: "a keyed hash", on: "charges", resources: [dataset({ columns: [plate()] })] },
    { it: "a keyed hash beside other columns", on: "charges", resources: [dataset()] },
    { it: "one receiver", on: "share", resources: [dataset(), ...shares({}, { receiver: "streetscene" })] },
    {
      it: "receivers under a linkage",
      on: "share",
      resources: [dataset({ columns: [plate({ linkage: "vehicles" })] }), ...shares()],
    },
    { it: "receivers of different columns", on: "share", resources: [dataset(), ...shares({ columns: ["ward"] })] },
    {
      it: "receivers of what is no pseudonym",
      on: "share",
      resources: [dataset(), ...shares({ columns: ["ward"] }, { columns: ["ward"] })],
    },
    {
      it: "receivers of a pseudonym each",
      on: "share",
      resources: [dataset({ columns: [plate(), badge] }), ...shares({}, { columns: ["badge"] })],
    },
    {
      it: "one receiver, of columns that are not known yet",
      on: "other",
      resources: [dataset(), ...shares({}, { receiver: "streetscene" }, { unknown: ["columns"] })],
    },
    {
      it: "no pseudonym, beside columns that are not known yet",
      on: "share",
      resources: [dataset(), ...shares({ columns: ["ward"] }, {}, { unknown: ["columns"] })],
    },
    {
      it: "somebody who is not known yet as the only receiver of a dataset",
      on: "other",
      resources: [dataset(), permits, ...shares({}, { dataset: "permits" }, { unknown: ["receiver"] })],
    },
    {
      it: "a word of somebody's own for what says nothing of anybody",
      on: "charges",
      resources: [dataset({ columns: [plate({ reveals: "plain" }, "upper_case")] })],
    },
    {
      it: "a column of which nothing becomes",
      on: "charges",
      resources: [dataset({ columns: [plate({ treatment: undefined })] })],
    },
  ],
  failing: [
    {
      it: "a hash without a key",
      on: "charges",
      resources: [dataset({ columns: [plate({}, "sha256")] })],
      says: "vrm",
    },
    { it: "another word", on: "charges", resources: [dataset({ columns: [plate({ reveals: "indirect" }, "md5")] })] },
    {
      it: "two receivers of the same pseudonym",
      on: "share",
      resources: [dataset(), ...shares()],
      says: "another receiver",
    },
    {
      it: "two receivers of the same token",
      on: "other",
      resources: [dataset({ columns: [plate({}, "token")] }), ...shares()],
    },
    {
      it: "two receivers of the same pseudonym, one in capitals",
      on: "share",
      resources: [dataset(), ...shares({ columns: ["VRM"] })],
    },
    {
      it: "two receivers of the same pseudonym, one of another beside it",
      on: "share",
      resources: [dataset({ columns: [badge, plate()] }), ...shares({}, { columns: ["badge", "vrm"] })],
    },
    {
      it: "two receivers under a linkage without a name",
      on: "share",
      resources: [dataset({ columns: [plate({ linkage: " " })] }), ...shares()],
    },
  ],
  undecided: [
    {
      it: "a hash without a key of what may be plain",
      on: "charges",
      resources: [dataset({ columns: [plate({}, "sha256")] }, { unknown: ["columns[0].reveals"] })],
      says: "columns[0].reveals is not known yet",
    },
    {
      it: "a receiver that is not known yet, and holds the same",
      on: "other",
      resources: [dataset(), ...shares({}, {}, { unknown: ["receiver"] })],
      says: "another receiver holds the same",
    },
    {
      it: "receivers of whom none is known yet",
      on: "other",
      resources: [
        dataset(),
        ...shares({}, {}, { unknown: ["receiver"] }).map((one) => ({ ...one, unknown: ["receiver"] })),
      ],
    },
    ...["columns", "zone"].map((hidden) => ({
      it: `another share, of ${hidden} that are not known yet`,
      on: "share",
      resources: [dataset(), ...shares({}, {}, { unknown: [hidden] })],
      says: "another receiver holds the same",
    })),
    ...["columns", "columns[0].name", 'columns[0].treatment["trusted"]'].map((hidden) => ({
      it: `two receivers of a dataset whose ${hidden} is not known yet`,
      on: "share",
      resources: [dataset({ columns: [plate()] }, { unknown: [hidden] }), ...shares()],
      says: "which pseudonyms it shows is not known yet",
    })),
    {
      it: "two receivers of a column that the dataset does not tell of",
      on: "share",
      resources: [dataset(), ...shares({ columns: ["badge"] }, { columns: ["badge"] })],
      says: "which pseudonyms it shows is not known yet",
    },
    {
      it: "a treatment that is not known yet",
      on: "charges",
      resources: [dataset({ columns: [plate()] }, { unknown: ['columns[0].treatment["trusted"]'] })],
    },
    {
      it: "a linkage that is not known yet",
      on: "share",
      resources: [dataset({ columns: [plate()] }, { unknown: ["columns[0].linkage"] }), ...shares()],
    },
    {
      it: "a receiver that is not known yet",
      on: "share",
      resources: [dataset(), ...shares({}, {}, { unknown: ["receiver"] })],
    },
    { it: "shares of a dataset that is not in the document", on: "share", resources: shares() },
  ],
  malformed: [
    { it: "a treatment that is a list", on: "charges", resources: [dataset({ columns: [plate({}, ["hash"])] })] },
    { it: "columns that are a text", on: "charges", resources: [dataset({ columns: "vrm" })] },
  ],
  notApplicable: [
    { it: "a queue", on: "queue", resources: [queue] },
    { it: "the only share", on: "share", resources: [dataset(), share({ columns: ["vrm"] })] },
  ],
};
