import { resolve } from "node:path";
import type { EngineEvent, Stack } from "@pulumi/pulumi/automation/index.js";
import { type FailureWords, failureLines } from "../deployment/failure-lines.ts";
import { watchPreview } from "../deployment/planned-changes.ts";
import { policyPackOf } from "../deployment/policy-pack-of.ts";
import { type UpdateWatch, watchUpdate } from "../deployment/update-watch.ts";
import { declaredIn } from "./access/declared-in.ts";
import { type CommandOutput, writeNamedFile } from "./command-output.ts";
import { doneInWords, plannedLines } from "./deploy/change-lines.ts";
import { checkedPlan } from "./deploy/checked-plan.ts";
import { deploymentMarkdown } from "./deploy/deployment-markdown.ts";
import { engineFailure } from "./deploy/engine-failure.ts";
import { nothingYet } from "./deploy/nothing-yet.ts";
import { openStack } from "./deploy/open-stack.ts";
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
  const common = { parallel, color: "never", ...policyPackOf(environment) } as const;
  const preview = watchPreview();
  const judged = watchUpdate();
  const foreseen = await run("nothing", judged, (signal, heard) =>
    stack.preview({
      ...common,
      signal,
      onEvent(event) {
        heard(event);
        preview.take(event);
      },
    }),
  );
  if (foreseen !== null) return foreseen;
  const planned = preview.changes();
  say(...plannedLines(planned));
  say(`The policy pack noted ${judged.advisories().length} things, none of which stops it`);
  if (planned.every(({ op }) => op === "same")) return null;
  if (!options.yes) {
    say(nothingYet(environment));
    return null;
  }
  const watch = watchUpdate();
  const begin = Date.now();
  const failed = await run(null, watch, (signal, onEvent) => stack.up({ ...common, signal, onEvent }));
  if (failed === null) say(`Done in ${Math.round((Date.now() - begin) / 1000)} s: ${doneInWords(watch.changes())}`);
  return failed;
}

/**
 * Runs the engine once, and stops it when this process is asked to stop.
 *
 * @param changed what was changed when it fails; null: what the watch saw of it
 */
async function run(
  changed: string | null,
  watch: UpdateWatch,
  engine: (signal: AbortSignal, onEvent: (event: EngineEvent) => void) => Promise<unknown>,
): Promise<FailureWords | null> {
  const stopping = stopWhenAsked();
  try {
    await engine(stopping.signal, (event) => {
      stopping.begun();
      watch.take(event);
    });
    return null;
  } catch (error) {
    const done = changed ?? `${doneInWords(watch.changes())}; what was done stays and is remembered`;
    return engineFailure(error, watch.errors(), stopping.signal.aborted, done);
  } finally {
    stopping.end();
  }
}
