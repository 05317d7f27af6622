import type { Aws } from "../account/aws.ts";
import { CallFailure } from "../account/call-failure.ts";
import { whenMissing } from "../account/when-missing.ts";
import type { Handler } from "../service/handler.ts";
import { offByDefault, onlyTrue, optional, record, type Shape, type TypeOf, text } from "../service/shape.ts";
import { isProperties } from "../service/value.ts";

/** One place is registered once, with a slash at its end or without. */
const location: Shape<string> = {
  form: text.form,
  normal: (value, at, problems) => {
    const known = text.normal(value, at, problems);
    return typeof known === "string" ? known.replace(/\/+$/, "") : known;
  },
};
const fields = record({
  resourceArn: location,
  roleArn: optional(text),
  useServiceLinkedRole: onlyTrue,
  hybridAccess: offByDefault,
  privilegedAccess: onlyTrue,
});
type Inputs = TypeOf<typeof fields>;
/** A role is wanted, known yet or not, unless the service-linked role is asked for. */
const inputShape: Shape<Inputs> = {
  form: fields.form,
  normal: (value, at, problems) => {
    if (isProperties(value) && value.roleArn === undefined && value.useServiceLinkedRole !== true)
      problems.push({ property: "roleArn", reason: "missing; name a role of ours, or say useServiceLinkedRole" });
    return fields.normal(value, at, problems);
  },
};

/** A registered location: with a role of ours, unless the service-linked role is asked for by name. */
export const registration: Handler<Inputs, Inputs> = {
  inputs: inputShape,
  state: inputShape,
  identity: ["resourceArn"],
  identify: ({ resourceArn }) => resourceArn,
  claims: (inputs) => [{ property: "resourceArn", thing: registration.identify(inputs) }],
  refuse: ({ resourceArn, roleArn, useServiceLinkedRole }) => [
    ...(resourceArn !== undefined && !/^arn:[^:]+:s3:::./.test(resourceArn)
      ? [{ property: "resourceArn", reason: `"${resourceArn}" is no bucket or prefix; its ARN begins arn:aws:s3:::` }]
      : []),
    ...(isServiceLinked(roleArn)
      ? [
          {
            property: "roleArn",
            reason:
              "is the service-linked role, which collects every location; name a role of ours, or say useServiceLinkedRole",
          },
        ]
      : []),
    ...(roleArn !== undefined && useServiceLinkedRole
      ? [{ property: "useServiceLinkedRole", reason: "is said beside roleArn; leave one of the two out" }]
      : []),
  ],
  words: (before, wanted) => {
    if (before === undefined) return [`Lake Formation governs ${wanted.resourceArn} through ${roleWords(wanted)}`];
    return [
      ...(roleWords(before) === roleWords(wanted)
        ? []
        : [`${wanted.resourceArn} is read and written through ${roleWords(wanted)} instead of ${roleWords(before)}`]),
      ...(before.hybridAccess === wanted.hybridAccess
        ? []
        : [
            `IAM alone ${wanted.hybridAccess ? "opens" : "no longer opens"} ${wanted.resourceArn} to who has not opted in`,
          ]),
      ...(mustRegisterAgain(before, wanted)
        ? [
            `${wanted.resourceArn} is deregistered and registered again; between the two nobody reads it through Lake Formation`,
          ]
        : []),
    ];
  },
  create: async (inputs, aws) => {
    try {
      await register(inputs, aws);
      return inputs;
    } catch (error) {
      const there = error instanceof CallFailure ? await find(inputs.resourceArn, aws) : undefined;
      if (there === undefined) throw error;
      if (roleWords(there) !== roleWords(inputs)) {
        throw new Error(
          `${inputs.resourceArn} is registered with ${roleWords(there)}; nothing was changed; deregister it, or import it by its ARN to change the role`,
        );
      }
      return converge(there, inputs, aws);
    }
  },
  update: converge,
  read: (id, _state, aws) => find(id, aws),
  recall: async (wanted, before, aws) => {
    if (before !== undefined) return before;
    const there = await find(wanted.resourceArn, aws);
    return there !== undefined && roleWords(there) === roleWords(wanted) ? there : undefined;
  },
  delete: async ({ resourceArn }, aws) => {
    await whenMissing(aws.lakeFormation("DeregisterResource", { ResourceArn: resourceArn }), undefined);
  },
};

/** UpdateResource changes no privileged access, and nothing of a location that the service-linked role holds [API reference: UpdateResource; developer guide: "Hybrid access mode considerations and limitations"]. */
function mustRegisterAgain(there: Inputs, wanted: Inputs): boolean {
  return (
    there.privilegedAccess !== wanted.privilegedAccess ||
    there.useServiceLinkedRole !== wanted.useServiceLinkedRole ||
    (wanted.useServiceLinkedRole === true && there.hybridAccess !== wanted.hybridAccess)
  );
}

async function converge(there: Inputs, inputs: Inputs, aws: Aws): Promise<Inputs> {
  if (mustRegisterAgain(there, inputs)) {
    await whenMissing(aws.lakeFormation("DeregisterResource", { ResourceArn: inputs.resourceArn }), undefined);
    await register(inputs, aws);
  } else if (there.roleArn !== inputs.roleArn || there.hybridAccess !== inputs.hybridAccess) {
    await aws.lakeFormation("UpdateResource", {
      ResourceArn: inputs.resourceArn,
      RoleArn: inputs.roleArn,
      HybridAccessEnabled: inputs.hybridAccess,
    });
  }
  return inputs;
}

async function register(inputs: Inputs, aws: Aws): Promise<void> {
  await aws.lakeFormation("RegisterResource", {
    ResourceArn: inputs.resourceArn,
    ...(inputs.useServiceLinkedRole ? { UseServiceLinkedRole: true } : { RoleArn: inputs.roleArn }),
    HybridAccessEnabled: inputs.hybridAccess,
    ...(inputs.privilegedAccess && { WithPrivilegedAccess: true }),
  });
}

async function find(resourceArn: string, aws: Aws): Promise<Inputs | undefined> {
  const found = await whenMissing(aws.lakeFormation("DescribeResource", { ResourceArn: resourceArn }), undefined);
  if (found?.ResourceInfo === undefined) return undefined;
  const { RoleArn, HybridAccessEnabled = false, WithPrivilegedAccess = false } = found.ResourceInfo;
  return {
    resourceArn,
    ...(isServiceLinked(RoleArn) ? { useServiceLinkedRole: true } : { roleArn: RoleArn }),
    hybridAccess: HybridAccessEnabled,
    ...(WithPrivilegedAccess && { privilegedAccess: true }),
  };
}

function isServiceLinked(roleArn: string | undefined): boolean {
  return roleArn?.includes(":role/aws-service-role/") ?? false;
}

function roleWords({ roleArn, useServiceLinkedRole }: Inputs): string {
  return useServiceLinkedRole ? "the service-linked role" : (roleArn ?? "no role");
}
