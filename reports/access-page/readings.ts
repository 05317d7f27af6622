import type { AccessPage, PageSight } from "./page-data.ts";

/** One principal by one sight. */
export interface Reading {
  readonly principal: number;
  readonly sight: PageSight;
}

/** Each principal of some sights alone. Pipelines are left out: they read all of their department's tables, and nobody signs in as one. */
export function readings({ principals }: AccessPage, sights: readonly PageSight[]): readonly Reading[] {
  return sights.flatMap((sight) =>
    sight.principals
      .filter((principal) => principals[principal]?.kind !== "pipeline")
      .map((principal) => ({ principal, sight })),
  );
}
