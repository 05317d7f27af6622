import type { Department, Lake, ZoneName } from "../../declaration/lake.ts";
import { bucketName, type Deployment, databaseName, roleArn, roleName } from "../../declaration/names.ts";
import { departmentZones } from "../department-zones.ts";
import type { Counted } from "./count-access.ts";

/**
 * What a key's and a pipeline's policy hold whatever is declared, in characters: rounded up, so that a figure is never too
 * low; tests/access/limits holds both against the policies that the program writes.
 */
const fixed = { keyPolicy: 800, pipelinePolicy: 3000 };

/** The parts of an ARN in a policy, besides the name: quotes, comma, service, region and account. */
const around = { bucket: 20, database: 60 };

/**
 * How large the policies get that grow with what is declared: the key of results names every group of the department, the
 * pipeline's role every bucket and database of it. Sizes are upper bounds for the longest environment and region.
 */
export function countPolicies(lake: Lake, seeing: ReadonlyMap<string, readonly string[]>): readonly Counted[] {
  const deployment: Deployment = {
    organisation: lake.organisation.id,
    environment: longest(lake.environments.map(({ name }) => name)),
    account: "0".repeat(12),
    region: longest(lake.organisation.regions),
  };
  return lake.departments.flatMap((department) => [
    {
      id: "keyPolicy",
      subject: `the key of ${department.id}'s results`,
      path: `${department.id}.groups`,
      used: keyPolicy(deployment, department),
    },
    {
      id: "rolePolicies",
      subject: roleName(department.id, "pipeline", null),
      path: `${department.id}.datasets`,
      used: pipelinePolicy(deployment, lake, department, seeing.get(department.id) ?? []),
    },
  ]);
}

function keyPolicy(deployment: Deployment, { id, groups }: Department): number {
  const users = [
    ...groups.map((group) => roleArn(deployment, id, "group", group.id)),
    roleArn(deployment, id, "registration", null),
  ];
  return users.reduce((size, arn) => size + arn.length + 3, fixed.keyPolicy);
}

function pipelinePolicy(deployment: Deployment, lake: Lake, department: Department, seeing: readonly string[]): number {
  const { id } = department;
  const zones = departmentZones(department, seeing);
  const called = (zone: ZoneName): string => lake.zones[zone].called;
  const buckets = zones.all.map((zone) => bucketName(deployment, id, called(zone)).length + around.bucket);
  const databases = zones.tables.map((zone) => databaseName(id, called(zone)).length + around.database);
  // Each bucket and each database is named twice: for itself, and for what lies in it.
  return [...buckets, ...databases].reduce((size, name) => size + 2 * name, fixed.pipelinePolicy);
}

function longest(texts: readonly string[]): string {
  return texts.reduce((found, text) => (text.length > found.length ? text : found), "");
}
