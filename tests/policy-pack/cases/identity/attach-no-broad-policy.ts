import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const attachment = (policyArn: unknown, more: object = {}) => [
  resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "attachment", { role: "x", policyArn }, more),
];

const ours = resource("aws:iam/policy:Policy", "ours", {});
const bucket = resource("aws:s3/bucket:Bucket", "bucket", {});
const role = (inputs: object, more: object = {}) => [resource("aws:iam/role:Role", "role", inputs, more)];

export const cases: RuleCases = {
  rule: "IAM-07",
  compliant: [
    {
      it: "a policy of the document",
      on: "attachment",
      resources: [ours, ...attachment(undefined, waitsFor("policyArn", ours))],
    },
    {
      it: "policies of ours, on a role",
      on: "role",
      resources: role({ managedPolicyArns: ["arn:aws:iam::111122223333:policy/analysts"] }),
    },
    {
      it: "a policy of ours that is called as one of AWS's",
      on: "attachment",
      resources: attachment("arn:aws:iam::111122223333:policy/AdministratorAccess"),
    },
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
      "service-role/AmazonElasticMapReduceforEC2Role",
      "AmazonKinesisReadOnlyAccess",
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
      it: "a policy that waits for what is none",
      on: "attachment",
      resources: [bucket, ...attachment(undefined, waitsFor("policyArn", bucket))],
    },
    {
      it: "policies of a role that are not known yet",
      on: "role",
      resources: role({}, { unknown: ["managedPolicyArns"] }),
    },
    {
      it: "a policy that is not known yet",
      on: "attachment",
      resources: attachment(undefined, { unknown: ["policyArn"] }),
    },
  ],
  malformed: [
    { it: "policies of a role that are a text", on: "role", resources: role({ managedPolicyArns: "all" }) },
    { it: "a policy that is a list", on: "attachment", resources: attachment(["x"]) },
  ],
  notApplicable: [
    { it: "a role without policies of others", on: "role", resources: role({}) },
    { it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] },
  ],
};
