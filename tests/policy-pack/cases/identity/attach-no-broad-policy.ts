import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const attachment = (policyArn: unknown, more: object = {}) => [
  resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "attachment", { role: "x", policyArn }, more),
];

export const cases: RuleCases = {
  rule: "IAM-07",
  compliant: [
    { it: "a policy of ours", on: "attachment", resources: attachment("arn:aws:iam::111122223333:policy/analysts") },
    {
      it: "what a function needs to write its log",
      on: "attachment",
      resources: attachment("arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"),
    },
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
    ...[
      "SecretsManagerReadWrite",
      "AWSLambda_FullAccess",
      "AmazonDynamoDBFullAccess",
      "AwsGlueDataBrewFullAccessPolicy",
      "AmazonS3ReadOnlyAccess",
      "job-function/DatabaseAdministrator",
      "service-role/AWSGlueServiceRole",
    ].map((name) => ({ it: name, on: "attachment", resources: attachment(`arn:aws:iam::aws:policy/${name}`) })),
    {
      it: "the administrator, in the whole list of a group",
      on: "group",
      resources: [
        resource("aws:iam/groupPolicyAttachmentsExclusive:GroupPolicyAttachmentsExclusive", "group", {
          policyArns: ["arn:aws:iam::aws:policy/AdministratorAccess"],
        }),
      ],
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
