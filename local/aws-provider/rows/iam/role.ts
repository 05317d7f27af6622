import {
  CreateRoleCommand,
  DeleteRoleCommand,
  DeleteRolePermissionsBoundaryCommand,
  GetRoleCommand,
  ListRoleTagsCommand,
  PutRolePermissionsBoundaryCommand,
  TagRoleCommand,
  UntagRoleCommand,
  UpdateAssumeRolePolicyCommand,
  UpdateRoleCommand,
} from "@aws-sdk/client-iam";
import type { Role, RoleArgs } from "@pulumi/aws/iam/index.js";
import type { ShapeFor } from "../../property.ts";
import { rowOf } from "../../row.ts";
import { tagList, tagsByName, tagsDropped } from "../../tags.ts";

const properties = {
  assumeRolePolicy: { kind: "document", required: true },
  description: { kind: "text" },
  maxSessionDuration: { kind: "number", default: 3600 },
  name: { kind: "text", required: true, identity: true },
  path: { kind: "text", default: "/", replaces: true },
  permissionsBoundary: { kind: "text" },
  tags: { kind: "map" },
} as const satisfies ShapeFor<RoleArgs>;

/** A role. As in AWS it goes only when its policies are gone. */
export const roleRow = rowOf<Role>()({
  type: "aws:iam/role:Role",
  properties,
  outputs: { arn: [], createDate: [], uniqueId: [] },
  create: async ({ iam }, inputs) => {
    await iam.send(
      new CreateRoleCommand({
        RoleName: inputs.name,
        Path: inputs.path,
        AssumeRolePolicyDocument: inputs.assumeRolePolicy,
        Description: inputs.description,
        MaxSessionDuration: inputs.maxSessionDuration,
        PermissionsBoundary: inputs.permissionsBoundary,
        Tags: tagList(inputs.tagsAll),
      }),
    );
    return inputs.name;
  },
  read: async ({ iam }, RoleName) => {
    const { Role: role } = await iam.send(new GetRoleCommand({ RoleName }));
    const { Tags = [] } = await iam.send(new ListRoleTagsCommand({ RoleName, MaxItems: 100 }));
    return {
      // IAM answers documents URL-encoded (RFC 3986), as its API reference says of GetRole.
      assumeRolePolicy: decodeURIComponent(role?.AssumeRolePolicyDocument ?? ""),
      description: role?.Description,
      maxSessionDuration: role?.MaxSessionDuration,
      name: RoleName,
      path: role?.Path,
      permissionsBoundary: role?.PermissionsBoundary?.PermissionsBoundaryArn,
      tagsAll: tagsByName(Tags),
      arn: role?.Arn,
      createDate: role?.CreateDate?.toISOString(),
      uniqueId: role?.RoleId,
    };
  },
  update: async ({ iam }, RoleName, inputs, prior) => {
    await iam.send(
      new UpdateRoleCommand({
        RoleName,
        Description: inputs.description ?? "",
        MaxSessionDuration: inputs.maxSessionDuration,
      }),
    );
    await iam.send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument: inputs.assumeRolePolicy }));
    if (inputs.permissionsBoundary !== prior.permissionsBoundary)
      await (inputs.permissionsBoundary === undefined
        ? iam.send(new DeleteRolePermissionsBoundaryCommand({ RoleName }))
        : iam.send(
            new PutRolePermissionsBoundaryCommand({ RoleName, PermissionsBoundary: inputs.permissionsBoundary }),
          ));
    const dropped = tagsDropped(prior.tagsAll, inputs.tagsAll);
    if (dropped.length > 0) await iam.send(new UntagRoleCommand({ RoleName, TagKeys: dropped }));
    const Tags = tagList(inputs.tagsAll);
    if (Tags.length > 0) await iam.send(new TagRoleCommand({ RoleName, Tags }));
  },
  delete: async ({ iam }, RoleName) => {
    await iam.send(new DeleteRoleCommand({ RoleName }));
  },
});
