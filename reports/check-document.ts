import { exitCode } from "../policy-pack/exit-code.ts";
import type { VerdictsDocument } from "../policy-pack/verdicts-document.ts";
import type { CheckResult } from "./check-result.ts";

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
      readonly environments: readonly {
        readonly environment: string;
        readonly resources: number;
        readonly messages: readonly string[];
        readonly verdicts: VerdictsDocument;
      }[];
      readonly withoutStack: readonly string[];
    };

/** A problem of the declarations, as the loader reports it. */
export interface DocumentedProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: string;
}

/** The document of a check that got as far as plans. */
export function checkDocument(result: CheckResult): CheckDocument {
  const { asOf, sight, environments, withoutStack } = result;
  return {
    format: "lakeward.check/1",
    clean: environments.every(({ verdicts }) => exitCode(verdicts) === 0),
    asOf,
    problems: [],
    sight,
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
