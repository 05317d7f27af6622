import { allowsAnyOf, allowsEverywhere, both, byService, noStatement, not } from "../../requirements/statement.ts";
import type { Rule } from "../../rule.ts";
import { boundBy } from "../../view/bound-by.ts";

const passing = ["iam:PassRole"] as const;

/** IAM-13: who may hand a role to a service names the roles, and the services by iam:PassedToService. */
export const passNamedRoles: Rule = noStatement([
  {
    is: (statement) => allowsEverywhere(statement, byService(passing)),
    message: "passes every role",
  },
  {
    is: (statement) => both(allowsAnyOf(statement, passing), not(boundBy(statement, ["iam:passedtoservice"]))),
    message: "passes roles to any service",
  },
]);
