import { DeleteRolePolicyCommand, GetRolePolicyCommand, PutRolePolicyCommand } from "@aws-sdk/client-iam";
import type { RolePolicy, RolePolicyArgs } from "@pulumi/aws/iam/index.js";
import type { Aws } from "../../aws.ts";
import type { ShapeFor } from "../../property.ts";
import { type Inputs, rowOf } from "../../row.ts";

const properties = {
  name: { kind: "text", required: true, identity: true },
  policy: { kind: "document", required: true },
  role: { kind: "text", required: true, identity: true },
} as const satisfies ShapeFor<RolePolicyArgs>;

const put = async ({ iam }: Aws, inputs: Inputs<typeof properties>): Promise<string> => {
  await iam.send(
    new PutRolePolicyCommand({ RoleName: inputs.role, PolicyName: inputs.name, PolicyDocument: inputs.policy }),
  );
  return `${inputs.role}:${inputs.name}`;
};

const named = (id: string) => {
  const [RoleName = "", PolicyName = ""] = id.split(":");
  return { RoleName, PolicyName };
};

/** A policy in line in a role. */
export const rolePolicyRow = rowOf<RolePolicy>()({
  type: "aws:iam/rolePolicy:RolePolicy",
  properties,
  outputs: {},
  create: put,
  read: async ({ iam }, id) => {
    const { RoleName, PolicyName } = named(id);
    const { PolicyDocument = "" } = await iam.send(new GetRolePolicyCommand({ RoleName, PolicyName }));
    return { name: PolicyName, role: RoleName, policy: decodeURIComponent(PolicyDocument) };
  },
  update: async (aws, _id, inputs) => {
    await put(aws, inputs);
  },
  delete: async ({ iam }, id) => {
    await iam.send(new DeleteRolePolicyCommand(named(id)));
  },
});
