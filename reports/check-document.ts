import type { EndingAccess } from "../access/compare/access-change.ts";
import { exitCode } from "../policy-pack/exit-code.ts";
import type { VerdictsDocument } from "../policy-pack/verdicts-document.ts";
import { type AccessChangesDocument, accessChangesDocument } from "./access-changes-document.ts";
import type { CheckedPart, CheckResult } from "./check-result.ts";
import type { DocumentedProblem } from "./documented-problem.ts";

/** A check for other tools: `lakeward.check/1`. */
export type CheckDocument =
  | {
      readonly format: "lakeward.check/1";
      readonly clean: false;
      readonly asOf: string;
      readonly problems: readonly DocumentedProblem[];
    }
  | {
      readonly format: "lakeward.check/1";
      readonly clean: boolean;
      readonly asOf: string;
      readonly problems: readonly [];
      readonly sight: readonly string[];
      readonly ending: readonly EndingAccess[];
      /** What changes against `--base`; null without one, or with one that is not right. */
      readonly access: AccessChangesDocument | null;
      readonly notCompared: string | null;
      /** What was judged with `--changed-since`; null without. */
      readonly part: CheckedPart | null;
      readonly environments: readonly {
        readonly environment: string;
        readonly resources: number;
        readonly messages: readonly string[];
        readonly verdicts: VerdictsDocument;
      }[];
      readonly withoutStack: readonly string[];
    };

/** The document of a check that got as far as plans. */
export function checkDocument(result: CheckResult): CheckDocument {
  const { asOf, sight, ending = [], compared, environments, withoutStack } = result;
  return {
    format: "lakeward.check/1",
    clean: environments.every(({ verdicts }) => exitCode(verdicts) === 0),
    asOf,
    problems: [],
    sight,
    ending,
    access: compared?.compared
      ? accessChangesDocument({ base: compared.base, head: "." }, compared.comparison, [])
      : null,
    part: result.part ?? null,
    notCompared: compared?.compared === false ? compared.because : null,
    environments: environments.map(({ environment, plan, messages, verdicts }) => ({
      environment,
      resources: plan.resources.length,
      messages,
      verdicts,
    })),
    withoutStack,
  };
}

/** The document of a check that ended at the declarations. */
export function problemsDocument(asOf: string, problems: readonly DocumentedProblem[]): CheckDocument {
  return { format: "lakeward.check/1", clean: false, asOf, problems };
}
