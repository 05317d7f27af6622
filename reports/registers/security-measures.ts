import { departmentZones } from "../../access/department-zones.ts";
import type { Department } from "../../declaration/lake.ts";
import type { RegisterContext } from "./register.ts";

/**
 * What the components make for a department that protects its data: UK GDPR Art 30(1)(g) and 32(1). Each measure is a
 * sentence, or null where it is not made; a test holds each against the plan.
 */
export const securityMeasures = {
  encrypted: (_, department) =>
    `Encrypted at rest with the department's own AWS KMS ${
      departmentZones(department, []).tables.length > 0 ? "keys, one for data and one for query results" : "key"
    }, rotated each year`,
  inTransit: () => "Buckets refuse connections without TLS",
  notPublic: () => "Public access is blocked for every bucket and for the account",
  narrowed: ({ access }, { id }) => {
    const filters = access.filtered.filter(({ giver }) => giver === id).length;
    return filters === 0
      ? null
      : `Tables are read through ${filters} Lake Formation ${filters === 1 ? "filter" : "filters"} of named columns and rows, each for one group of staff, one purpose and until a day`;
  },
  results: ({ lake }, department) =>
    department.groups.length === 0
      ? null
      : `Each group has a query workgroup of its own, whose settings cannot be overridden; results are encrypted and end after ${lake.limits.resultsDays} days`,
  filesEnd: ({ lake, seeing }, department) => {
    const ends = departmentZones(department, seeing.get(department.id) ?? []).all.flatMap((zone) => {
      const { called, keepDays } = lake.zones[zone];
      return keepDays === null ? [] : [`${called} after ${keepDays} days`];
    });
    return ends.length === 0 ? null : `Files end by themselves: ${ends.join(", ")}`;
  },
  versions: () => "Overwritten and deleted files stay as old versions for 30 days, so that mistakes can be mended",
  trail: ({ lake }) =>
    lake.account.trail === "ours"
      ? "An audit trail records every read and write of a file, and is kept for 455 days"
      : `The account's own audit trail (${lake.account.trail}) is relied on`,
  catalogue: () => "Metadata of the data catalogue is encrypted with a key of its own",
  kept: ({ environment }) =>
    environment.protected ? "What holds data is protected against being deleted by a deployment" : null,
} as const satisfies Readonly<Record<string, (context: RegisterContext, department: Department) => string | null>>;

/** The security measures of a department, a sentence each. */
export function measuresFor(context: RegisterContext, department: Department): readonly string[] {
  return Object.values(securityMeasures).flatMap((measure) => measure(context, department) ?? []);
}
