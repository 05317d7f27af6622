import { compliant, undecided, violation } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { dataHolders } from "../../view/data-holders.ts";

/**
 * RES-08: no bucket, key, database or warehouse is replaced or deleted by a change that was not about that.
 *
 * Only a real engine's preview tells what a plan does with what is there; of a plan made offline that is said once.
 */
export const keepWhatHoldsData: Rule = (estate) => {
  const holders = estate.ofType(...dataHolders);
  const types: readonly string[] = dataHolders;
  const leaving = estate.leaving
    .filter(({ type }) => types.includes(type))
    .map((on): Finding => ({ on, ...violation("would be deleted with what it holds", []) }));
  const judged = holders
    .filter(({ operation }) => operation !== undefined)
    .map((on): Finding => {
      const replaced = "would be replaced: what it holds is lost with the old one";
      return { on, ...(on.operation === "replace" ? violation(replaced, []) : compliant()) };
    });
  const untold = "what this does to what is there shows only beside the state, in a preview of the engine";
  const fix =
    "Nothing here: look at what `lakeward deploy`, or Pulumi's preview, lists as replaced or deleted before you let it go on.";
  return judged.length < holders.length
    ? [...leaving, ...judged, { on: "stack", ...undecided(untold, [], ["operation"], { fix }) }]
    : [...leaving, ...judged];
};
