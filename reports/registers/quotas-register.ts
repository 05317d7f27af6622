import { countAgainstLimits, nearlyFull } from "../../access/limits/count-against-limits.ts";
import type { LimitUse } from "../../access/limits/limit-use.ts";
import { defineRegister } from "./define-register.ts";

const quota = "AWS refuses what passes a limit, often in the middle of a deployment";

/** How much of each limit of AWS the declarations use. */
export const quotasRegister = defineRegister<LimitUse>({
  id: "quotas",
  title: "Quota forecast",
  about: "One row a limit of AWS and what comes nearest to it, and one for whatever uses 80 per cent or more of it.",
  notes: () => [
    "It counts what this lake makes in one environment's account; what else lies in the account is not known here.",
    "Quotas are what AWS gives an account that has asked for nothing.",
  ],
  rows: ({ lake, access }) => countAgainstLimits(lake, access),
  columns: [
    { id: "limit", title: "Limit", why: quota, cell: ({ limit }) => limit.title },
    { id: "subject", title: "Of", why: quota, cell: ({ subject }) => subject },
    { id: "service", title: "Service", why: quota, cell: ({ limit }) => limit.service },
    { id: "used", title: "Used", why: quota, cell: ({ used }) => used },
    { id: "quota", title: "Quota", why: quota, cell: (use) => use.quota },
    { id: "percentage", title: "Per cent", why: quota, cell: ({ percentage }) => percentage },
    {
      id: "adjustable",
      title: "AWS raises it",
      why: quota,
      cell: ({ limit }) => (limit.adjustable ? "when asked" : "never"),
    },
    { id: "source", title: "Source", why: quota, cell: ({ limit }) => limit.source },
  ],
  attention: ({ limit, subject, used, quota: most, percentage }) =>
    percentage < nearlyFull
      ? null
      : `${limit.title}, ${subject}: ${used} of ${most} (${percentage} per cent); ${
          limit.adjustable ? "ask AWS to raise the quota" : "AWS does not raise it: make less"
        }.`,
});
