import type { BootstrapTarget } from "./target.ts";

/** What the names of the lake's buckets begin with; `_` of an id is `-` there, as in `bucketName` of the declarations. */
export function bucketPrefix({ organisation, environment }: BootstrapTarget): string {
  return `${organisation}-${environment}`.replaceAll("_", "-");
}
