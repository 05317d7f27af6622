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
  ],
  undecided: [
    { it: "no register", on: "policy", resources: own(stranger) },
    {
      it: "a principal that is not known yet",
      on: "policy",
      resources: own(stranger, { unknown: ["policy.Statement[0].Principal"] }),
      plan: register,
    },
  ],
  malformed: [{ it: "a policy that is a list of texts", on: "policy", resources: own(["allow"]), plan: register }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
