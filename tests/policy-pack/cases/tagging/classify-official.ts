import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const queue = (tags: unknown, more: object = {}) => [resource("aws:sqs/queue:Queue", "queue", { tags }, more)];
const dataset = (marking: unknown, more: object = {}) => [
  resource("lakeward:lake:Dataset", "permits", { marking }, more),
];

export const cases: RuleCases = {
  rule: "TAG-03",
  compliant: [
    { it: "OFFICIAL", on: "queue", resources: queue({ classification: "OFFICIAL" }) },
    { it: "a handling marking", on: "queue", resources: queue({ Confidentiality: "official_sensitive" }) },
    { it: "a dataset's marking", on: "permits", resources: dataset("official_sensitive") },
    { it: "a marking with hyphens and blanks", on: "queue", resources: queue({ handling: "OFFICIAL - SENSITIVE" }) },
    { it: "a dataset without a marking", on: "permits", resources: dataset(undefined) },
    { it: "what belongs to nobody", on: "queue", resources: queue({ classification: "shared" }) },
    { it: "a classification beside other tags", on: "queue", resources: queue({ zone: "raw", marking: "OFFICIAL" }) },
  ],
  failing: [
    {
      it: "a handling marking as a tier",
      on: "queue",
      resources: queue({ classification: "OFFICIAL-SENSITIVE" }),
      says: "handling marking",
    },
    { it: "a classification that is empty", on: "queue", resources: queue({ classification: "" }) },
    {
      it: "what only speaks of secrets",
      on: "queue",
      resources: queue({ classification: "no secret" }),
      says: "no classification",
    },
    { it: "SECRET", on: "queue", resources: queue({ Classification: "Secret" }), says: "above OFFICIAL" },
    { it: "TOP SECRET as a marking", on: "queue", resources: queue({ marking: "TOP SECRET" }) },
    { it: "an old scheme", on: "queue", resources: queue({ classification: "RESTRICTED" }) },
    { it: "a dataset above OFFICIAL", on: "permits", resources: dataset("secret") },
  ],
  undecided: [
    { it: "tags that are not known yet", on: "queue", resources: queue(undefined, { unknown: ["tags"] }) },
    { it: "a marking that is not known yet", on: "permits", resources: dataset(undefined, { unknown: ["marking"] }) },
  ],
  malformed: [
    { it: "a classification that is a list", on: "queue", resources: queue({ classification: ["OFFICIAL"] }) },
    {
      it: "tags in a list of one",
      on: "queue",
      resources: [resource("aws:sqs/queue:Queue", "queue", { tags: [{ classification: "SECRET" }] })],
    },
  ],
  notApplicable: [
    { it: "what has no tags", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] },
    { it: "tags that say nothing of it", on: "queue", resources: queue({ zone: "raw" }) },
  ],
};
