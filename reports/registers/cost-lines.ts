import { departmentParts } from "../../access/limits/department-parts.ts";
import type { Department, Lake } from "../../declaration/lake.ts";
import { type PriceId, prices } from "./prices.ts";
import type { RegisterContext } from "./register.ts";

/** One thing that costs, for a department or for the account (`department` null). */
export interface CostLine {
  readonly department: Department | null;
  readonly item: string;
  readonly count: number;
  readonly price: PriceId | null;
  /** Dollars a month that are sure from the declarations alone; null where use decides. */
  readonly monthly: number | null;
  /** What it can come to at most, or what decides it. */
  readonly depends: string;
}

/** Gigabytes in a terabyte, as Athena's limit counts them (`components/department/athena-workgroup.ts`). */
const gigabytesInTerabyte = 1024;

/** What costs, first what is the account's, then each department's with its sum. */
export function costLines({ lake, seeing }: Pick<RegisterContext, "lake" | "seeing">): readonly CostLine[] {
  return [
    ...accountLines(lake, seeing),
    ...lake.departments.flatMap((department) => departmentLines(lake, department, seeing)),
  ];
}

function accountLines(lake: Lake, seeing: RegisterContext["seeing"]): readonly CostLine[] {
  const ownTrail = lake.account.trail === "ours";
  const objects = lake.departments
    .map((department) => departmentParts(department, seeing.get(department.id) ?? []))
    .reduce((sum, { databases, tables }) => sum + databases + tables, 0);
  const keys = ownTrail ? 2 : 1;
  const catalogue = Math.ceil(Math.max(0, objects - 1_000_000) / 100_000) * prices.catalogue.dollars;
  return [
    line(null, "key", keys, keys * prices.key.dollars, "the catalogue's key, and the audit trail's where it is ours"),
    line(null, "catalogue", objects, catalogue, "partitions are not counted: they come with the data"),
    ...(ownTrail ? [line(null, "trail", 1, null, "how often files are read and written")] : []),
    total(null, keys * prices.key.dollars + catalogue, "what the account itself costs whatever is done with it"),
  ];
}

function departmentLines(lake: Lake, department: Department, seeing: RegisterContext["seeing"]): readonly CostLine[] {
  const { keys, buckets, workgroups, tables } = departmentParts(department, seeing.get(department.id) ?? []);
  const raw = department.datasets.filter(({ zones }) => zones.includes("raw")).length;
  // One optimizer for snapshots and one for orphaned files, for each Iceberg table.
  const optimizers = 2 * (tables - raw);
  const query = (lake.limits.scanGigabytes / gigabytesInTerabyte) * prices.scan.dollars;
  const fixed = keys * prices.key.dollars;
  const budgeted = lake.tags.some(({ value }) => value === "{department}");
  return [
    line(department, "key", keys, fixed, "each yearly rotation adds the price of a version"),
    line(department, "keyRequests", keys, null, "how often files are read and written"),
    line(department, "storage", buckets, null, "how much is stored, which is not declared"),
    line(department, "writes", buckets, null, "how many files are written and listed"),
    line(department, "reads", buckets, null, "how many files are read"),
    line(
      department,
      "scan",
      workgroups,
      null,
      `a query scans ${lake.limits.scanGigabytes} GB at most: ${cents(query)} dollars; ${Math.max(0, Math.floor((department.budgetPounds - fixed) / query))} such queries reach the budget`,
    ),
    ...(optimizers === 0 ? [] : [line(department, "optimizer", optimizers, null, "how often and how long they run")]),
    ...(budgeted ? [line(department, "budget", 1, prices.budget.dollars, "nothing")] : []),
    total(
      department,
      fixed,
      budgeted
        ? `a warning when a month is forecast over ${department.budgetPounds} (a dollar counts as a pound)`
        : "no budget: no tag of lake.yaml holds {department}",
    ),
  ];
}

function line(
  department: Department | null,
  price: PriceId,
  count: number,
  monthly: number | null,
  depends: string,
): CostLine {
  return { department, item: prices[price].title, count, price, monthly, depends };
}

function total(department: Department | null, monthly: number, depends: string): CostLine {
  return { department, item: "Sure beforehand, together", count: 1, price: null, monthly, depends };
}

function cents(dollars: number): string {
  return dollars.toFixed(2);
}
