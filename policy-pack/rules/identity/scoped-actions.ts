import iamReference from "../../view/iam-reference.json" with { type: "json" };
import { readingActions } from "./reading-actions.ts";

/**
 * Actions that read data or change something and that AWS can bind to single resources, of the services of the lake, by AWS's
 * Service Authorization Reference (https://docs.aws.amazon.com/service-authorization/latest/reference/). Lake Formation's actions
 * take no resource, and so are not among them.
 */
export const scopedActions: readonly string[] = [...readingActions, "dynamodb:GetRecords", ...iamReference.writing];
