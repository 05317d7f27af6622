import type { RuleCases } from "../../rule-cases.ts";

import { column, dataset, queue, share } from "../../small-lake.ts";

const plate = (more: object = {}, treatment: unknown = "hash") => ({
  ...column("vrm", "vehicle_registration", "direct", { trusted: treatment }),
  ...more,
});
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
  ],
  undecided: [
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
  notApplicable: [{ it: "a queue", on: "queue", resources: [queue] }],
};
