import { allowsAnyOf, both, isForEverything, noStatement } from "../../requirements/statement.ts";
import type { Rule } from "../../rule.ts";
import { scopedActions } from "./scoped-actions.ts";

/** IAM-03: what AWS can bind to single resources, and reads data or changes something, is not allowed on all of them. Other actions are not judged. */
export const nameResources: Rule = noStatement([
  {
    is: (statement) => {
      // What waits for something of the document is that thing's ARN, and so not everything.
      const resources = statement.resources.filter((text) => text.state === "known" || text.dependsOn.length === 0);
      const everywhere = isForEverything({ ...statement, resources });
      return everywhere === "no" ? "no" : both(everywhere, allowsAnyOf(statement, scopedActions));
    },
    message: "allows on every resource what can be bound to single ones",
  },
]);
