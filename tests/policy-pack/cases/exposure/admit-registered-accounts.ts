import type { PlannedResource } from "../../../../preview/plan.ts";
import { reference, resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const statement = (inputs: object) => ({
  Effect: "Allow",
  Action: "s3:GetObject",
  Resource: "*",
  Principal: { AWS: "arn:aws:iam::111122223333:role/loader" },
  ...inputs,
});
const policy = (...Statement: readonly unknown[]) => ({ Version: "2012-10-17", Statement });
const register = { parameters: { allowedAccounts: ["111122223333"] } };
const own = (text: unknown, more: object = {}) => [
  resource("aws:s3/bucketPolicy:BucketPolicy", "policy", { policy: text }, more),
];
const stranger = policy(statement({ Principal: { AWS: "arn:aws:iam::999988887777:root" } }));
const account = resource("lakeward:lake:Account", "account", { allowedAccounts: ["111122223333"] });
const loader = resource("aws:iam/role:Role", "loader", { assumeRolePolicy: "{}" });

const bound = (Condition: object, more: object = {}) =>
  own(policy(statement({ Principal: { Service: "s3.amazonaws.com" }, Condition })), more);
const waitsOn = (of: PlannedResource) => ({
  unknown: ['policy.Statement[0].Condition.ArnEquals["aws:SourceArn"]'],
  propertyDependencies: { policy: [of.urn] },
});
const notice = resource("aws:sns/topic:Topic", "notice", {});
const parameter = resource("aws:ssm/parameter:Parameter", "parameter", {});

export const cases: RuleCases = {
  rule: "PUB-05",
  compliant: [
    { it: "a role of a registered account", on: "policy", resources: own(policy(statement({}))), plan: register },
    {
      it: "an account that the component registers",
      on: "policy",
      resources: [account, ...own(policy(statement({})))],
    },
    {
      it: "a role of the document",
      on: "policy",
      resources: [
        loader,
        ...own(policy(statement({ Principal: { AWS: null } })), {
          unknown: ["policy.Statement[0].Principal.AWS"],
          propertyDependencies: { policy: [loader.urn] },
        }),
      ],
      plan: register,
    },
    {
      it: "anyone of the organisation",
      on: "policy",
      resources: own(
        policy(statement({ Principal: "*", Condition: { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } })),
      ),
      plan: register,
    },
    {
      it: "a bucket by its ARN, which names no account",
      on: "policy",
      resources: bound({ ArnEquals: { "aws:SourceArn": "arn:aws:s3:::exl-raw" } }),
      plan: register,
    },
    {
      it: "a topic of the document",
      on: "policy",
      resources: [notice, ...bound({ ArnEquals: { "aws:SourceArn": null } }, waitsOn(notice))],
      plan: register,
    },
    {
      it: "another account that a condition keeps out, and a tag with its number",
      on: "policy",
      resources: bound({
        StringNotEquals: { "aws:SourceAccount": "999988887777" },
        StringEquals: { "aws:PrincipalTag/account": "999988887777" },
      }),
      plan: register,
    },
    {
      it: "a role of the document by reference",
      on: "policy",
      resources: [loader, ...own(policy(statement({ Principal: { AWS: reference("loader.arn") } })))],
      plan: register,
    },
    {
      it: "a service that is not known yet",
      on: "policy",
      resources: own(policy(statement({ Principal: { Service: null } })), {
        unknown: ["policy.Statement[0].Principal.Service"],
      }),
      plan: register,
    },
  ],
  failing: [
    {
      it: "everybody but one in the catalogue",
      on: "policy",
      resources: [
        resource("aws:glue/resourcePolicy:ResourcePolicy", "policy", {
          policy: policy(statement({ Principal: undefined, NotPrincipal: { AWS: "111122223333" } })),
        }),
      ],
      plan: register,
    },
    { it: "a role of another account", example: true, on: "policy", resources: own(stranger), plan: register },
    {
      it: "an account by its number",
      on: "policy",
      resources: own(policy(statement({ Principal: { AWS: "999988887777" } }))),
      plan: register,
    },
    { it: "an account that the component lacks", on: "policy", resources: [account, ...own(stranger)] },
    {
      it: "another account by a condition",
      on: "policy",
      resources: own(
        policy(
          statement({
            Principal: { Service: "s3.amazonaws.com" },
            Condition: { StringEquals: { "aws:SourceAccount": "999988887777" } },
          }),
        ),
      ),
      plan: register,
    },
    { it: "anyone", on: "policy", resources: own(policy(statement({ Principal: "*" }))), plan: register },
    {
      it: "a number that names no account",
      on: "policy",
      resources: own(policy(statement({ Principal: { CanonicalUser: "79a59df900b949e5" } }))),
      plan: register,
    },
    {
      it: "a topic",
      on: "policy",
      resources: [resource("aws:sns/topicPolicy:TopicPolicy", "policy", { policy: stranger })],
      plan: register,
    },
    {
      it: "a topic in-line",
      on: "topic",
      resources: [resource("aws:sns/topic:Topic", "topic", { policy: stranger })],
      plan: register,
    },
    {
      it: "a queue",
      on: "policy",
      resources: [resource("aws:sqs/queuePolicy:QueuePolicy", "policy", { policy: stranger })],
      plan: register,
    },
    {
      it: "the catalogue",
      on: "policy",
      resources: [resource("aws:glue/resourcePolicy:ResourcePolicy", "policy", { policy: JSON.stringify(stranger) })],
      plan: register,
    },
    {
      it: "a key",
      on: "key",
      resources: [resource("aws:kms/key:Key", "key", { policy: JSON.stringify(stranger) })],
      plan: register,
    },
    {
      it: "a stranger's role with the name of one of ours",
      on: "policy",
      resources: [
        loader,
        ...own(policy(statement({ Principal: { AWS: `arn:aws:iam::999988887777:role/${reference("loader.name")}` } }))),
      ],
      plan: register,
    },
    {
      it: "a stranger to a stream",
      on: "stream",
      resources: [
        resource("aws:kinesis/resourcePolicy:ResourcePolicy", "stream", { policy: JSON.stringify(stranger) }),
      ],
      plan: register,
    },
    {
      it: "another account by the ARN of a role in a condition",
      on: "policy",
      resources: bound({ ArnLike: { "aws:PrincipalArn": "arn:aws:iam::999988887777:role/x" } }),
      plan: register,
    },
    {
      it: "a name that ends like an account of ours",
      on: "policy",
      resources: own(policy(statement({ Principal: { AWS: "other:111122223333" } }))),
      plan: register,
    },
  ],
  undecided: [
    { it: "no register", on: "policy", resources: own(stranger) },
    {
      it: "a principal that is not known yet",
      on: "policy",
      resources: own(stranger, { unknown: ["policy.Statement[0].Principal"] }),
      plan: register,
    },
    {
      it: "a principal that waits for something that is nobody",
      on: "policy",
      resources: [
        parameter,
        ...own(stranger, {
          unknown: ["policy.Statement[0].Principal.AWS"],
          propertyDependencies: { policy: [parameter.urn] },
        }),
      ],
      plan: register,
    },
    {
      it: "a principal by reference to something that is nobody",
      on: "policy",
      resources: [parameter, ...own(policy(statement({ Principal: { AWS: `${reference("parameter.value")}:root` } })))],
      plan: register,
    },
    {
      it: "a source that waits for something of another's",
      on: "policy",
      resources: [parameter, ...bound({ ArnEquals: { "aws:SourceArn": null } }, waitsOn(parameter))],
      plan: register,
    },
    ...["Condition", "Condition.ArnEquals", 'Condition.ArnEquals["aws:SourceArn"]'].map((hidden) => ({
      it: `${hidden}, while it is not known yet`,
      on: "policy",
      resources: bound(
        { ArnEquals: { "aws:SourceArn": "arn:aws:s3:::exl-raw" } },
        { unknown: [`policy.Statement[0].${hidden}`] },
      ),
      plan: register,
    })),
  ],
  malformed: [{ it: "a policy that is a list of texts", on: "policy", resources: own(["allow"]), plan: register }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
