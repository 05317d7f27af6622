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
  compliant: [{ it: "a column with its purpose", on: "charges", resources: [dataset({})] }],
  failing: [{ it: "a column without purpose", on: "charges", resources: [dataset({ purposes: [] })], says: "vrm" }],
  undecided: [
    {
      it: "purposes that are not known yet",
      on: "charges",
      resources: [dataset({ purposes: undefined }, { unknown: ["columns[0].purposes"] })],
    },
  ],
  malformed: [{ it: "purposes that are a text", on: "charges", resources: [dataset({ purposes: "parking" })] }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
