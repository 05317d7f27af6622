import type { Department, ZoneName } from "../../declaration/lake.ts";
import { bucketName, databaseName, roleArn, scratchDatabaseName, workgroupName } from "../../declaration/names.ts";
import type { LakeDeployment } from "../deployment.ts";

/** The physical names of one department's parts; all known before anything is made. */
export interface DepartmentNames {
  bucket(zone: ZoneName): string;
  readonly resultsBucket: string;
  database(zone: ZoneName): string;
  scratchDatabase(group: string): string;
  workgroup(group: string): string;
  readonly pipelineWorkgroup: string;
  groupRoleArn(group: string): string;
  readonly pipelineRoleArn: string;
  readonly registrationRoleArn: string;
}

/** Makes the names of a department from the one table of `declaration/names.ts`. */
export function departmentNames(deployment: LakeDeployment, department: Department): DepartmentNames {
  const { id } = department;
  const called = (zone: ZoneName): string => deployment.lake.zones[zone].called;
  return {
    bucket: (zone) => bucketName(deployment, id, called(zone)),
    resultsBucket: bucketName(deployment, id, "results"),
    database: (zone) => databaseName(id, called(zone)),
    scratchDatabase: (group) => scratchDatabaseName(id, called("scratch"), group),
    workgroup: (group) => workgroupName(id, group),
    pipelineWorkgroup: workgroupName(id, "-pipeline"),
    groupRoleArn: (group) => roleArn(deployment, id, "group", group),
    pipelineRoleArn: roleArn(deployment, id, "pipeline", null),
    registrationRoleArn: roleArn(deployment, id, "registration", null),
  };
}
