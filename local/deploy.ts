import { mkdir } from "node:fs/promises";
import { type EngineEvent, LocalWorkspace, type Stack } from "@pulumi/pulumi/automation/index.js";
import { engineWords } from "../deployment/engine-words.ts";
import { type UpdateWatch, watchUpdate } from "../deployment/update-watch.ts";
import { removeDeadLocks } from "./dead-locks.ts";
import { localAccount } from "./local-account.ts";
import { enter, localEnvironment } from "./local-environment.ts";
import { keepNoEngineLog } from "./no-engine-log.ts";
import { type Places, placesOf } from "./places.ts";
import { findGateway } from "./running-gateway.ts";
import { writeStackFile } from "./stack-file.ts";
import { findEngine } from "./toolchain/engine.ts";
import type { Failure, Outcome } from "./toolchain/outcome.ts";
import { underWay } from "./under-way.ts";
import { updateOptions } from "./update-options.ts";

/** How a deployment to the local AWS is to run. */
export interface DeployOptions {
  readonly places?: Places;
  /** Operations at once; Lake Formation's calls are gathered into batches, which needs many in flight. Default 64. */
  readonly parallel?: number;
  /** Whether the policy pack judges the update; default yes. */
  readonly policyPack?: boolean;
  /** Looks at what is deployed before anything is changed, and may refuse the update. */
  readonly guard?: (stack: Stack, places: Places) => Promise<Failure | undefined>;
  /** Told every event of the engine. */
  readonly onEvent?: (event: EngineEvent) => void;
}

/** What a deployment did. */
export interface Deployed {
  /** Resources by what was done with them: `create`, `update`, `replace`, `delete`, `same`. */
  readonly changes: Readonly<Record<string, number>>;
  readonly milliseconds: number;
  readonly outputs: Readonly<Record<string, unknown>>;
  /** Findings of the policy pack that do not stop an update. */
  readonly advisories: readonly string[];
}

/**
 * Runs the program of `Pulumi.yaml` against the running local AWS, through the engine and its language host as users do.
 * The local AWS has to be up and the engine ready; the current process takes their environment.
 */
export async function deploy(options: DeployOptions = {}): Promise<Outcome<Deployed>> {
  const { places = placesOf(), parallel = 64, policyPack = true, guard, onEvent } = options;
  const stack = await openStack(places);
  if (stack === undefined) return notRunning;
  const refusal = await guard?.(stack, places);
  if (refusal !== undefined) return refusal;
  const watch = watchUpdate();
  const begin = Date.now();
  try {
    const take = (event: EngineEvent): void => {
      watch.take(event);
      onEvent?.(event);
    };
    const result = await underWay(places, () =>
      stack.up({ ...updateOptions(places, parallel, policyPack), onEvent: take }),
    );
    const outputs = Object.entries(result.outputs).map(([name, output]) => [
      name,
      output.secret ? "(secret)" : output.value,
    ]);
    return {
      kind: "ready",
      value: {
        changes: watch.changes(),
        milliseconds: Date.now() - begin,
        outputs: Object.fromEntries(outputs),
        advisories: watch.advisories(),
      },
    };
  } catch (error) {
    return failure(error, watch);
  }
}

/** Stack `local` of the running local AWS, its file written; none when the local AWS is not up. */
export async function openStack(places: Places): Promise<Stack | undefined> {
  const gateway = await findGateway(places);
  const engine = await findEngine();
  if (gateway === undefined || engine === undefined) return undefined;
  enter(localEnvironment(places, engine.directory, gateway.port));
  await mkdir(places.backend, { recursive: true });
  await removeDeadLocks(places.backend);
  await keepNoEngineLog(places.pulumiHome);
  await writeStackFile(places.stackFile);
  return LocalWorkspace.createOrSelectStack({ stackName: localAccount.stack, workDir: places.root });
}

const notRunning: Failure = {
  kind: "failed",
  failed: "the local AWS is not running",
  changed: "nothing",
  remedy: "npm start",
};

function failure(error: unknown, watch: UpdateWatch): Failure {
  const said = watch.errors();
  const { create = 0, update = 0, delete: deleted = 0, replace = 0 } = watch.changes();
  const done = `${create} made, ${update} changed, ${replace} replaced, ${deleted} removed before it stopped`;
  return {
    kind: "failed",
    failed: said.length > 0 ? said.join("\n") : engineWords(error),
    changed: `the local account only: ${done}; what was done stays and is remembered`,
    remedy: "mend what is named above, then run npm start again: it goes on from there",
  };
}
