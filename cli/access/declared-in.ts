import type { DeclaredPlace } from "../../access/declared/administrators.ts";
import { declaredSnapshot } from "../../access/declared/declared-snapshot.ts";
import type { LakeFormationSnapshot } from "../../access/snapshot.ts";
import type { Lake } from "../../declaration/lake.ts";
import { loadDeclarations } from "../../declaration/load.ts";
import { formatProblem } from "../../declaration/problem.ts";
import type { SourceMap } from "../../declaration/source-map.ts";
import { BadInput } from "../bad-input.ts";
import { dayOf } from "../day.ts";
import { readStackFile, type StackConfig } from "../stack-file.ts";

/** What an account will hold by the declarations, and which account that is. */
export interface DeclaredIn {
  readonly snapshot: LakeFormationSnapshot;
  readonly place: DeclaredPlace;
  readonly lake: Lake;
  readonly sources: SourceMap;
  /** The day as of which grants were decided. */
  readonly asOf: string;
}

/**
 * What the declarations come to in an environment, whose account and region its stack file says.
 * @param environment default: the first of lake.yaml that has a stack file.
 */
export function declaredIn(options: {
  readonly environment?: string;
  readonly directory: string;
  readonly asOf?: string;
}): DeclaredIn {
  const asOf = dayOf(options.asOf);
  const loaded = loadDeclarations(options.directory, asOf);
  if (!loaded.ok) throw new BadInput(...loaded.problems.map(formatProblem));
  const { lake, sources } = loaded;
  const known = lake.environments.map(({ name }) => name).toSorted();
  if (options.environment !== undefined && !known.includes(options.environment))
    throw new BadInput(
      `--environment: lake.yaml has no environment "${options.environment}"; it has ${known.join(", ")}`,
    );
  const asked = options.environment === undefined ? known : [options.environment];
  for (const environment of asked) {
    const config = readStackFile(options.directory, environment);
    if (config === null) continue;
    const place: DeclaredPlace = {
      organisation: lake.organisation.id,
      environment,
      account: setting(config, environment, "account"),
      region: setting(config, environment, "region"),
      deployRole: setting(config, environment, "deployRole"),
    };
    return { snapshot: declaredSnapshot(lake, asOf, place), place, lake, sources, asOf };
  }
  const files = asked.map((environment) => `Pulumi.${environment}.yaml`).join(" or ");
  throw new BadInput(`${files}: there is no such file; it says which account and region the environment is in`);
}

function setting(config: StackConfig, environment: string, key: string): string {
  const value = config[`lakeward:${key}`];
  if (value === undefined) throw new BadInput(`Pulumi.${environment}.yaml: lakeward:${key} is missing`);
  return value;
}
