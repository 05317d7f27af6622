import type { Permission } from "@aws-sdk/client-lakeformation";

/** The smallest thing that can be given and taken on a resource. */
export interface Right {
  readonly permission: Permission;
  /** A column, a list of excluded columns, or a tag's value; undefined: the resource has no parts. */
  readonly part: string | undefined;
  /** The leave to pass it on, which stands beside the permission itself. */
  readonly grantOption: boolean;
}

/** A right in words, as a state keeps it: `SELECT (vrm) with grant option`. */
export function rightText({ permission, part, grantOption }: Right): string {
  return `${permission}${part === undefined ? "" : ` (${part})`}${grantOption ? " with grant option" : ""}`;
}

/** Reads what `rightText` wrote. */
export function rightOf(text: string): Right {
  const [, permission, part, option] = /^([A-Z_]+)(?: \((.*)\))?( with grant option)?$/s.exec(text) ?? [];
  // Only texts of `rightText` get here: the shape of the state vouches for that.
  return { permission: permission as Permission, part, grantOption: option !== undefined };
}
