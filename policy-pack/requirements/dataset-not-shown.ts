import { type Judgement, undecided } from "../judgement.ts";
import type { NamedDataset } from "../view/declared-datasets.ts";

/** The judgement on a statement whose dataset the document does not show. */
export function datasetNotShown(named: Exclude<NamedDataset, { readonly state: "there" }>): Judgement {
  const waited = named.state === "unknown" ? named.waitsFor : ["dataset"];
  return undecided("its dataset is not in the document, or not known yet", ["dataset"], waited);
}
