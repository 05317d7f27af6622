import * as budgets from "@pulumi/aws/budgets/index.js";
import type * as pulumi from "@pulumi/pulumi";
import type { Department } from "../../declaration/lake.ts";
import type { LakeDeployment } from "../deployment.ts";

/**
 * Warns the steward when a month's forecast passes the department's budget. Costs are told apart by the AWS tag that
 * holds `{department}`; where lake.yaml has none there is nothing to count, and no budget. AWS Budgets takes US dollars only
 * (awslabs/landing-zone-accelerator-on-aws#682), so a pound counts as a dollar: the warning comes early, never late.
 */
export function departmentBudget(
  deployment: LakeDeployment,
  department: Department,
  tags: Readonly<Record<string, string>>,
  opts: pulumi.CustomResourceOptions,
): budgets.Budget | null {
  const tag = deployment.lake.tags.find(({ value }) => value === "{department}");
  if (tag === undefined) return null;
  return new budgets.Budget(
    `${department.id}-budget`,
    {
      accountId: deployment.account,
      name: `${deployment.organisation}-${deployment.environment}-${department.id}`,
      budgetType: "COST",
      timeUnit: "MONTHLY",
      limitAmount: String(department.budgetPounds),
      limitUnit: "USD",
      costFilters: [{ name: "TagKeyValue", values: [`user:${tag.key}$${department.id}`] }],
      notifications: [
        {
          comparisonOperator: "GREATER_THAN",
          notificationType: "FORECASTED",
          threshold: 100,
          thresholdType: "PERCENTAGE",
          subscriberEmailAddresses: [department.steward],
        },
      ],
      tags: { ...tags },
    },
    opts,
  );
}
