import { allowsEverywhere, byService, noStatement } from "../../requirements/statement.ts";
import type { Rule } from "../../rule.ts";
import { scopedActions } from "./scoped-actions.ts";

const scoped = byService(scopedActions);

/**
 * IAM-03: what AWS can bind to single resources, and reads data or changes something, is not allowed on all of them, nor on all
 * of a type. Actions that only list or describe are not judged, nor those of services that hold no data of the lake.
 */
export const nameResources: Rule = noStatement([
  {
    is: (statement) => {
      // What waits for something of the document is that thing's ARN, and so not everything.
      const resources = statement.resources.filter((text) => text.state === "known" || text.dependsOn.length === 0);
      return resources.length === 0 && statement.resources.length > 0
        ? "no"
        : allowsEverywhere({ ...statement, resources }, scoped);
    },
    message: "allows on every resource what can be bound to single ones",
  },
]);
