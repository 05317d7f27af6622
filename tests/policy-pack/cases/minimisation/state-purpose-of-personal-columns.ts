import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const dataset = (column: object, more: object = {}) =>
  resource(
    "lakeward:lake:Dataset",
    "charges",
    { about: ["driver"], columns: [{ name: "vrm", reveals: "direct", purposes: ["parking"], ...column }] },
    more,
  );

export const cases: RuleCases = {
  rule: "MIN-01",
  compliant: [
    { it: "a column with its purpose", on: "charges", resources: [dataset({})] },
    {
      it: "a purpose beside one that is not known yet",
      on: "charges",
      resources: [dataset({}, { unknown: ["columns[0].purposes[1]"] })],
    },
    { it: "a plain column", on: "charges", resources: [dataset({ reveals: "plain", purposes: [] })] },
    {
      it: "a column with its purpose, of whom is not known yet",
      on: "charges",
      resources: [dataset({}, { unknown: ["about"] })],
    },
    {
      it: "a column without purpose of a dataset about nobody",
      on: "charges",
      resources: [{ ...dataset({}), inputs: { about: [], columns: [{ name: "vrm", reveals: "direct" }] } }],
    },
  ],
  failing: [
    { it: "a column without purpose", on: "charges", resources: [dataset({ purposes: [] })], says: "vrm" },
    { it: "a column that says no purposes", on: "charges", resources: [dataset({ purposes: undefined })] },
    { it: "a purpose without a name", on: "charges", resources: [dataset({ purposes: [" "] })] },
    {
      it: "a column without a name, either",
      on: "charges",
      resources: [dataset({ name: undefined, purposes: [] })],
      says: "column columns[0] is",
    },
    ...["indirect", "special"].map((reveals) => ({
      it: `a column that is ${reveals}`,
      on: "charges",
      resources: [dataset({ reveals, purposes: [] })],
    })),
  ],
  undecided: [
    {
      it: "a purpose that is not known yet",
      on: "charges",
      resources: [dataset({ purposes: [] }, { unknown: ["columns[0].purposes[0]"] })],
    },
    {
      it: "a column without purpose, of whom is not known yet",
      on: "charges",
      resources: [dataset({ purposes: [] }, { unknown: ["about"] })],
      says: "about is not known yet",
    },
    {
      it: "what it reveals, not known yet",
      on: "charges",
      resources: [dataset({ purposes: [] }, { unknown: ["columns[0].reveals"] })],
    },
    {
      it: "purposes that are not known yet",
      on: "charges",
      resources: [dataset({ purposes: undefined }, { unknown: ["columns[0].purposes"] })],
    },
  ],
  malformed: [
    { it: "purposes that are a text", on: "charges", resources: [dataset({ purposes: "parking" })] },
    { it: "a word that there is not for what it reveals", on: "charges", resources: [dataset({ reveals: "little" })] },
    {
      it: "about that is a text",
      on: "charges",
      resources: [{ ...dataset({}), inputs: { about: "driver", columns: [] } }],
      properties: ["about"],
    },
    {
      it: "columns that are a text",
      on: "charges",
      resources: [{ ...dataset({}), inputs: { about: ["driver"], columns: "vrm" } }],
    },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
