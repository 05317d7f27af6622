import { letsAnyoneCome, sparesActions } from "../../requirements/comers.ts";
import { noResourceStatement } from "../../requirements/statement.ts";
import type { Rule } from "../../rule.ts";

/**
 * PUB-04: no policy of a bucket or access point allows anyone whom no condition confines, everybody but a few, or every
 * action but a few.
 */
export const openBucketsToNobody: Rule = noResourceStatement(["bucket", "accessPoint"], () => [
  ...letsAnyoneCome,
  sparesActions,
]);
