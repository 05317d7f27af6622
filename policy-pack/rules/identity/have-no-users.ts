import { unreadable, violation } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";

const ofUsers: Readonly<Record<string, string>> = {
  "aws:iam/user:User": "is a user of IAM",
  "aws:iam/accessKey:AccessKey": "is a key that lasts",
  "aws:iam/userLoginProfile:UserLoginProfile": "is a password of a user",
  "aws:iam/group:Group": "is a group of users",
  "aws:iam/groupMembership:GroupMembership": "puts users into a group",
  "aws:iam/userGroupMembership:UserGroupMembership": "puts a user into groups",
  "aws:iam/serviceSpecificCredential:ServiceSpecificCredential": "is a password of a user",
  "aws:iam/signingCertificate:SigningCertificate": "is a certificate of a user",
  "aws:iam/sshKey:SshKey": "is a key of a user",
  "aws:iam/userPoliciesExclusive:UserPoliciesExclusive": "lets a user do something",
  "aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive": "lets a user do something",
  "aws:iam/userPolicy:UserPolicy": "lets a user do something",
  "aws:iam/userPolicyAttachment:UserPolicyAttachment": "lets a user do something",
};

/** IAM-11: nobody has a user of IAM, with a key that lasts: people come through the directory, machines by roles. */
export const haveNoUsers: Rule = (estate) => [
  ...Object.entries(ofUsers).flatMap(([type, what]) =>
    estate.ofType(type).map((on): Finding => ({ on, ...violation(what, []) })),
  ),
  ...estate.ofType("aws:iam/policyAttachment:PolicyAttachment").flatMap((on): readonly Finding[] => {
    const users = on.elements("users");
    if (users.state === "unknown" || users.state === "malformed") return [{ on, ...unreadable(users) }];
    const none = users.state === "absent" || users.value.length === 0;
    return none ? [] : [{ on, ...violation("lets users do something", ["users"]) }];
  }),
];
