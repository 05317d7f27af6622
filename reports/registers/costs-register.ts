import { type CostLine, costLines } from "./cost-lines.ts";
import { defineRegister } from "./define-register.ts";
import { prices } from "./prices.ts";

/** Of a sum: it has no number and no price of its own. */
const noOne = "sum";
const cost = "Who pays for what, before it is merged";

/** The cost forecast: what is sure from the declarations, what use decides, and what ceilings there are. */
export const costsRegister = defineRegister<CostLine>({
  id: "costs",
  title: "Cost forecast",
  about:
    "One row a thing that costs, of the account and of each department, in US dollars a month for one environment in eu-west-2.",
  notes: () => [
    "An amount stands only where the declarations decide it. Where use decides, there is the price, the number of things and, if there is one, the ceiling: volumes are not declared, and none is guessed.",
    "Not counted: free monthly allowances of the account, tax, support plans, data that leaves the region, CloudWatch, the first copy of management events (free), scratch tables and results that people make, and the runs of pipelines, which this version does not make.",
    "The prices and their sources are the register of prices.",
  ],
  rows: costLines,
  columns: [
    { id: "department", title: "Department", why: cost, cell: ({ department }) => department?.title ?? "The account" },
    { id: "item", title: "What costs", why: cost, cell: ({ item }) => item },
    { id: "count", title: "Number", why: cost, cell: ({ count, price }) => (price === null ? noOne : count) },
    {
      id: "dollars",
      title: "Dollars",
      why: cost,
      cell: ({ price }) => (price === null ? noOne : prices[price].dollars),
    },
    { id: "per", title: "Per", why: cost, cell: ({ price }) => (price === null ? noOne : prices[price].per) },
    {
      id: "monthly",
      title: "Dollars a month",
      why: cost,
      cell: ({ monthly }) => monthly ?? "by use",
    },
    { id: "depends", title: "Depends on", why: cost, cell: ({ depends }) => depends },
    {
      id: "costCentre",
      title: "Cost centre",
      why: cost,
      cell: ({ department }) => department?.costCentre ?? "the account's",
    },
  ],
});
