import type { LakeDeployment } from "./deployment.ts";

/** What a resource knows of itself for its AWS tags; an absent part reads `shared`. */
export interface TagFacts {
  readonly department?: string;
  readonly dataset?: string;
  readonly zone?: string;
  readonly owner?: string;
  readonly steward?: string;
  readonly costCentre?: string;
  readonly marking?: string;
}

/** The AWS tags of lake.yaml for one resource. */
export function tagsFor(deployment: LakeDeployment, facts: TagFacts = {}): Record<string, string> {
  const values: Readonly<Record<string, string | undefined>> = {
    organisation: deployment.organisation,
    environment: deployment.environment,
    department: facts.department,
    dataset: facts.dataset,
    zone: facts.zone,
    owner: facts.owner,
    steward: facts.steward,
    cost_centre: facts.costCentre,
    marking: facts.marking,
  };
  return Object.fromEntries(
    deployment.lake.tags.map(({ key, value }) => [
      key,
      value.replace(/\{(\w+)\}/g, (_, placeholder: string) => values[placeholder] ?? "shared"),
    ]),
  );
}
