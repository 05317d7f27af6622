import { letsAnyoneCome, sparesActions } from "../../requirements/comers.ts";
import { anyText, isEveryAction, noResourceStatement } from "../../requirements/statement.ts";
import type { Rule } from "../../rule.ts";

/** PUB-09: no policy of a topic or queue allows anyone whom no condition confines, or every action. */
export const openQueuesToNobody: Rule = noResourceStatement(["topic", "queue"], () => [
  ...letsAnyoneCome,
  sparesActions,
  {
    is: ({ actions }) => anyText(actions, isEveryAction),
    message: "allows every action",
  },
]);
