import { compliant, type Judgement, undecided, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { eachOf } from "../../view/each-of.ts";
import type { Estate } from "../../view/estate.ts";
import { roles } from "../../view/lake.ts";
import { ownDepartment } from "../../view/own-department.ts";
import type { Reading, Resource } from "../../view/resource.ts";

/** What works under a role: type and where roles stand in it; `[*]` is each element of a list. */
const users: readonly (readonly [type: string, ...places: readonly string[]])[] = [
  ["aws:athena/workgroup:Workgroup", "configuration.executionRole"],
  ["aws:backup/selection:Selection", "iamRoleArn"],
  ["aws:cloudwatch/eventTarget:EventTarget", "roleArn"],
  ["aws:codebuild/project:Project", "serviceRole"],
  ["aws:datasync/s3Location:S3Location", "s3Config.bucketAccessRoleArn"],
  [
    "aws:dms/endpoint:Endpoint",
    "serviceAccessRole",
    "secretsManagerAccessRoleArn",
    "kinesisSettings.serviceAccessRoleArn",
    "redshiftSettings.serviceAccessRoleArn",
  ],
  ["aws:dms/s3Endpoint:S3Endpoint", "serviceAccessRoleArn"],
  ["aws:ecs/taskDefinition:TaskDefinition", "taskRoleArn"],
  ["aws:emr/cluster:Cluster", "serviceRole"],
  ["aws:glue/catalogTableOptimizer:CatalogTableOptimizer", "configuration.roleArn"],
  ["aws:glue/crawler:Crawler", "role"],
  ["aws:glue/devEndpoint:DevEndpoint", "roleArn"],
  ["aws:glue/job:Job", "roleArn"],
  ["aws:glue/mLTransform:MLTransform", "roleArn"],
  ["aws:iam/instanceProfile:InstanceProfile", "role"],
  [
    "aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream",
    "extendedS3Configuration.roleArn",
    "icebergConfiguration.roleArn",
    "redshiftConfiguration.roleArn",
  ],
  ["aws:lakeformation/resource:Resource", "roleArn"],
  ["lakeward:lakeformation:Registration", "roleArn"],
  ["aws:lambda/function:Function", "role"],
  ["aws:mwaa/environment:Environment", "executionRoleArn"],
  ["aws:pipes/pipe:Pipe", "roleArn"],
  ["aws:redshift/cluster:Cluster", "iamRoles[*]", "defaultIamRoleArn"],
  ["aws:redshift/clusterIamRoles:ClusterIamRoles", "iamRoleArns[*]", "defaultIamRoleArn"],
  ["aws:redshiftserverless/namespace:Namespace", "iamRoles[*]", "defaultIamRoleArn"],
  ["aws:s3/bucketReplicationConfig:BucketReplicationConfig", "role"],
  ["aws:s3control/accessGrantsLocation:AccessGrantsLocation", "iamRoleArn"],
  ["aws:sagemaker/notebookInstance:NotebookInstance", "roleArn"],
  ["aws:scheduler/schedule:Schedule", "target.roleArn"],
  ["aws:sfn/stateMachine:StateMachine", "roleArn"],
  ["aws:transfer/access:Access", "role"],
  ["aws:transfer/user:User", "role"],
];

/** What else writes a role's policies when the role itself lists them all, and where it names the role. */
const exclusive = [
  {
    list: "inlinePolicies",
    others: [
      ["aws:iam/rolePolicy:RolePolicy", "role"],
      ["aws:iam/rolePoliciesExclusive:RolePoliciesExclusive", "roleName"],
    ],
  },
  {
    list: "managedPolicyArns",
    others: [
      ["aws:iam/rolePolicyAttachment:RolePolicyAttachment", "role"],
      ["aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive", "roleName"],
      ["aws:iam/policyAttachment:PolicyAttachment", "roles[*]"],
    ],
  },
] as const;

interface Uses {
  /** Departments that use a role, and what of theirs uses it. */
  readonly byRole: ReadonlyMap<Resource, ReadonlyMap<string, Resource>>;
  /** Those whose department is not known yet. */
  readonly hidden: ReadonlyMap<Resource, readonly Resource[]>;
  /** Those that may use any role. */
  readonly loose: readonly Resource[];
}

/**
 * IAM-14: a role works for one department only, and its policies are written in one way: a role that lists its own undoes those
 * attached to it elsewhere at each deployment. Datasets of one department may share its role; Lake Formation keeps them apart.
 */
export const keepRolesApart: Rule = (estate) => {
  const uses = usesOf(estate);
  const lists = exclusive.map(({ list, others }) => ({ list, attached: attachedTo(estate, others) }));
  return estate.ofType("aws:iam/role:Role").map((on): Finding => {
    const mixed = lists.map(({ list, attached }) => judgeMixed(on, list, attached));
    return { on, ...worst([judgeShared(on, uses), ...mixed]) };
  });
};

function judgeShared(role: Resource, { byRole, hidden, loose }: Uses): Judgement {
  const users = byRole.get(role) ?? new Map<string, Resource>();
  const own = ownDepartment(role);
  const departments = new Set([...users.keys(), ...(own.state === "known" ? [own.value] : [])]);
  if (departments.size > 1) {
    return violation(`is used for ${[...departments].toSorted().join(" and ")}`, [], {
      related: [...users.values()].map(({ urn }) => urn),
    });
  }
  const unknown = [...new Set([...(hidden.get(role) ?? []), ...loose.slice(0, 2), ...(isHidden(own) ? [role] : [])])];
  return departments.size + unknown.length > 1
    ? undecided(
        "for whom it works is not known yet",
        [],
        unknown.map(({ urn }) => urn),
      )
    : compliant();
}

function isHidden({ state }: Reading<string>): boolean {
  return state === "unknown" || state === "malformed";
}

function usesOf(estate: Estate): Uses {
  const candidates = estate.derive(roles);
  const byRole = new Map<Resource, Map<string, Resource>>();
  const hidden = new Map<Resource, Resource[]>();
  const loose: Resource[] = [];
  for (const [type, ...places] of users) {
    for (const user of estate.ofType(type)) {
      const department = ownDepartment(user);
      if (department.state === "absent") continue;
      for (const { path } of places.flatMap((place) => eachOf(user, place))) {
        const joined = candidates.join(user, path);
        if (joined.state === "loose") loose.push(user);
        if (joined.state !== "joined") continue;
        if (department.state === "known")
          byRole.set(joined.to, (byRole.get(joined.to) ?? new Map<string, Resource>()).set(department.value, user));
        else hidden.set(joined.to, [...(hidden.get(joined.to) ?? []), user]);
      }
    }
  }
  return { byRole, hidden, loose };
}

interface Attached {
  readonly to: ReadonlyMap<Resource, readonly Resource[]>;
  readonly loose: readonly Resource[];
}

function attachedTo(estate: Estate, others: readonly (readonly [type: string, place: string])[]): Attached {
  const candidates = estate.derive(roles);
  const to = new Map<Resource, Resource[]>();
  const loose: Resource[] = [];
  for (const [type, place] of others) {
    for (const one of estate.ofType(type)) {
      for (const { path } of eachOf(one, place)) {
        const joined = candidates.join(one, path);
        if (joined.state === "joined") to.set(joined.to, [...(to.get(joined.to) ?? []), one]);
        if (joined.state === "loose") loose.push(one);
      }
    }
  }
  return { to, loose };
}

function judgeMixed(role: Resource, path: string, { to, loose }: Attached): Judgement {
  const list = role.elements(path);
  const own = to.get(role) ?? [];
  if (list.state === "absent" || own.length + loose.length === 0) return compliant();
  const related = (own.length > 0 ? own : loose).map(({ urn }) => urn);
  return list.state === "unknown" || own.length === 0
    ? undecided(`whether ${path} and policies beside it are mixed is not known yet`, [path], related, { related })
    : violation(`${path} undoes what is attached beside it`, [path], { related });
}
