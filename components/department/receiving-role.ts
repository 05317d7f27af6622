import * as pulumi from "@pulumi/pulumi";
import { roleArn } from "../../declaration/names.ts";
import type { LakeDeployment } from "../deployment.ts";
import { LakeRole } from "../people/lake-role.ts";
import { Department } from "./department.ts";
import { DepartmentRoles } from "./department-roles.ts";

/** The role of a group that something is granted to, and the resource that must be there first. */
export interface ReceivingRole {
  readonly arn: string;
  readonly role: pulumi.Resource;
}

/**
 * The role of a group; where its department belongs to a part of the lake that is built apart, by the ARN and the URN that
 * it has there. Undefined when the lake has no such group.
 */
export function receivingRole(
  deployment: LakeDeployment,
  built: ReadonlyMap<string, Department>,
  receiver: { readonly department: string; readonly group: string },
): ReceivingRole | undefined {
  const department = built.get(receiver.department);
  if (department !== undefined) return department.roles.groups.get(receiver.group);
  const declared = deployment.lake.departments.find(({ id }) => id === receiver.department);
  if (!declared?.groups.some(({ id }) => id === receiver.group)) return undefined;
  return {
    arn: roleArn(deployment, receiver.department, "group", receiver.group),
    role: new pulumi.DependencyResource(roleUrn(`${receiver.department}-${receiver.group}`)),
  };
}

/** As the engine makes it of the components around the role. */
function roleUrn(name: string): string {
  const above = [Department, DepartmentRoles, LakeRole].map(({ __pulumiType }) => __pulumiType);
  return `urn:pulumi:${pulumi.getStack()}::${pulumi.getProject()}::${[...above, "aws:iam/role:Role"].join("$")}::${name}`;
}
