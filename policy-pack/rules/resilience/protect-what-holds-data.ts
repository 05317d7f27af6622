import { compliant, type Judgement, violation, worst } from "../../judgement.ts";
import { isFalse } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { dataHolders } from "../../view/data-holders.ts";
import type { Resource } from "../../view/resource.ts";

/** RES-02: in production whatever holds data is protected or retained by the engine, and no bucket may be deleted with what is in it. */
export const protectWhatHoldsData: Rule = (estate) =>
  estate.environment === "dev"
    ? []
    : estate
        .ofType(...dataHolders)
        .map((on): Finding => ({ on, ...worst([judgeOptions(on), isFalse("forceDestroy")(on)]) }));

function judgeOptions({ options }: Resource): Judgement {
  return options.protect === true || options.retainOnDelete === true
    ? compliant()
    : violation("is neither protected nor retained: one deployment can delete it", [], {
        fix: "Give the resource the option protect (or retainOnDelete).",
      });
}
