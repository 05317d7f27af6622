import { violation } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";

const ofUsers: Readonly<Record<string, string>> = {
  "aws:iam/user:User": "is a user of IAM",
  "aws:iam/accessKey:AccessKey": "is a key that lasts",
  "aws:iam/userLoginProfile:UserLoginProfile": "is a password of a user",
  "aws:iam/group:Group": "is a group of users",
  "aws:iam/groupMembership:GroupMembership": "puts users into a group",
  "aws:iam/userGroupMembership:UserGroupMembership": "puts a user into groups",
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
    const none = users.state === "absent" || (users.state === "known" && users.value.length === 0);
    return none ? [] : [{ on, ...violation("lets users do something", ["users"]) }];
  }),
];
