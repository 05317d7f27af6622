import {
  type AttachedPolicy,
  type GroupDetail,
  type IAMClient,
  type ManagedPolicyDetail,
  type PolicyDetail,
  paginateGetAccountAuthorizationDetails,
  type RoleDetail,
  type UserDetail,
} from "@aws-sdk/client-iam";
import type { SnapshotPrincipal } from "../access/snapshot.ts";
import { type NamedPolicy, type PolicyDocument, principalOfPolicies } from "./principal-of-policies.ts";

/**
 * Effects: reads the policies of every role and user of the account, and what they allow at most. Roles of AWS services are
 * left out: nobody signs in as one.
 */
export async function readIdentities(client: IAMClient): Promise<readonly SnapshotPrincipal[]> {
  const roles: RoleDetail[] = [];
  const users: UserDetail[] = [];
  const groups = new Map<string, GroupDetail>();
  const managed = new Map<string, NamedPolicy>();
  for await (const page of paginateGetAccountAuthorizationDetails({ client }, {})) {
    roles.push(...(page.RoleDetailList ?? []));
    users.push(...(page.UserDetailList ?? []));
    for (const group of page.GroupDetailList ?? []) groups.set(group.GroupName ?? "", group);
    for (const policy of page.Policies ?? []) addManaged(managed, policy);
  }
  const attached = (policies: readonly AttachedPolicy[] = []): readonly NamedPolicy[] =>
    policies.flatMap(({ PolicyArn = "" }) => managed.get(PolicyArn) ?? []);
  return [
    ...roles
      .filter(({ Path = "" }) => !Path.startsWith("/aws-service-role/"))
      .map(({ Arn = "", RolePolicyList, AttachedManagedPolicies }) =>
        principalOfPolicies(Arn, [...inline(RolePolicyList), ...attached(AttachedManagedPolicies)]),
      ),
    ...users.map(({ Arn = "", UserPolicyList, AttachedManagedPolicies, GroupList = [] }) => {
      const own = [...inline(UserPolicyList), ...attached(AttachedManagedPolicies)];
      const ofGroups = GroupList.flatMap((name) => {
        const group = groups.get(name);
        return [...inline(group?.GroupPolicyList), ...attached(group?.AttachedManagedPolicies)];
      });
      return principalOfPolicies(Arn, [...own, ...ofGroups]);
    }),
  ];
}

function addManaged(managed: Map<string, NamedPolicy>, policy: ManagedPolicyDetail): void {
  const current = policy.PolicyVersionList?.find(({ IsDefaultVersion }) => IsDefaultVersion === true);
  if (policy.Arn === undefined || current?.Document === undefined) return;
  managed.set(policy.Arn, { name: policy.PolicyName ?? policy.Arn, document: documentOf(current.Document) });
}

function inline(policies: readonly PolicyDetail[] = []): readonly NamedPolicy[] {
  return policies.flatMap(({ PolicyName = "", PolicyDocument: document }) =>
    document === undefined ? [] : [{ name: PolicyName, document: documentOf(document) }],
  );
}

/** IAM gives documents as JSON, percent-encoded (https://docs.aws.amazon.com/IAM/latest/APIReference/API_PolicyDetail.html). */
function documentOf(encoded: string): PolicyDocument {
  return JSON.parse(encoded.startsWith("%") ? decodeURIComponent(encoded) : encoded);
}
