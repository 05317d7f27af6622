import { anyText, isEveryAction, noStatement } from "../../requirements/statement.ts";
import type { Rule } from "../../rule.ts";

/** IAM-02: no policy allows every action of a service, on whatever resource: the actions to come are among them. */
export const allowNoWholeService: Rule = noStatement([
  {
    is: ({ actions }) => anyText(actions, (text) => /^[a-z0-9-]+:/i.test(text) && isEveryAction(text)),
    message: "allows every action of a service",
  },
]);
