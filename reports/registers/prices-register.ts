import { defineRegister } from "./define-register.ts";
import { type Price, prices } from "./prices.ts";

const forecast = "What the cost forecast reckons with";

/** The price table behind the cost forecast. */
export const pricesRegister = defineRegister<Price>({
  id: "prices",
  title: "Prices",
  about: "One row a price that the cost forecast reckons with, in US dollars without tax.",
  notes: () => [
    "Prices were taken from public copies of AWS's price list and pages and never read from AWS itself: check them before relying on a figure.",
    "No price was found with a source for: CloudWatch metrics of workgroups, data that leaves the region, support plans. They are left out.",
  ],
  rows: () => Object.values(prices),
  columns: [
    { id: "price", title: "For", why: forecast, cell: ({ title }) => title },
    { id: "dollars", title: "Dollars", why: forecast, cell: ({ dollars }) => dollars },
    { id: "per", title: "Per", why: forecast, cell: ({ per }) => per },
    { id: "free", title: "Free each month, whole account", why: forecast, cell: ({ free }) => free ?? "nothing" },
    { id: "region", title: "Region", why: forecast, cell: ({ region }) => region },
    { id: "source", title: "Source", why: forecast, cell: ({ source }) => source },
    { id: "on", title: "Published or read on", why: forecast, cell: ({ on }) => on },
  ],
});
