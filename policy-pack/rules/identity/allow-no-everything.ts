import { anyText, isEveryAction, noStatement } from "../../requirements/statement.ts";
import type { Rule } from "../../rule.ts";

/** IAM-01: no policy allows every action, by name or by sparing a few. */
export const allowNoEverything: Rule = noStatement([
  {
    is: ({ actions, notActions }) =>
      notActions.length > 0 ? "yes" : anyText(actions, (text) => isEveryAction(text) && !/^[a-z0-9-]+:/i.test(text)),
    message: "allows every action",
  },
]);
