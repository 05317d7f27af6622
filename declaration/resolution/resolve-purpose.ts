import type { Purpose } from "../lake.ts";
import type { DepartmentFile } from "../schema/department-file.ts";
import { inWords } from "../words.ts";
import { byId } from "./resolve-lake.ts";

type PurposeFile = NonNullable<DepartmentFile["purposes"]>[string];

/** A purpose with its defaults; `notice` is the lake's general privacy notice. */
export function resolvePurpose(id: string, file: PurposeFile, notice: string | null): Purpose {
  return {
    id,
    title: file.title ?? inWords(id),
    about: [...file.about].sort(),
    basis: file.basis,
    power: file.power ?? null,
    condition: file.condition ?? null,
    offences: file.offences ?? null,
    policyDocument: file.policy_document ?? null,
    dpia: file.dpia,
    review: file.review,
    notice: file.notice ?? notice,
    automated: file.automated ?? "none",
    regime: file.regime ?? "uk_gdpr",
    uses: byId(file.uses).map(([used, including]) => {
      const [department = "", dataset = ""] = used.split("/");
      return { department, dataset, including: [...including].sort() };
    }),
  };
}
