import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const key = "arn:aws:kms:eu-west-2:111122223333:key/1";
const whole = {
  s3Encryption: { s3EncryptionMode: "SSE-KMS", kmsKeyArn: key },
  cloudwatchEncryption: { cloudwatchEncryptionMode: "SSE-KMS", kmsKeyArn: key },
  jobBookmarksEncryption: { jobBookmarksEncryptionMode: "CSE-KMS", kmsKeyArn: key },
};
const configuration = (inputs: object, more: object = {}) => [
  resource(
    "aws:glue/securityConfiguration:SecurityConfiguration",
    "configuration",
    { encryptionConfiguration: { ...whole, ...inputs } },
    more,
  ),
];

export const cases: RuleCases = {
  rule: "ENC-12",
  compliant: [{ it: "all three", on: "configuration", resources: configuration({}) }],
  failing: [
    {
      it: "files with AWS's key",
      on: "configuration",
      resources: configuration({ s3Encryption: { s3EncryptionMode: "SSE-S3" } }),
    },
    {
      it: "logs in the clear",
      on: "configuration",
      resources: configuration({ cloudwatchEncryption: { cloudwatchEncryptionMode: "DISABLED" } }),
    },
    {
      it: "logs in the clear beside a key",
      on: "configuration",
      resources: configuration({ cloudwatchEncryption: { cloudwatchEncryptionMode: "DISABLED", kmsKeyArn: key } }),
    },
    { it: "bookmarks without a word", on: "configuration", resources: configuration({ jobBookmarksEncryption: {} }) },
    {
      it: "no key for files",
      on: "configuration",
      resources: configuration({ s3Encryption: { s3EncryptionMode: "SSE-KMS" } }),
    },
  ],
  undecided: [
    {
      it: "a mode that is not known yet",
      on: "configuration",
      resources: configuration({}, { unknown: ["encryptionConfiguration.s3Encryption.s3EncryptionMode"] }),
    },
  ],
  malformed: [
    { it: "a part that is a text", on: "configuration", resources: configuration({ s3Encryption: "SSE-KMS" }) },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
