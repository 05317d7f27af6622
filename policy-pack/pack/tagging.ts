import { carryStandardTags } from "../rules/tagging/carry-standard-tags.ts";
import { never, outsideDev } from "./levels.ts";
import type { PackRow } from "./pack-row.ts";

/** Tagging and ownership. */
export const taggingRows: readonly PackRow[] = [
  {
    id: "TAG-01",
    name: "carry-standard-tags",
    judge: carryStandardTags,
    severity: "high",
    level: outsideDev,
    whenUndecided: never,
    fired: "A resource lacks a tag of the body's standard.",
    because: "Cost, ownership and sensitivity are read from tags; what has none belongs to nobody.",
    remediation:
      "Set the missing tags on the resource or in the provider's defaultTags; what belongs to no department reads shared.",
    controls: { "Security Hub": ["Glue.1"] },
  },
];
