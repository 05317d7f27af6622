import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Resource } from "../../view/resource.ts";
import { isBroadPolicy } from "./broad-policies.ts";

/** Where each form names policies: a property, or a list of them. */
const forms = [
  { type: "aws:iam/rolePolicyAttachment:RolePolicyAttachment", one: "policyArn" },
  { type: "aws:iam/userPolicyAttachment:UserPolicyAttachment", one: "policyArn" },
  { type: "aws:iam/groupPolicyAttachment:GroupPolicyAttachment", one: "policyArn" },
  { type: "aws:iam/policyAttachment:PolicyAttachment", one: "policyArn" },
  { type: "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment", one: "managedPolicyArn" },
  { type: "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive", many: "policyArns" },
  { type: "aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive", many: "policyArns" },
  { type: "aws:iam/groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive", many: "policyArns" },
  {
    type: "aws:ssoadmin/managedPolicyAttachmentsExclusive:ManagedPolicyAttachmentsExclusive",
    many: "managedPolicyArns",
  },
  { type: "aws:iam/role:Role", many: "managedPolicyArns" },
] as const;

/** IAM-07: none of AWS's own policies that open a whole service, or everything, is attached to anybody. */
export const attachNoBroadPolicy: Rule = (estate) =>
  forms.flatMap((form) =>
    estate.ofType(form.type).flatMap((on): readonly Finding[] => {
      if ("one" in form) return [{ on, ...judge(on, form.one) }];
      const list = on.elements(form.many);
      if (list.state === "absent") return [];
      if (list.state !== "known") return [{ on, ...unreadable(list) }];
      return [{ on, ...worst(list.value.map((path) => judge(on, path))) }];
    }),
  );

function judge(attachment: Resource, path: string): Judgement {
  const arn = attachment.text(path);
  if (arn.state === "unknown") {
    // A policy that the document makes is judged where it stands.
    const made = arn.dependsOn.filter(({ type }) => type === "aws:iam/policy:Policy");
    return made.length > 0
      ? compliant([path])
      : undecided(
          `${path} is not known yet`,
          [path],
          arn.dependsOn.length > 0 ? arn.dependsOn.map(({ urn }) => urn) : [path],
        );
  }
  if (arn.state !== "known") return unreadable(arn);
  return isBroadPolicy(arn.value)
    ? violation(`${path} is ${arn.value.slice(arn.value.lastIndexOf("/") + 1)}, which opens a whole service`, [path])
    : compliant([path]);
}
