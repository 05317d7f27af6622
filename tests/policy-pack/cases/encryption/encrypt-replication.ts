import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const key = "arn:aws:kms:eu-west-2:111122223333:key/1";
const instance = (inputs: object, more: object = {}) => [
  resource("aws:dms/replicationInstance:ReplicationInstance", "instance", { kmsKeyArn: key, ...inputs }, more),
];

export const cases: RuleCases = {
  rule: "ENC-16",
  compliant: [
    { it: "an instance with a key of ours", on: "instance", resources: instance({}) },
    {
      it: "an S3 endpoint with a key of ours",
      on: "s3",
      resources: [
        resource("aws:dms/s3Endpoint:S3Endpoint", "s3", {
          encryptionMode: "SSE_KMS",
          serverSideEncryptionKmsKeyId: key,
        }),
      ],
    },
    {
      it: "an S3 endpoint that is only read",
      on: "s3",
      resources: [resource("aws:dms/s3Endpoint:S3Endpoint", "s3", { endpointType: "source" })],
    },
    {
      it: "an endpoint with a key of ours",
      on: "endpoint",
      resources: [resource("aws:dms/endpoint:Endpoint", "endpoint", { engineName: "mysql", kmsKeyArn: key })],
    },
    {
      it: "a warehouse whose files on their way have a key of ours",
      on: "endpoint",
      resources: [
        resource("aws:dms/endpoint:Endpoint", "endpoint", {
          engineName: "redshift",
          kmsKeyArn: key,
          redshiftSettings: { encryptionMode: "SSE_KMS", serverSideEncryptionKmsKeyId: key },
        }),
      ],
    },
    {
      it: "an S3 endpoint with a key of ours, of which it is not known whether it is written",
      on: "s3",
      resources: [
        resource(
          "aws:dms/s3Endpoint:S3Endpoint",
          "s3",
          { encryptionMode: "SSE_KMS", serverSideEncryptionKmsKeyId: key },
          { unknown: ["endpointType"] },
        ),
      ],
    },
  ],
  failing: [
    { it: "an instance without", on: "instance", resources: instance({ kmsKeyArn: undefined }) },
    {
      it: "an endpoint without",
      on: "endpoint",
      resources: [resource("aws:dms/endpoint:Endpoint", "endpoint", { engineName: "mysql" })],
    },
    { it: "an S3 endpoint without", on: "s3", resources: [resource("aws:dms/s3Endpoint:S3Endpoint", "s3", {})] },
    {
      it: "a configuration without",
      on: "serverless",
      resources: [resource("aws:dms/replicationConfig:ReplicationConfig", "serverless", { computeConfig: {} })],
    },
    {
      it: "an S3 endpoint whose key no mode asks for",
      on: "s3",
      resources: [
        resource("aws:dms/s3Endpoint:S3Endpoint", "s3", { endpointType: "target", serverSideEncryptionKmsKeyId: key }),
      ],
      says: "encryptionMode",
    },
    {
      it: "files on their way into a warehouse",
      on: "endpoint",
      resources: [
        resource("aws:dms/endpoint:Endpoint", "endpoint", {
          engineName: "redshift",
          kmsKeyArn: key,
          redshiftSettings: { bucketName: "exl-staging" },
        }),
      ],
      says: "redshiftSettings",
    },
  ],
  undecided: [
    { it: "a key that is not known yet", on: "instance", resources: instance({}, { unknown: ["kmsKeyArn"] }) },
    {
      it: "an S3 endpoint of which it is not known whether it is written",
      on: "s3",
      resources: [resource("aws:dms/s3Endpoint:S3Endpoint", "s3", {}, { unknown: ["endpointType"] })],
    },
  ],
  malformed: [{ it: "a key that is a list", on: "instance", resources: instance({ kmsKeyArn: [key] }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
