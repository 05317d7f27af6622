import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const bucket = (inputs: object = {}, token = "") => resource(`aws:s3/bucket${token}:Bucket${token}`, "raw", inputs);
const rules = (more: object) => [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" }, ...more }];
const configuration = (value: unknown, token = "", more: object = {}) =>
  resource(
    `aws:s3/bucketServerSideEncryptionConfiguration${token}:BucketServerSideEncryptionConfiguration${token}`,
    "encryption",
    { rules: value },
    { ...waitsFor("bucket", bucket()), ...more },
  );

export const cases: RuleCases = {
  rule: "ENC-02",
  compliant: [
    { it: "a bucket key", on: "encryption", resources: [bucket(), configuration(rules({ bucketKeyEnabled: true }))] },
    {
      it: "S3's own encryption",
      on: "encryption",
      resources: [bucket(), configuration([{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }])],
    },
  ],
  failing: [
    { it: "nothing said", on: "encryption", resources: [bucket(), configuration(rules({}))] },
    {
      it: "off in the older token",
      on: "encryption",
      resources: [bucket(), configuration(rules({ bucketKeyEnabled: false }), "V2")],
    },
    { it: "in-line", on: "raw", resources: [bucket({ serverSideEncryptionConfiguration: { rule: rules({})[0] } })] },
    {
      it: "in-line in the older token",
      on: "raw",
      resources: [bucket({ serverSideEncryptionConfigurations: [{ rules: rules({}) }] }, "V2")],
    },
  ],
  undecided: [
    {
      it: "a flag that is not known yet",
      on: "encryption",
      resources: [bucket(), configuration(rules({}), "", { unknown: ["bucket", "rules[0].bucketKeyEnabled"] })],
    },
  ],
  malformed: [{ it: "rules that are a text", on: "encryption", resources: [bucket(), configuration("aws:kms")] }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
