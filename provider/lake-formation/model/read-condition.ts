import type { ApiRequest } from "./api-request.ts";
import { LakeFormationError } from "./lake-formation-error.ts";

/**
 * The Cedar expression under which a grant or opt-in holds; it goes with the group of all principals of an account, whose attributes it
 * asks for (developer guide, "Attribute-based access control"). Undefined: no condition.
 */
export function readCondition(request: ApiRequest, principal: string): string | undefined {
  const expression = request.optionalPart("Condition")?.optionalText("Expression");
  if (expression === undefined) return undefined;
  if (!/^\d{12}:IAMPrincipals$/.test(principal))
    throw LakeFormationError.invalid(`Invalid principal, ${principal}: a condition goes with <account>:IAMPrincipals.`);
  return expression;
}
