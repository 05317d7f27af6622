import { resolve } from "node:path";
import type { Stack } from "@pulumi/pulumi/automation/index.js";
import { type FailureWords, failureLines } from "../deployment/failure-lines.ts";
import { watchPreview } from "../deployment/planned-changes.ts";
import { watchUpdate } from "../deployment/update-watch.ts";
import { declaredIn } from "./access/declared-in.ts";
import { type CommandOutput, writeNamedFile } from "./command-output.ts";
import { doneInWords, plannedLines } from "./deploy/change-lines.ts";
import { checkedPlan } from "./deploy/checked-plan.ts";
import { deploymentMarkdown } from "./deploy/deployment-markdown.ts";
import { engineFailure } from "./deploy/engine-failure.ts";
import { nothingYet } from "./deploy/nothing-yet.ts";
import { openStack } from "./deploy/open-stack.ts";
import { policyPackOf } from "./deploy/policy-pack-of.ts";
import { refusedFromState } from "./deploy/refused-from-state.ts";
import { stopWhenAsked } from "./deploy/stop-when-asked.ts";
import { signedInTo } from "./snapshot.ts";
import { readStackFile } from "./stack-file.ts";

export interface DeployOptions {
  readonly environment: string;
  readonly yes: boolean;
  readonly directory: string;
  /** Operations at once. */
  readonly parallel: number;
  readonly markdown?: string;
}

type Say = (...lines: readonly string[]) => void;

/** Says what an update of an environment's account would do and, with `yes`, does it; ends with 1 when it is refused or fails. */
export async function deploy(options: DeployOptions, output: CommandOutput): Promise<void> {
  const said: string[] = [];
  const say: Say = (...lines) => {
    said.push(...lines);
    output.print(lines.map((line) => `${line}\n`).join(""));
  };
  const failure = await attempt({ ...options, directory: resolve(options.directory) }, say);
  if (failure !== null) say(...failureLines(failure));
  if (options.markdown !== undefined)
    writeNamedFile(options.markdown, deploymentMarkdown(options.environment, failure === null, said));
  output.end(failure === null ? 0 : 1);
}

async function attempt(options: DeployOptions, say: Say): Promise<FailureWords | null> {
  const { environment, directory, yes } = options;
  const asOf = readStackFile(directory, environment)?.["lakeward:asOf"];
  const { plan, report } = await checkedPlan({ environment, directory, ...(asOf === undefined ? {} : { asOf }) });
  if (plan === null) {
    say(...report);
    return {
      failed: "the check found what must not be deployed",
      changed: "nothing",
      remedy: "mend what is named above, then run the same command again",
    };
  }
  const { place } = declaredIn({ environment, directory });
  await signedInTo(place);
  say(`${environment}, account ${place.account} in ${place.region}: ${plan.resources.length} resources are declared`);
  say("The check found nothing that stands against them");
  const stack = await openStack(place, directory, yes);
  if (stack === null) {
    say(`Stack ${environment} does not exist yet; it would be made, and they with it`, nothingYet(environment));
    return null;
  }
  const { deployment } = await stack.exportStack();
  return refusedFromState(deployment, plan, environment) ?? (await update(stack, options, say));
}

async function update(stack: Stack, options: DeployOptions, say: Say): Promise<FailureWords | null> {
  const { environment, parallel } = options;
  const stop = stopWhenAsked();
  const common = { parallel, color: "never", signal: stop.signal, ...policyPackOf(environment) } as const;
  const preview = watchPreview();
  const judged = watchUpdate();
  try {
    await stack.preview({
      ...common,
      onEvent(event) {
        preview.take(event);
        judged.take(event);
      },
    });
  } catch (error) {
    stop.end();
    return engineFailure(error, judged.errors(), stop.signal.aborted, "nothing");
  }
  const planned = preview.changes();
  say(...plannedLines(planned));
  say(`The policy pack noted ${judged.advisories().length} things, none of which stops it`);
  if (planned.every(({ op }) => op === "same") || !options.yes) {
    stop.end();
    if (planned.some(({ op }) => op !== "same")) say(nothingYet(environment));
    return null;
  }
  const watch = watchUpdate();
  const begin = Date.now();
  try {
    await stack.up({ ...common, onEvent: (event) => watch.take(event) });
    say(`Done in ${Math.round((Date.now() - begin) / 1000)} s: ${doneInWords(watch.changes())}`);
    return null;
  } catch (error) {
    const done = doneInWords(watch.changes());
    return engineFailure(error, watch.errors(), stop.signal.aborted, `${done}; what was done stays and is remembered`);
  } finally {
    stop.end();
  }
}
