/** Keys whose text people write by hand; there a comma or ` #` is more likely part of it than a sign of YAML. */
export const proseKeys: ReadonlySet<string> = new Set(["called", "title", "description", "reason"]);
