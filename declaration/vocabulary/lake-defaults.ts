import type { Limits, Organisation } from "../lake.ts";

/** What holds of the limits that lake.yaml does not name. */
export const defaultLimits: Limits = {
  access: { count: 12, unit: "months" },
  scanGigabytes: 100,
  resultsDays: 7,
  budgetPounds: 300,
  smallestCount: 10,
  roundedTo: 5,
  administrators: 4,
  exceptionsDays: 180,
};

/** What holds of the whole body where lake.yaml does not say it. */
export const defaultOrganisation: Pick<Organisation, "timeZone" | "regions" | "licence"> = {
  timeZone: "Europe/London",
  regions: ["eu-west-2"],
  licence: "OGL-UK-3.0",
};
