import { allowsAnyOf, anyText, both, isForEverything, noStatement } from "../../requirements/statement.ts";
import type { Rule } from "../../rule.ts";

/** IAM-13: who may hand a role to a service names the roles, and the services by iam:PassedToService. */
export const passNamedRoles: Rule = noStatement([
  {
    is: (statement) => {
      const everywhere = isForEverything(statement);
      const everyRole = anyText(statement.resources, (text) => /:role\/\*?$/.test(text));
      const anywhere =
        everywhere === "yes" || everyRole === "yes" ? "yes" : everywhere === "no" ? everyRole : everywhere;
      return both(allowsAnyOf(statement, ["iam:PassRole"]), anywhere);
    },
    message: "passes every role",
  },
  {
    is: (statement) => {
      const names = statement.conditions.some(({ key, values }) => key === "iam:passedtoservice" && values.length > 0);
      return names ? "no" : allowsAnyOf(statement, ["iam:PassRole"]);
    },
    message: "passes roles to any service",
  },
]);
