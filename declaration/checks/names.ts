import type { ZoneName } from "../lake.ts";
import { bucketName, databaseName, nameLimits, roleName, scratchDatabaseName } from "../names.ts";
import { namePattern } from "../schema/fields.ts";
import { tableZones } from "../vocabulary/zones.ts";
import type { Check } from "./check.ts";

const longestOrganisation = 12;
const longestDepartment = 24;
/** Words that mean something else where a department's id stands. */
const reserved: ReadonlySet<string> = new Set(["account", "lake", "shared", "public", "organisation", "department"]);
/** Roles that every department has besides those of its groups. */
const otherRoles: ReadonlySet<string> = new Set(["pipeline", "registration"]);
/** Zones with one name a department; scratch has one more for each group. */
const sharedZones: readonly ZoneName[] = ["landing", ...tableZones];
const bucketZones: readonly ZoneName[] = [...sharedZones, "scratch"];

/** Ids have their form, agree with file names, and every name derived from them is within AWS's limits and unique. */
export const names: Check = ({ lake, context: { files, report } }) => {
  const { id: organisation } = lake.organisation;
  if (organisation.length > longestOrganisation)
    report(
      "lake.organisation",
      `${organisation} has ${organisation.length} characters; at most ${longestOrganisation} fit into derived names`,
    );
  if (lake.environments.length === 0) report("lake.environments", "at least one environment must be said");
  for (const [id, file] of files) {
    const said = file.department ?? file.project;
    if (file.department !== undefined && file.project !== undefined)
      report(`${id}.project`, "department and project are both said; the file is one of them");
    else if (said === undefined) report(id, `department: ${id} must be said (or project: ${id})`);
    else if (said !== id)
      report(
        `${id}.${file.department === undefined ? "project" : "department"}`,
        `${said} is not the file's name; write ${id}, or rename the file to ${said}.yaml`,
      );
    if (!namePattern.test(id)) report(id, `"${id}" is not a name of lower-case words joined by _; rename the file`);
    if (id.length > longestDepartment)
      report(
        `${id}.department`,
        `${id} has ${id.length} characters; at most ${longestDepartment} fit into derived names`,
      );
    if (reserved.has(id)) report(`${id}.department`, `${id} means something else in declarations; take another id`);
  }
  fitting(lake, report);
  auditors(lake, report);
  // Two zones of one name are told once, where they are called so.
  const called = Object.values(lake.zones).map((zone) => zone.called);
  if (new Set(called).size === called.length) unique(lake, report);
};

function fitting(lake: Parameters<Check>[0]["lake"], report: (path: string, message: string) => void): void {
  for (const environment of lake.environments) {
    const longest = lake.departments
      .flatMap(({ id }) =>
        [...bucketZones.map((zone) => lake.zones[zone].called), "results"].map((called) => ({ id, called })),
      )
      .map(({ id, called }) =>
        bucketName(
          { organisation: lake.organisation.id, environment: environment.name, account: "000000000000", region: "" },
          id,
          called,
        ),
      )
      .reduce((a, b) => (b.length > a.length ? b : a), "");
    const over = longest.length - nameLimits.bucket.most;
    if (over > 0)
      report(
        `lake.environments.${environment.name}`,
        `the bucket ${longest} would have ${longest.length} characters, of ${nameLimits.bucket.most}; shorten ${environment.name} or a zone's called by ${over}`,
      );
  }
  for (const department of lake.departments)
    for (const group of department.groups) {
      const role = roleName(department.id, "group", group.id);
      const own = Object.hasOwn(lake.people.groups, group.id)
        ? `lake.people.groups.${group.id}`
        : `${department.id}.groups.${group.id}`;
      if (otherRoles.has(group.id)) report(own, `${group.id} is a role of the lake's own; take another id`);
      if (role.length > nameLimits.role.most)
        report(
          own,
          `the role ${role} would have ${role.length} characters, of ${nameLimits.role.most}; shorten the group's id`,
        );
    }
}

/** A role's name may stand once, and an auditors' role is named by the letters and digits of the directory's group. */
function auditors({ people }: Parameters<Check>[0]["lake"], report: (path: string, message: string) => void): void {
  const taken = new Map<string, string>();
  for (const directory of people.auditors) {
    const role = roleName("account", "group", directory.toLowerCase().replace(/[^a-z0-9]+/g, "_"));
    const other = taken.get(role);
    if (other !== undefined)
      report("lake.people.auditors", `${directory} and ${other} would both be the role ${role}; take one of them`);
    if (role.length > nameLimits.role.most)
      report(
        "lake.people.auditors",
        `the role ${role} would have ${role.length} characters, of ${nameLimits.role.most}; shorten the group's name`,
      );
    taken.set(role, directory);
  }
}

function unique(lake: Parameters<Check>[0]["lake"], report: (path: string, message: string) => void): void {
  const buckets = new Map<string, string>();
  for (const { id } of lake.departments)
    for (const called of [...bucketZones.map((zone) => lake.zones[zone].called), "results"]) {
      const bucket = `${id}_${called}`;
      const of = `${id} in ${called}`;
      const other = buckets.get(bucket);
      if (other !== undefined)
        report(
          `${id}.department`,
          `the bucket of ${of} is also that of ${other}; take another id, or call the zone otherwise`,
        );
      buckets.set(bucket, of);
    }
  const databases = new Map<string, string>();
  const claim = (database: string, of: string, path: string) => {
    const other = databases.get(database);
    if (other !== undefined)
      report(path, `the database ${database} of ${of} is also that of ${other}; take another id`);
    databases.set(database, of);
  };
  for (const { id, groups } of lake.departments) {
    for (const zone of sharedZones)
      claim(databaseName(id, lake.zones[zone].called), `${id} in ${zone}`, `${id}.department`);
    for (const group of groups)
      claim(
        scratchDatabaseName(id, lake.zones.scratch.called, group.id),
        `${id}'s ${group.id}`,
        `${id}.groups.${group.id}`,
      );
  }
  for (const department of lake.departments) {
    const taken = new Map<string, string>(["department", "organisation", "public"].map((id) => [id, "a word of who"]));
    for (const id of Object.keys(lake.people.groups)) taken.set(id, "a group of lake.yaml");
    for (const { id } of lake.partners) taken.set(id, "a partner of lake.yaml");
    const own = [
      ...department.groups
        .filter(({ id }) => !Object.hasOwn(lake.people.groups, id))
        .map(({ id }) => ({ id, key: "groups", what: "a group" })),
      ...department.partners.map(({ id }) => ({ id, key: "partners", what: "a partner" })),
    ];
    for (const { id, key, what } of own) {
      const other = taken.get(id);
      if (other) report(`${department.id}.${key}.${id}`, `${id} is already ${other}; take another id`);
      taken.set(id, `${what} of this department`);
    }
  }
}
