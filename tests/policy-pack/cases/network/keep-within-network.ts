import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const zone = resource("lakeward:lake:Zone", "raw", { accepts: "identified" });
const endpoint = resource("aws:ec2/vpcEndpoint:VpcEndpoint", "endpoint", { serviceName: "com.amazonaws.eu-west-2.s3" });
const bucket = resource("aws:s3/bucket:Bucket", "bucket", { bucket: "exl-raw" }, { parent: zone.urn });
const refusing = (condition: object) => ({
  Statement: [{ Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*", Condition: condition }],
});
const policy = (document: unknown, more: object = {}) => [
  zone,
  endpoint,
  bucket,
  resource("aws:s3/bucketPolicy:BucketPolicy", "policy", { bucket: "exl-raw", policy: document }, more),
];
const hidden = { ...endpoint, inputs: {}, unknown: ["serviceName"] };
const ours = refusing({ StringNotEquals: { "aws:SourceVpce": "vpce-1" } });
const airflow = (subnetIds: unknown, more: object = {}) => [
  resource("aws:mwaa/environment:Environment", "airflow", { networkConfiguration: { subnetIds } }, more),
];
const subnet = (name: string) => resource("aws:ec2/subnet:Subnet", name, {});
const group = resource("aws:ec2/securityGroup:SecurityGroup", "group", {});
/** Subnets that are made in the document, as the engine hands them on. */
const awaiting = (subnetIds: readonly unknown[], ...made: readonly ReturnType<typeof subnet>[]) => [
  ...made,
  ...airflow(subnetIds, {
    unknown: subnetIds.flatMap((one, index) => (one === null ? [`networkConfiguration.subnetIds[${index}]`] : [])),
    propertyDependencies: { networkConfiguration: made.map(({ urn }) => urn) },
  }),
];
const connecting = (subnetId: unknown, more: object = {}) =>
  resource("aws:glue/connection:Connection", "connection", { physicalConnectionRequirements: { subnetId } }, more);
const past = { StringNotEquals: { "aws:SourceVpce": "vpce-1" } };
const exempting = (condition: object) => policy(refusing({ ...past, ...condition }));
const role = "arn:aws:iam::111122223333:role/deploy";
const job = (inputs: object, more: object = {}) => [resource("aws:glue/job:Job", "job", inputs, more)];

export const cases: RuleCases = {
  rule: "NET-07",
  compliant: [
    { it: "two subnets", on: "airflow", resources: airflow(["subnet-1", "subnet-2"]) },
    { it: "a job with a connection", on: "job", resources: job({ connections: ["parking-network"] }) },
    {
      it: "a connection with a subnet",
      on: "connection",
      resources: [
        resource("aws:glue/connection:Connection", "connection", {
          physicalConnectionRequirements: { subnetId: "subnet-1" },
        }),
      ],
    },
    {
      it: "two subnets of the document",
      on: "airflow",
      resources: awaiting([null, null], subnet("a"), subnet("b"), group),
    },
    {
      it: "a subnet, and one of the document",
      on: "airflow",
      resources: awaiting(["subnet-1", null], subnet("a"), group),
    },
    {
      it: "two subnets, and one that is not known yet",
      on: "airflow",
      resources: awaiting(["subnet-1", "subnet-2", null]),
    },
    {
      it: "a connection into a subnet of the document",
      on: "connection",
      resources: [
        subnet("a"),
        connecting(undefined, {
          unknown: ["physicalConnectionRequirements.subnetId"],
          propertyDependencies: { physicalConnectionRequirements: [subnet("a").urn] },
        }),
      ],
    },
    {
      it: "a job with a connection of the document",
      on: "job",
      resources: [
        connecting("subnet-1"),
        ...job(
          {},
          { unknown: ["connections[0]"], propertyDependencies: { connections: [connecting("subnet-1").urn] } },
        ),
      ],
    },
    {
      it: "a bucket for our network only",
      on: "bucket",
      resources: policy(refusing({ StringNotEqualsIgnoreCase: { "aws:SourceVpc": "vpc-1" } })),
    },
    {
      it: "a bucket for an endpoint of the document only",
      on: "bucket",
      resources: policy(undefined, {
        inputs: {
          bucket: "exl-raw",
          policy: {
            Statement: [
              { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*", Condition: { StringNotEquals: {} } },
            ],
          },
        },
        unknown: ['policy.Statement[0].Condition.StringNotEquals["aws:SourceVpce"]'],
        propertyDependencies: { policy: [endpoint.urn] },
      }),
    },
    ...[
      { ArnNotLike: { "aws:PrincipalArn": [role, "arn:aws:iam::111122223333:role/lake-*"] } },
      { StringNotLike: { "aws:userId": ["AROAEXAMPLE:*"] } },
      { BoolIfExists: { "aws:PrincipalIsAWSService": "false" } },
    ].map((condition) => ({
      it: `a denial that spares few: ${JSON.stringify(condition)}`,
      on: "bucket",
      resources: exempting(condition),
    })),
    {
      it: "a denial of reading its objects, beside what is allowed",
      on: "bucket",
      resources: policy({
        Statement: [
          { Effect: "Allow", Principal: "*", Action: "s3:*", Resource: "*", Condition: past },
          {
            ...ours.Statement[0],
            Action: "s3:GetObject*",
            Principal: { AWS: "*" },
            Resource: "arn:aws:s3:::exl-raw/*",
          },
        ],
      }),
    },
    {
      it: "a bucket for our endpoint only, where there may be none",
      on: "bucket",
      resources: policy(ours).map((one) => (one === endpoint ? hidden : one)),
    },
    { it: "a bucket for our endpoint only", on: "bucket", resources: policy(ours) },
    {
      it: "a denial that spares the deploy role and services of AWS's",
      on: "bucket",
      resources: policy(
        refusing({
          StringNotEqualsIfExists: { "aws:SourceVpce": "vpce-1" },
          ArnNotEquals: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/deploy" },
          Bool: { "aws:ViaAWSService": "false" },
        }),
      ),
    },
  ],
  failing: [
    { it: "one subnet", on: "airflow", resources: airflow(["subnet-1"]) },
    { it: "one subnet twice", on: "airflow", resources: airflow(["subnet-1", "subnet-1"]) },
    { it: "a job without", on: "job", resources: job({}) },
    { it: "a job with none", on: "job", resources: job({ connections: [] }) },
    {
      it: "a connection without",
      on: "connection",
      resources: [resource("aws:glue/connection:Connection", "connection", {})],
    },
    { it: "a bucket without a policy", on: "bucket", resources: [zone, endpoint, bucket], says: "aws:SourceVpce" },
    {
      it: "a policy on other things",
      on: "bucket",
      resources: policy(refusing({ Bool: { "aws:SecureTransport": "false" } })),
    },
    ...["vpce-*", "?pce-1", "vpc*"].map((pattern) => ({
      it: `endpoints of anybody's: ${pattern}`,
      on: "bucket",
      resources: policy(refusing({ StringNotLike: { "aws:SourceVpce": ["vpce-1", pattern] } })),
      says: "aws:SourceVpce",
    })),
    ...[
      { StringNotEquals: { ...past.StringNotEquals, "aws:PrincipalAccount": "111122223333" } },
      { StringNotEqualsIfExists: { "aws:PrincipalOrgID": "o-example" } },
      { ArnNotLike: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/*" } },
      { ArnNotLike: { "aws:PrincipalArn": [role, "arn:aws:iam::*:role/deploy"] } },
      { StringNotLike: { "aws:userId": "*" } },
      { Bool: { "aws:ViaAWSService": "true" } },
      { Bool: { "aws:SecureTransport": "false" } },
      { "ForAllValues:Bool": { "aws:ViaAWSService": "false" } },
      { StringNotEquals: { ...past.StringNotEquals, "aws:PrincipalArn": [] } },
      { "ForAllValues:StringNotEquals": { "aws:PrincipalArn": role } },
    ].map((condition) => ({
      it: `a denial that spares nearly all: ${JSON.stringify(condition)}`,
      on: "bucket",
      resources: exempting(condition),
      says: "aws:SourceVpce",
    })),
    {
      it: "a denial that spares few, wherever they come from",
      on: "bucket",
      resources: policy(refusing({ ArnNotEquals: { "aws:PrincipalArn": role } })),
      says: "aws:SourceVpce",
    },
    {
      it: "what is allowed for our endpoint",
      on: "bucket",
      resources: policy({ Statement: [{ ...ours.Statement[0], Effect: "Allow" }] }),
      says: "aws:SourceVpce",
    },
    { it: "any endpoint", on: "bucket", resources: policy(refusing({ StringNotLike: { "aws:SourceVpce": "*" } })) },
    {
      it: "a policy in-line",
      on: "old",
      resources: [zone, endpoint, resource("aws:s3/bucketV2:BucketV2", "old", { policy: "{}" }, { parent: zone.urn })],
    },
    ...[
      { Action: "s3:DeleteObject" },
      { Resource: "arn:aws:s3:::exl-raw" },
      { Resource: "arn:aws:s3:::exl-raw/some/*" },
      { Principal: { Federated: "*" } },
      { Resource: "arn:aws:s3:::another/*" },
      { Principal: { AWS: "arn:aws:iam::111122223333:role/loader" } },
    ].map((narrow) => ({
      it: `a denial that reaches less: ${JSON.stringify(narrow)}`,
      on: "bucket",
      resources: policy({ Statement: [{ ...ours.Statement[0], ...narrow }] }),
    })),
    {
      it: "a denial for one role only",
      on: "bucket",
      resources: policy(
        refusing({
          StringNotEquals: { "aws:SourceVpce": "vpce-1" },
          ArnEquals: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/loader" },
        }),
      ),
    },
  ],
  undecided: [
    {
      it: "subnets that are not known yet",
      on: "airflow",
      resources: airflow(undefined, { unknown: ["networkConfiguration.subnetIds"] }),
    },
    ...[
      { it: "one subnet of the document, perhaps twice", resources: awaiting([null, null], subnet("a"), group) },
      { it: "subnets that wait for a security group", resources: awaiting([null, null], group) },
      { it: "a subnet, and one that waits for nothing", resources: awaiting(["subnet-1", null]) },
    ].map((one) => ({ ...one, on: "airflow" })),
    {
      it: "a job whose connection waits for what is none",
      on: "job",
      resources: [
        group,
        ...job({}, { unknown: ["connections[0]"], propertyDependencies: { connections: [group.urn] } }),
      ],
    },
    {
      it: "a job whose connection is not known yet",
      on: "job",
      resources: job({}, { unknown: ["connections[0]"] }),
    },
    {
      it: "a connection whose subnet is not known yet",
      on: "connection",
      resources: [connecting(undefined, { unknown: ["physicalConnectionRequirements.subnetId"] })],
    },
    {
      it: "a bucket without a policy, where there may be an endpoint",
      on: "bucket",
      resources: [zone, hidden, bucket],
      says: "whether it must come",
    },
    {
      it: "a policy that may be of this bucket or another",
      on: "bucket",
      resources: [
        zone,
        endpoint,
        bucket,
        resource("aws:s3/bucketPolicy:BucketPolicy", "policy", {}, { unknown: ["bucket"] }),
      ],
      says: "may be for this bucket",
    },
    ...[
      "policy.Statement[0]",
      "policy.Statement[0].Effect",
      "policy.Statement[0].Condition",
      "policy.Statement[0].Condition.StringNotEquals",
      'policy.Statement[0].Condition.StringNotEquals["aws:SourceVpce"]',
      "policy.Statement[0].Action",
    ].map((unknown) => ({
      it: `a denial of which ${unknown} is not known yet`,
      on: "bucket",
      resources: policy(ours, { unknown: [unknown] }),
      says: "a statement of its policy",
    })),
    {
      it: "a denial that spares somebody who is not known yet",
      on: "bucket",
      resources: policy(refusing({ ...past, StringNotLike: { "aws:userId": null } }), {
        unknown: ['policy.Statement[0].Condition.StringNotLike["aws:userId"]'],
      }),
      says: "a statement of its policy",
    },
    { it: "a policy that is not known yet", on: "bucket", resources: policy(undefined, { unknown: ["policy"] }) },
    {
      it: "a zone that is not known yet",
      on: "bucket",
      resources: [{ ...zone, inputs: {}, unknown: ["accepts"] }, endpoint, bucket],
    },
  ],
  malformed: [
    { it: "subnets that are a text", on: "airflow", resources: airflow("subnet-1") },
    ...[
      ["subnet-1", null],
      ["subnet-1", ""],
      ["subnet-1", " "],
      ["subnet-1", 7],
    ].map((subnets) => ({
      it: `subnets of which one is none: ${JSON.stringify(subnets)}`,
      on: "airflow",
      resources: airflow([...subnets, "subnet-3"]),
      says: "no subnet",
    })),
    {
      it: "what a zone takes, as a list",
      on: "bucket",
      resources: [{ ...zone, inputs: { accepts: ["identified"] } }, endpoint, bucket],
    },
    { it: "connections that are a text", on: "job", resources: job({ connections: "x" }) },
    { it: "a connection without a name", on: "job", resources: job({ connections: [""] }) },
  ],
  notApplicable: [
    {
      it: "a bucket where there is an endpoint for other things",
      on: "bucket",
      resources: [zone, { ...endpoint, inputs: { serviceName: "com.amazonaws.eu-west-2.s3express" } }, bucket],
    },
    {
      it: "a bucket of a zone that says not what it takes",
      on: "bucket",
      resources: [{ ...zone, inputs: {} }, endpoint, bucket],
    },
    {
      it: "a bucket of a zone without identified people",
      on: "bucket",
      resources: [{ ...zone, inputs: { accepts: "pseudonymised" } }, endpoint, bucket],
    },
    {
      it: "a bucket of no zone",
      on: "bucket",
      resources: [endpoint, resource("aws:s3/bucket:Bucket", "bucket", { bucket: "exl-raw" })],
    },
    { it: "a bucket where there is no endpoint", on: "bucket", resources: [zone, bucket] },
    {
      it: "a registered bucket",
      on: "bucket",
      resources: [
        zone,
        endpoint,
        bucket,
        resource("aws:lakeformation/resource:Resource", "registration", { arn: "arn:aws:s3:::exl-raw" }),
      ],
    },
  ],
};
