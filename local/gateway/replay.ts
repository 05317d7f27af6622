import { LakeFormationModel } from "../../provider/lake-formation/model/lake-formation-model.ts";
import type { CallLine } from "./call-line.ts";
import { GlueCatalogue } from "./glue-catalogue.ts";
import { GlueWatch } from "./glue-watch.ts";

/** What a visitor may look at after each call. */
export interface ReplayedState {
  readonly model: LakeFormationModel;
  readonly catalogue: GlueCatalogue;
}

/**
 * Brings a fresh model and catalogue through the Lake Formation and Glue calls of a gateway's log, in the order of
 * their effects; calls that had no effect are passed over. `visit` is told after each call that had one.
 */
export function replay(
  lines: Iterable<CallLine>,
  visit: (state: ReplayedState, line: CallLine) => void,
  where: { readonly account: string; readonly region: string },
): ReplayedState {
  const catalogue = new GlueCatalogue();
  const model = new LakeFormationModel({ ...where, catalogue });
  const watch = new GlueWatch(catalogue, model);
  const state = { model, catalogue };
  for (const line of lines) {
    if (line.effects !== undefined) {
      for (const { operation, request, caller } of line.effects) model.call(operation, request, caller);
      visit(state, line);
      continue;
    }
    if (line.status >= 300 || line.fault === "before") continue;
    if (line.service === "lakeformation") model.call(line.operation, line.request ?? {}, line.caller);
    else if (line.service === "glue") watch.observe(line.operation, line.request ?? {}, line.caller);
    else continue;
    visit(state, line);
  }
  return state;
}
