import { existsSync, readFileSync } from "node:fs";
import { describeMixed } from "../access/transition/describe-mixed.ts";
import type { TransitionResource } from "../access/transition/lake-parts.ts";
import { mixedMoments } from "../access/transition/mixed-moments.ts";
import { readPlan } from "../preview/read-plan.ts";
import { BadInput } from "./bad-input.ts";
import type { CommandOutput } from "./command-output.ts";
import { deployedResources, partOf } from "./deployed-resources.ts";

/** Compares what the stack's export holds with a plan; prints what must be two updates, and ends with 1 if anything must. */
export function transition(stackFile: string, planFile: string, output: CommandOutput): void {
  const read = readPlan(planFile, textOf(planFile));
  if (!read.ok) throw new BadInput(...read.problems);
  const refusals = describeMixed(mixedMoments(resourcesOf(stackFile), read.plan.resources));
  output.print(
    refusals.length === 0
      ? "One update can do it: no moment of it takes what both states give, or gives what neither does.\n"
      : `${refusals.join("\n")}\n`,
  );
  output.end(refusals.length === 0 ? 0 : 1);
}

/** The resources of `pulumi stack export`; a stack that was never updated has none. */
function resourcesOf(file: string): readonly TransitionResource[] {
  const text = textOf(file);
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    throw new BadInput(`${file}: is no JSON; write it with pulumi stack export --file ${file}`);
  }
  const { deployment } = partOf(document);
  if (deployment === undefined)
    throw new BadInput(`${file}: has no deployment; write it with pulumi stack export --file ${file}`);
  return deployedResources(deployment);
}

function textOf(file: string): string {
  if (!existsSync(file)) throw new BadInput(`${file}: there is no such file`);
  return readFileSync(file, "utf8");
}
