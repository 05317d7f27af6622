import {
  type Budget as Answer,
  ComparisonOperator,
  CreateBudgetCommand,
  DeleteBudgetCommand,
  DescribeBudgetCommand,
  DescribeNotificationsForBudgetCommand,
  type Notification,
  NotificationType,
  type Subscriber,
  ThresholdType,
  TimeUnit,
} from "@aws-sdk/client-budgets";
import type { Budget, BudgetArgs } from "@pulumi/aws/budgets/index.js";
import type { Aws } from "../../aws.ts";
import type { ShapeFor } from "../../property.ts";
import { type Inputs, rowOf } from "../../row.ts";
import { tagList } from "../../tags.ts";

const texts = { kind: "list", unordered: true, each: { kind: "text" } } as const;

const properties = {
  accountId: { kind: "text", identity: true, chosen: true },
  budgetType: { kind: "text", required: true, values: ["COST", "USAGE"] },
  costFilters: {
    kind: "list",
    unordered: true,
    each: { kind: "block", of: { name: { kind: "text", required: true }, values: { ...texts, required: true } } },
  },
  limitAmount: { kind: "text", required: true },
  limitUnit: { kind: "text", required: true },
  name: { kind: "text", required: true, identity: true },
  notifications: {
    kind: "list",
    unordered: true,
    each: {
      kind: "block",
      of: {
        comparisonOperator: { kind: "text", required: true, values: Object.values(ComparisonOperator) },
        notificationType: { kind: "text", required: true, values: Object.values(NotificationType) },
        subscriberEmailAddresses: texts,
        subscriberSnsTopicArns: texts,
        threshold: { kind: "number", required: true },
        thresholdType: { kind: "text", required: true, values: Object.values(ThresholdType) },
      },
    },
  },
  tags: { kind: "map" },
  timeUnit: { kind: "text", required: true, values: Object.values(TimeUnit) },
} as const satisfies ShapeFor<BudgetArgs>;

type Wanted = Inputs<typeof properties>;
type WantedNotification = NonNullable<Wanted["notifications"]>[number];

const subscribers = (notification: WantedNotification): Subscriber[] => [
  ...(notification.subscriberEmailAddresses ?? []).map(
    (Address): Subscriber => ({ SubscriptionType: "EMAIL", Address }),
  ),
  ...(notification.subscriberSnsTopicArns ?? []).map((Address): Subscriber => ({ SubscriptionType: "SNS", Address })),
];

const create = async ({ budgets, account }: Aws, inputs: Wanted): Promise<string> => {
  const AccountId = inputs.accountId ?? account;
  await budgets.send(
    new CreateBudgetCommand({
      AccountId,
      Budget: {
        BudgetName: inputs.name,
        BudgetType: inputs.budgetType,
        BudgetLimit: { Amount: inputs.limitAmount, Unit: inputs.limitUnit },
        TimeUnit: inputs.timeUnit,
        CostFilters: Object.fromEntries((inputs.costFilters ?? []).map(({ name, values }) => [name, [...values]])),
      },
      NotificationsWithSubscribers: inputs.notifications?.map((notification) => ({
        Notification: {
          NotificationType: notification.notificationType,
          ComparisonOperator: notification.comparisonOperator,
          Threshold: notification.threshold,
          ThresholdType: notification.thresholdType,
        },
        Subscribers: subscribers(notification),
      })),
      ResourceTags: tagList(inputs.tagsAll),
    }),
  );
  return `${AccountId}:${inputs.name}`;
};

const placeOf = (id: string): { AccountId: string; BudgetName: string } => {
  const split = id.indexOf(":");
  return { AccountId: id.slice(0, split), BudgetName: id.slice(split + 1) };
};

const filtersFound = (budget: Answer | undefined) =>
  Object.entries(budget?.CostFilters ?? {}).map(([name, values]) => ({ name, values }));

// moto tells no subscribers: those last given to the same notification count.
const notificationFound = (found: Notification, prior: Wanted | undefined) => {
  const given = prior?.notifications?.find(
    (notification) =>
      notification.notificationType === found.NotificationType &&
      notification.comparisonOperator === found.ComparisonOperator &&
      notification.threshold === found.Threshold,
  );
  return {
    comparisonOperator: found.ComparisonOperator,
    notificationType: found.NotificationType,
    subscriberEmailAddresses: given?.subscriberEmailAddresses,
    subscriberSnsTopicArns: given?.subscriberSnsTopicArns,
    threshold: found.Threshold,
    thresholdType: found.ThresholdType,
  };
};

/** A budget and whom it warns. moto has no UpdateBudget, so a changed budget is made anew. */
export const budgetRow = rowOf<Budget>()({
  type: "aws:budgets/budget:Budget",
  properties,
  outputs: { arn: [] },
  create,
  read: async ({ budgets }, id, prior) => {
    const place = placeOf(id);
    const { Budget: budget } = await budgets.send(new DescribeBudgetCommand(place));
    const { Notifications = [] } = await budgets.send(new DescribeNotificationsForBudgetCommand(place));
    return {
      accountId: place.AccountId,
      budgetType: budget?.BudgetType,
      costFilters: filtersFound(budget),
      limitAmount: budget?.BudgetLimit?.Amount,
      limitUnit: budget?.BudgetLimit?.Unit,
      name: place.BudgetName,
      notifications: Notifications.map((notification) => notificationFound(notification, prior)),
      // moto tells no tags of budgets.
      tagsAll: prior?.tagsAll ?? {},
      timeUnit: budget?.TimeUnit,
      arn: `arn:aws:budgets::${place.AccountId}:budget/${place.BudgetName}`,
    };
  },
  update: async (aws, id, inputs) => {
    await aws.budgets.send(new DeleteBudgetCommand(placeOf(id)));
    await create(aws, inputs);
  },
  delete: async ({ budgets }, id) => {
    await budgets.send(new DeleteBudgetCommand(placeOf(id)));
  },
});
