import type { ApiRequest } from "../api-request.ts";
import { LakeFormationError } from "../lake-formation-error.ts";
import type { ModelContext, Operation } from "../model-context.ts";
import type { Registration } from "../model-state.ts";
import { pageOf } from "../paging.ts";
import { locationArn } from "../resource.ts";

/** Fields by which registrations are listed; times as ISO texts, whose order is that of time (API reference, FilterCondition). */
const fields: Readonly<Record<string, (registration: Registration) => string>> = {
  RESOURCE_ARN: ({ arn }) => arn,
  ROLE_ARN: ({ roleArn }) => roleArn,
  LAST_MODIFIED: ({ updatedAt = 0 }) => new Date(updatedAt * 1000).toISOString(),
};

const comparisons: Readonly<Record<string, (value: string, wanted: readonly string[]) => boolean>> = {
  EQ: (value, [first = ""]) => value === first,
  NE: (value, [first = ""]) => value !== first,
  LE: (value, [first = ""]) => value <= first,
  LT: (value, [first = ""]) => value < first,
  GE: (value, [first = ""]) => value >= first,
  GT: (value, [first = ""]) => value > first,
  IN: (value, wanted) => wanted.includes(value),
  BETWEEN: (value, [least = "", most = ""]) => least <= value && value <= most,
  CONTAINS: (value, [first = ""]) => value.includes(first),
  NOT_CONTAINS: (value, [first = ""]) => !value.includes(first),
  BEGINS_WITH: (value, [first = ""]) => value.startsWith(first),
};

/** Registered locations; IAM alone decides who may register. */
export const registrationOperations: Readonly<Record<string, Operation>> = {
  RegisterResource: (context, request, caller) => {
    const arn = locationArn(request.text("ResourceArn"));
    const serviceLinked = request.flag("UseServiceLinkedRole") ?? false;
    const given = request.optionalText("RoleArn");
    if (serviceLinked === (given !== undefined)) {
      throw LakeFormationError.invalid("Exactly one of RoleArn and UseServiceLinkedRole is required.");
    }
    const roleArn = given === undefined ? serviceLinkedRole(context) : readRole(given);
    if (context.state.registrations.has(arn)) {
      throw new LakeFormationError("AlreadyExistsException", "Resource is already registered");
    }
    context.state.registrations.set(arn, {
      arn,
      roleArn,
      withFederation: request.flag("WithFederation") ?? false,
      hybridAccess: request.flag("HybridAccessEnabled") ?? false,
      privilegedAccess: request.flag("WithPrivilegedAccess") ?? false,
      ...expectedOwner(request),
      registeredBy: caller,
      ...changed(context),
    });
    return {};
  },

  DeregisterResource: (context, request) => {
    context.state.registrations.delete(find(context, request).arn);
    return {};
  },

  DescribeResource: (context, request) => ({ ResourceInfo: wire(find(context, request)) }),

  UpdateResource: (context, request) => {
    const held = find(context, request);
    const roleArn = readRole(request.text("RoleArn"));
    // Developer guide, "Hybrid access mode considerations and limitations".
    if (held.roleArn === serviceLinkedRole(context))
      throw LakeFormationError.invalid("A location that is registered with the service-linked role cannot be changed.");
    context.state.registrations.set(held.arn, {
      ...held,
      roleArn,
      withFederation: request.flag("WithFederation") ?? held.withFederation,
      hybridAccess: request.flag("HybridAccessEnabled") ?? held.hybridAccess,
      ...expectedOwner(request),
      ...changed(context),
    });
    return {};
  },

  ListResources: (context, request) => {
    const conditions = request.parts("FilterConditionList").map(readCondition);
    const found = [...context.state.registrations.values()]
      .filter((registration) => conditions.every((holds) => holds(registration)))
      .sort((a, b) => (a.arn < b.arn ? -1 : 1));
    const { items, next } = pageOf(request, found.map(wire));
    return { ResourceInfoList: items, ...next };
  },
};

function find(context: ModelContext, request: ApiRequest): Registration {
  const arn = locationArn(request.text("ResourceArn"));
  const registration = context.state.registrations.get(arn);
  if (registration === undefined) {
    throw LakeFormationError.missing("Entity not found: the location is not registered");
  }
  return registration;
}

function readRole(arn: string): string {
  if (!/^arn:aws[\w-]*:iam::\d{12}:role\//.test(arn)) throw LakeFormationError.invalid(`Invalid role: ${arn}`);
  return arn;
}

function serviceLinkedRole(context: ModelContext): string {
  const name = "AWSServiceRoleForLakeFormationDataAccess";
  return `arn:aws:iam::${context.account}:role/aws-service-role/lakeformation.amazonaws.com/${name}`;
}

function readCondition(part: ApiRequest): (registration: Registration) => boolean {
  const name = part.text("Field");
  const comparison = part.text("ComparisonOperator");
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const compare = Object.hasOwn(comparisons, comparison) ? comparisons[comparison] : undefined;
  if (field === undefined || compare === undefined)
    throw LakeFormationError.invalid(`Filter ${name} ${comparison} is not valid.`);
  const wanted = part.texts("StringValueList");
  return (registration) => compare(field(registration), wanted);
}

function expectedOwner(request: ApiRequest): { readonly expectedOwner?: string } {
  const named = request.optionalText("ExpectedResourceOwnerAccount");
  return named === undefined ? {} : { expectedOwner: named };
}

function changed(context: ModelContext): { readonly updatedAt?: number } {
  return context.now ? { updatedAt: context.now() } : {};
}

function wire(registration: Registration): Readonly<Record<string, unknown>> {
  return {
    ResourceArn: registration.arn,
    RoleArn: registration.roleArn,
    ...(registration.updatedAt === undefined ? {} : { LastModified: registration.updatedAt }),
    WithFederation: registration.withFederation,
    HybridAccessEnabled: registration.hybridAccess,
    WithPrivilegedAccess: registration.privilegedAccess,
    ...(registration.expectedOwner === undefined ? {} : { ExpectedResourceOwnerAccount: registration.expectedOwner }),
  };
}
