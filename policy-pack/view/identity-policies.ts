import type { Estate } from "./estate.ts";
import { type PolicyStatement, policyDocument } from "./policy-document.ts";
import type { Reading, Resource } from "./resource.ts";

/** A policy that says what an identity may do, whichever form it is written in. */
export interface IdentityPolicy {
  readonly resource: Resource;
  readonly path: string;
  readonly document: Reading<readonly PolicyStatement[]>;
}

const forms = [
  ["aws:iam/policy:Policy", "policy"],
  ["aws:iam/rolePolicy:RolePolicy", "policy"],
  ["aws:iam/userPolicy:UserPolicy", "policy"],
  ["aws:iam/groupPolicy:GroupPolicy", "policy"],
  ["aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy", "inlinePolicy"],
] as const;

/** All identity policies, those in-line of roles among them. */
export function identityPolicies(estate: Estate): readonly IdentityPolicy[] {
  return [
    ...forms.flatMap(([type, path]) =>
      estate
        .ofType(type)
        .map((resource): IdentityPolicy => ({ resource, path, document: policyDocument(resource, path) })),
    ),
    ...estate.ofType("aws:iam/role:Role").flatMap((resource): readonly IdentityPolicy[] => {
      const list = resource.elements("inlinePolicies");
      if (list.state === "absent") return [];
      if (list.state !== "known") return [{ resource, path: "inlinePolicies", document: list }];
      return list.value.map((one) => ({
        resource,
        path: `${one}.policy`,
        document: policyDocument(resource, `${one}.policy`),
      }));
    }),
  ];
}
