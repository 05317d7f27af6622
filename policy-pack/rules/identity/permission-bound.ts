import { either } from "../../requirements/statement.ts";
import type { Answer } from "../../view/bucket-arn.ts";
import { isFixedValue } from "../../view/fixed-values.ts";
import type { Resource } from "../../view/resource.ts";

/** Properties of a function's permission that say for whom a caller comes, with the condition keys that they become. */
const bounds = { sourceAccount: "aws:sourceaccount", sourceArn: "aws:sourcearn", principalOrgId: "aws:principalorgid" };

/** Whether a permission of a function is for callers of an account, organisation or source that somebody owns. */
export function isPermissionBound(permission: Resource): Answer {
  return either(
    Object.entries(bounds).map(([path, key]): Answer => {
      const reading = permission.text(path);
      if (reading.state === "absent") return "no";
      if (reading.state === "unknown") return reading.dependsOn.length > 0 ? "yes" : "undecided";
      if (reading.state === "malformed") return "undecided";
      return isFixedValue(key, { state: "known", text: reading.value, refersTo: [] }) ?? "no";
    }),
  );
}
