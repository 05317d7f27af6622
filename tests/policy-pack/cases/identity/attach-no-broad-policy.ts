import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const attachment = (policyArn: unknown, more: object = {}) => [
  resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "attachment", { role: "x", policyArn }, more),
];

export const cases: RuleCases = {
  rule: "IAM-07",
  compliant: [
    { it: "a policy of ours", on: "attachment", resources: attachment("arn:aws:iam::111122223333:policy/analysts") },
  ],
  failing: [
    { it: "the administrator", on: "attachment", resources: attachment("arn:aws:iam::aws:policy/AdministratorAccess") },
    { it: "all of S3", on: "attachment", resources: attachment("arn:aws:iam::aws:policy/AmazonS3FullAccess") },
    {
      it: "Lake Formation's administrator, on a role",
      on: "role",
      resources: [
        resource("aws:iam/role:Role", "role", {
          managedPolicyArns: ["arn:aws:iam::aws:policy/AWSLakeFormationDataAdmin"],
        }),
      ],
    },
    {
      it: "all of Glue, for people",
      on: "people",
      resources: [
        resource("aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment", "people", {
          managedPolicyArn: "arn:aws:iam::aws:policy/AWSGlueConsoleFullAccess",
        }),
      ],
    },
    {
      it: "a job function",
      on: "attachment",
      resources: attachment("arn:aws:iam::aws:policy/job-function/DataScientist"),
    },
  ],
  undecided: [
    {
      it: "a policy that is not known yet",
      on: "attachment",
      resources: attachment(undefined, { unknown: ["policyArn"] }),
    },
  ],
  malformed: [{ it: "a policy that is a list", on: "attachment", resources: attachment(["x"]) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
