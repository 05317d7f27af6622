import { reference, resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const vpc = resource("aws:ec2/vpc:Vpc", "vpc", {});
const ours = {
  Statement: [
    {
      Effect: "Allow",
      Principal: "*",
      Action: "*",
      Resource: "*",
      Condition: { StringEquals: { "aws:PrincipalOrgID": "o-example" } },
    },
  ],
};
const open = { Statement: [{ Effect: "Allow", Principal: "*", Action: "*", Resource: "*" }] };
const endpoint = (service: string, inputs: object = {}, more: object = {}) =>
  resource(
    "aws:ec2/vpcEndpoint:VpcEndpoint",
    service,
    { serviceName: `com.amazonaws.eu-west-2.${service}`, policy: ours, ...inputs },
    { ...waitsFor("vpcId", vpc), ...more },
  );
const all = ["athena", "glue", "kms", "lakeformation", "s3", "secretsmanager", "sts"].map((service) =>
  endpoint(service),
);
const one = (inputs: object, more: object = {}) => [vpc, endpoint("s3", inputs, more)];
const beside = (inputs: object, more: object = {}) => [
  ...one({ policy: undefined }),
  resource("aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy", "beside", inputs, more),
];
const s3 = endpoint("s3");
const allowing = (statement: object) => ({ Statement: [{ ...open.Statement[0], ...statement }] });

export const cases: RuleCases = {
  rule: "NET-04",
  compliant: [
    { it: "an endpoint for each", on: "vpc", resources: [vpc, ...all] },
    { it: "a policy for our organisation", example: true, on: "s3", resources: one({}) },
    {
      it: "a policy for certain things",
      on: "s3",
      resources: one({
        policy: {
          Statement: [{ Effect: "Allow", Principal: "*", Action: "s3:GetObject", Resource: "arn:aws:s3:::exl-raw/*" }],
        },
      }),
    },
    {
      it: "an endpoint for each in a network that is there already",
      on: "vpc",
      resources: [
        resource("aws:ec2/vpc:Vpc", "vpc", { id: "vpc-1" }),
        ...all.map(({ name, inputs }) =>
          resource("aws:ec2/vpcEndpoint:VpcEndpoint", name, { ...inputs, vpcId: "vpc-1" }),
        ),
      ],
    },
    {
      it: "a policy that denies everyone everything",
      on: "s3",
      resources: one({ policy: allowing({ Effect: "Deny" }) }),
    },
    {
      it: "a policy for our own role",
      on: "s3",
      resources: one({ policy: allowing({ Principal: { AWS: "arn:aws:iam::111122223333:role/lake" } }) }),
    },
    {
      it: "a policy for looking on",
      on: "s3",
      resources: one({ policy: allowing({ Action: "s3:ListAllMyBuckets" }) }),
    },
    {
      it: "a policy beside, of an endpoint that is there already",
      on: "s3",
      resources: [
        vpc,
        endpoint("s3", { id: "vpce-1", policy: undefined }),
        resource("aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy", "beside", { vpcEndpointId: "vpce-1", policy: ours }),
      ],
    },
    {
      it: "a policy of its own, beside one of an endpoint that is not known yet",
      on: "s3",
      resources: [
        ...one({}),
        endpoint("glue"),
        resource(
          "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy",
          "loose",
          { policy: ours },
          { unknown: ["vpcEndpointId"] },
        ),
      ],
    },
    { it: "a policy beside", on: "s3", resources: beside({ policy: ours }, waitsFor("vpcEndpointId", s3)) },
    {
      it: "a policy for things of the caller's organisation",
      on: "s3",
      resources: one({
        policy: {
          Statement: [
            {
              ...open.Statement[0],
              Condition: { StringEquals: { "aws:ResourceOrgID": reference("aws:PrincipalOrgID") } },
            },
          ],
        },
      }),
    },
  ],
  failing: [
    { it: "none", on: "vpc", resources: [vpc], says: "athena" },
    { it: "all but one", on: "vpc", resources: [vpc, ...all.slice(1)], says: "for athena" },
    {
      it: "endpoints of another network",
      on: "vpc",
      resources: [
        vpc,
        ...all.map(({ name, inputs }) =>
          resource("aws:ec2/vpcEndpoint:VpcEndpoint", name, { ...inputs, vpcId: "vpc-9" }),
        ),
      ],
      says: "athena, glue",
    },
    ...["athena", "glue", "kms", "lakeformation", "secretsmanager", "sts"].map((service) => ({
      it: `everything of ${service} for everyone`,
      on: service,
      resources: [vpc, endpoint(service, { policy: allowing({ Action: `${service}:*` }) })],
      says: "everyone",
    })),
    {
      it: "everyone but one",
      on: "s3",
      resources: one({
        policy: {
          Statement: [
            { Effect: "Allow", NotPrincipal: { AWS: "arn:aws:iam::111122223333:role/x" }, Action: "*", Resource: "*" },
          ],
        },
      }),
      says: "everyone",
    },
    {
      it: "another's policy of its own is none of this one",
      on: "s3",
      resources: [...one({ policy: undefined }), endpoint("glue")],
      says: "missing",
    },
    {
      it: "one of two policies beside it is open",
      on: "s3",
      resources: [
        ...beside({ policy: ours }, waitsFor("vpcEndpointId", s3)),
        resource(
          "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy",
          "second",
          { policy: open },
          waitsFor("vpcEndpointId", s3),
        ),
      ],
      says: "everyone",
    },
    { it: "no policy", on: "s3", resources: one({ policy: undefined }) },
    {
      it: "an open policy",
      example: true,
      on: "s3",
      resources: one({ policy: JSON.stringify(open) }),
      says: "everyone",
    },
    { it: "an open policy beside", on: "s3", resources: beside({ policy: open }, waitsFor("vpcEndpointId", s3)) },
    {
      it: "an open policy for an endpoint that is not in the document",
      on: "beside",
      resources: [
        resource("aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy", "beside", { vpcEndpointId: "vpce-1", policy: open }),
      ],
      says: "everyone",
    },
    {
      it: "a policy that holds nobody, by the caller's own word",
      on: "s3",
      resources: one({
        policy: {
          Statement: [
            {
              ...open.Statement[0],
              Condition: { StringEquals: { "aws:PrincipalAccount": reference("aws:PrincipalAccount") } },
            },
          ],
        },
      }),
    },
    {
      it: "an open policy for every bucket",
      on: "s3",
      resources: one({
        policy: {
          Statement: [{ Effect: "Allow", Principal: { AWS: "*" }, Action: "s3:*", Resource: "arn:aws:s3:::*/*" }],
        },
      }),
    },
  ],
  undecided: [
    {
      it: "endpoints of a network that is not known yet",
      on: "vpc",
      resources: [
        vpc,
        ...all.map(({ name, inputs }) =>
          resource("aws:ec2/vpcEndpoint:VpcEndpoint", name, inputs, { unknown: ["vpcId"] }),
        ),
      ],
      says: "athena, glue",
    },
    {
      it: "a policy that may be of this endpoint or another",
      on: "s3",
      resources: [
        ...one({ policy: undefined }),
        endpoint("glue"),
        resource(
          "aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy",
          "loose",
          { policy: ours },
          { unknown: ["vpcEndpointId"] },
        ),
      ],
      says: "may be for this endpoint",
    },
    ...["policy.Statement[0]", "policy.Statement[0].Principal", "policy.Statement[0].Resource"].map((hidden) => ({
      it: `${hidden}, which is not known yet`,
      on: "s3",
      resources: one({ policy: open }, { unknown: ["vpcId", hidden] }),
    })),
    {
      it: "a condition that is not known yet",
      on: "s3",
      resources: one({ policy: ours }, { unknown: ["vpcId", "policy.Statement[0].Condition"] }),
      says: "whether policy lets everyone",
    },
    {
      it: "a policy that is not known yet",
      on: "s3",
      resources: [vpc, { ...s3, inputs: { serviceName: "com.amazonaws.eu-west-2.s3" }, unknown: ["vpcId", "policy"] }],
    },
    {
      it: "a service that is not known yet",
      on: "vpc",
      resources: [
        vpc,
        ...all.slice(1),
        resource(
          "aws:ec2/vpcEndpoint:VpcEndpoint",
          "hidden",
          {},
          { unknown: ["vpcId", "serviceName"], propertyDependencies: { vpcId: [vpc.urn] } },
        ),
      ],
    },
  ],
  malformed: [
    { it: "a policy that is none", on: "s3", resources: one({ policy: "everything" }) },
    { it: "a policy of nothing", on: "s3", resources: one({ policy: "{}" }), says: "no statement" },
    { it: "an effect that is none", on: "s3", resources: one({ policy: allowing({ Effect: "allow" }) }) },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
