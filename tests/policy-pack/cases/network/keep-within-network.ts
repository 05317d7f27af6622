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
const ours = refusing({ StringNotEquals: { "aws:SourceVpce": "vpce-1" } });
const airflow = (subnetIds: unknown, more: object = {}) => [
  resource("aws:mwaa/environment:Environment", "airflow", { networkConfiguration: { subnetIds } }, more),
];
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
    { it: "any endpoint", on: "bucket", resources: policy(refusing({ StringNotLike: { "aws:SourceVpce": "*" } })) },
    {
      it: "a policy in-line",
      on: "old",
      resources: [zone, endpoint, resource("aws:s3/bucketV2:BucketV2", "old", { policy: "{}" }, { parent: zone.urn })],
    },
    ...[
      { Action: "s3:DeleteObject" },
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
    { it: "a policy that is not known yet", on: "bucket", resources: policy(undefined, { unknown: ["policy"] }) },
    {
      it: "a zone that is not known yet",
      on: "bucket",
      resources: [{ ...zone, inputs: {}, unknown: ["accepts"] }, endpoint, bucket],
    },
  ],
  malformed: [
    { it: "subnets that are a text", on: "airflow", resources: airflow("subnet-1") },
    { it: "connections that are a text", on: "job", resources: job({ connections: "x" }) },
    { it: "a connection without a name", on: "job", resources: job({ connections: [""] }) },
  ],
  notApplicable: [
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
