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
const own = (text: unknown, more: object = {}) => [
  resource("aws:s3/bucketPolicy:BucketPolicy", "policy", { policy: text }, more),
];
const open = policy(statement({ Principal: "*" }));

const waiting = (of: PlannedResource) => ({
  unknown: ["policy.Statement[0].Principal.AWS"],
  propertyDependencies: { policy: [of.urn] },
});
const loader = resource("aws:iam/role:Role", "loader", {});
const parameter = resource("aws:ssm/parameter:Parameter", "parameter", {});

export const cases: RuleCases = {
  rule: "PUB-04",
  compliant: [
    {
      it: "a service that is not known yet",
      on: "policy",
      resources: own(policy(statement({ Principal: { Service: null } })), {
        unknown: ["policy.Statement[0].Principal.Service"],
      }),
    },
    { it: "a named role", example: true, on: "policy", resources: own(policy(statement({}))) },
    {
      it: "anyone of the organisation",
      on: "policy",
      resources: own(
        policy(statement({ Principal: "*", Condition: { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } })),
      ),
    },
    {
      it: "anyone in a network",
      on: "policy",
      resources: own(
        policy(statement({ Principal: { AWS: "*" }, Condition: { StringEquals: { "aws:SourceVpce": "vpce-0a1b" } } })),
      ),
    },
    {
      it: "a service",
      on: "policy",
      resources: own(policy(statement({ Principal: { Service: "cloudtrail.amazonaws.com" } }))),
    },
    {
      it: "a denial for everybody",
      on: "policy",
      resources: own(policy(statement({ Effect: "Deny", Principal: "*" }))),
    },
    {
      it: "a role of the document that is not known yet",
      on: "policy",
      resources: [loader, ...own(policy(statement({})), waiting(loader))],
    },
  ],
  failing: [
    { it: "anyone", on: "policy", resources: own(open), says: "allows anyone" },
    { it: "anyone, as a JSON text", on: "policy", resources: own(JSON.stringify(open)), says: "policy allows anyone" },
    {
      it: "anyone, among others",
      on: "policy",
      resources: own(policy(statement({ Principal: { AWS: ["arn:aws:iam::111122223333:root", "*"] } }))),
    },
    { it: "anyone in-line", on: "raw", resources: [resource("aws:s3/bucket:Bucket", "raw", { policy: open })] },
    {
      it: "anyone in-line in the older token",
      on: "raw",
      resources: [resource("aws:s3/bucketV2:BucketV2", "raw", { policy: open })],
    },
    {
      it: "anyone through an access point",
      on: "door",
      resources: [resource("aws:s3/accessPoint:AccessPoint", "door", { policy: open })],
    },
    {
      it: "everybody but one",
      on: "policy",
      resources: own(
        policy(statement({ Principal: undefined, NotPrincipal: { AWS: "arn:aws:iam::111122223333:user/a" } })),
      ),
      says: "NotPrincipal",
    },
    {
      it: "every action but one",
      on: "policy",
      resources: own(policy(statement({ Action: undefined, NotAction: "s3:DeleteBucket" }))),
      says: "NotAction",
    },
    {
      it: "an organisation of any name",
      on: "policy",
      resources: own(policy(statement({ Principal: "*", Condition: { StringLike: { "aws:PrincipalOrgID": "o-*" } } }))),
    },
    {
      it: "a condition that lets those without through",
      on: "policy",
      resources: own(
        policy(
          statement({ Principal: "*", Condition: { StringEqualsIfExists: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }),
        ),
      ),
    },
    {
      it: "half of the internet",
      on: "policy",
      resources: own(
        policy(
          statement({ Principal: "*", Condition: { IpAddress: { "aws:SourceIp": ["10.0.0.0/8", "128.0.0.0/1"] } } }),
        ),
      ),
    },
    ...[
      { StringLike: { "aws:PrincipalArn": `arn:aws:iam::*:role/${reference("loader.name")}` } },
      { StringEquals: { "aws:PrincipalAccount": reference("aws:PrincipalAccount") } },
      { StringEqualsIfExists: { "aws:SourceVpce": "vpce-0a1b" } },
      { "ForAllValues:StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } },
      { IpAddress: { "aws:SourceIp": ["10.0.0.0/8", "0.0.0.0/1"] } },
      { NotIpAddress: { "aws:SourceIp": "10.0.0.0/8" } },
    ].map((Condition) => ({
      it: `anyone, by a condition that confines nobody: ${JSON.stringify(Condition)}`,
      on: "policy",
      resources: [
        resource("aws:iam/role:Role", "loader", {}),
        ...own(policy(statement({ Principal: { AWS: ["*"] }, Condition }))),
      ],
    })),
    {
      it: "anyone, of an access point for functions",
      on: "policy",
      resources: [
        resource("aws:s3control/objectLambdaAccessPointPolicy:ObjectLambdaAccessPointPolicy", "policy", {
          policy: JSON.stringify(open),
        }),
      ],
    },
    {
      it: "an organisation, of which none is named",
      on: "policy",
      resources: own(policy(statement({ Principal: "*", Condition: { StringEquals: { "aws:PrincipalOrgID": [] } } }))),
    },
    {
      it: "a second statement for anyone",
      on: "policy",
      resources: own(policy(statement({}), statement({ Principal: "*" }))),
      says: 'policy["Statement"][1] allows anyone',
    },
  ],
  undecided: [
    { it: "a policy that is not known yet", on: "policy", resources: own(undefined, { unknown: ["policy"] }) },
    {
      it: "a condition that is not known yet",
      on: "policy",
      resources: own(open, { unknown: ["policy.Statement[0].Condition"] }),
    },
    {
      it: "a principal that waits for something that is nobody",
      on: "policy",
      resources: [parameter, ...own(policy(statement({})), waiting(parameter))],
    },
    ...[".StringEquals", '.StringEquals["aws:PrincipalOrgID"]'].map((hidden) => ({
      it: `a condition of which ${hidden} is not known yet`,
      on: "policy",
      resources: own(
        policy(statement({ Principal: "*", Condition: { StringEquals: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } })),
        { unknown: [`policy.Statement[0].Condition${hidden}`] },
      ),
    })),
    {
      it: "an action that is not said",
      on: "policy",
      resources: own(policy(statement({ Action: undefined }))),
    },
    {
      it: "a principal that waits for a role, or for a text beside it",
      on: "policy",
      resources: [
        loader,
        parameter,
        ...own(policy(statement({})), {
          unknown: ["policy.Statement[0].Principal.AWS"],
          propertyDependencies: { policy: [loader.urn, parameter.urn] },
        }),
      ],
    },
    {
      it: "a principal that waits for a bucket",
      on: "policy",
      resources: [
        resource("aws:s3/bucket:Bucket", "raw", {}),
        ...own(policy(statement({})), waiting(resource("aws:s3/bucket:Bucket", "raw", {}))),
      ],
    },
  ],
  malformed: [
    { it: "an effect that is none", on: "policy", resources: own(policy(statement({ Effect: "allow" }))) },
    {
      it: "principals under another name",
      on: "policy",
      resources: own(policy(statement({ Principal: undefined, principals: ["*"] }))),
    },
    {
      it: "statements under another name",
      on: "policy",
      resources: own({ statements: [statement({ Principal: "*" })] }),
    },
    { it: "a list in a list", on: "policy", resources: own(policy([statement({ Principal: "*" })])) },
    { it: "a policy that is a list of texts", on: "policy", resources: own(["allow"]) },
    { it: "no statements", on: "policy", resources: own({ Statement: [] }), says: "no statement that can be read" },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
