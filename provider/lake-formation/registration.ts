import type { Aws } from "../account/aws.ts";
import { CallFailure } from "../account/call-failure.ts";
import { whenMissing } from "../account/when-missing.ts";
import type { Handler } from "../service/handler.ts";
import { offByDefault, record, type TypeOf, text } from "../service/shape.ts";

const inputShape = record({ resourceArn: text, roleArn: text, hybridAccess: offByDefault });
type Inputs = TypeOf<typeof inputShape>;

/** A registered location, always with a role of ours. */
export const registration: Handler<Inputs, Inputs> = {
  inputs: inputShape,
  state: inputShape,
  identity: ["resourceArn"],
  fixed: [],
  identify: ({ resourceArn }) => resourceArn,
  refuse: ({ resourceArn, roleArn }) => [
    ...(resourceArn !== undefined && !/^arn:[^:]+:s3:::./.test(resourceArn)
      ? [{ property: "resourceArn", reason: `"${resourceArn}" is no bucket or prefix; its ARN begins arn:aws:s3:::` }]
      : []),
    ...(roleArn?.includes(":role/aws-service-role/")
      ? [
          {
            property: "roleArn",
            reason: "is the service-linked role, which collects every location; name a role of ours",
          },
        ]
      : []),
  ],
  create: async (inputs, aws) => {
    try {
      await aws.lakeFormation("RegisterResource", {
        ResourceArn: inputs.resourceArn,
        RoleArn: inputs.roleArn,
        HybridAccessEnabled: inputs.hybridAccess,
      });
      return inputs;
    } catch (error) {
      const there = error instanceof CallFailure ? await find(inputs.resourceArn, aws) : undefined;
      if (there === undefined) throw error;
      if (there.roleArn !== inputs.roleArn) {
        throw new Error(
          `${inputs.resourceArn} is registered with ${there.roleArn}; nothing was changed; deregister it, or import it by its ARN to change the role`,
        );
      }
      return converge(there, inputs, aws);
    }
  },
  update: converge,
  read: (id, _state, aws) => find(id, aws),
  delete: async ({ resourceArn }, aws) => {
    await whenMissing(aws.lakeFormation("DeregisterResource", { ResourceArn: resourceArn }), undefined);
  },
};

async function converge(there: Inputs, inputs: Inputs, aws: Aws): Promise<Inputs> {
  if (there.roleArn !== inputs.roleArn || there.hybridAccess !== inputs.hybridAccess) {
    await aws.lakeFormation("UpdateResource", {
      ResourceArn: inputs.resourceArn,
      RoleArn: inputs.roleArn,
      HybridAccessEnabled: inputs.hybridAccess,
    });
  }
  return inputs;
}

async function find(resourceArn: string, aws: Aws): Promise<Inputs | undefined> {
  const found = await whenMissing(aws.lakeFormation("DescribeResource", { ResourceArn: resourceArn }), undefined);
  if (found?.ResourceInfo === undefined) return undefined;
  const { RoleArn = "", HybridAccessEnabled = false } = found.ResourceInfo;
  return { resourceArn, roleArn: RoleArn, hybridAccess: HybridAccessEnabled };
}
