import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const bucket = (inputs: object = {}, token = "") => resource(`aws:s3/bucket${token}:Bucket${token}`, "raw", inputs);
const rules = (more: object) => [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" }, ...more }];
const rulesToCome = (more: object) => [{ applyServerSideEncryptionByDefault: {}, ...more }];
const configuration = (value: unknown, token = "", more: object = {}) =>
  resource(
    `aws:s3/bucketServerSideEncryptionConfiguration${token}:BucketServerSideEncryptionConfiguration${token}`,
    "encryption",
    { rules: value },
    { ...waitsFor("bucket", bucket()), ...more },
  );

const plural = (algorithm: string, more: object = {}) => [
  bucket(
    {
      serverSideEncryptionConfigurations: [
        { rules: [{ applyServerSideEncryptionByDefaults: [{ sseAlgorithm: algorithm }], ...more }] },
      ],
    },
    "V2",
  ),
];
const algorithmHidden = {
  unknown: ["bucket", "rules[0].applyServerSideEncryptionByDefault.sseAlgorithm"],
};

export const cases: RuleCases = {
  rule: "ENC-02",
  compliant: [
    { it: "a bucket key", on: "encryption", resources: [bucket(), configuration(rules({ bucketKeyEnabled: true }))] },
    {
      it: "S3's own encryption",
      on: "encryption",
      resources: [bucket(), configuration([{ applyServerSideEncryptionByDefault: { sseAlgorithm: "AES256" } }])],
    },
    {
      it: "double encryption, which takes none",
      on: "encryption",
      resources: [bucket(), configuration([{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms:dsse" } }])],
    },
    { it: "S3's own encryption in the older token", on: "raw", resources: plural("AES256") },
    { it: "no rules", on: "encryption", resources: [bucket(), configuration(undefined)] },
    { it: "a rule that says nothing of encryption", on: "encryption", resources: [bucket(), configuration([{}])] },
    {
      it: "a bucket key for an algorithm that is not known yet",
      on: "encryption",
      resources: [bucket(), configuration(rulesToCome({ bucketKeyEnabled: true }), "", algorithmHidden)],
    },
    {
      it: "a configuration for a bucket elsewhere",
      on: "encryption",
      resources: [configuration(rules({ bucketKeyEnabled: true }))],
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
    { it: "nothing said in the older token", on: "raw", resources: plural("aws:kms") },
    {
      it: "nothing said for a bucket elsewhere",
      on: "encryption",
      resources: [configuration(rules({}), "", { unknown: [], propertyDependencies: {} })],
    },
  ],
  undecided: [
    {
      it: "a flag that is not known yet",
      on: "encryption",
      resources: [bucket(), configuration(rules({}), "", { unknown: ["bucket", "rules[0].bucketKeyEnabled"] })],
    },
    {
      it: "rules that are not known yet",
      on: "encryption",
      resources: [bucket(), configuration(undefined, "", { unknown: ["bucket", "rules"] })],
    },
    {
      it: "a rule that is not known yet",
      on: "encryption",
      resources: [bucket(), configuration([null], "", { unknown: ["bucket", "rules[0]"] })],
    },
    ...[{}, { bucketKeyEnabled: false }].map((more) => ({
      it: `an algorithm that is not known yet, beside ${JSON.stringify(more)}`,
      on: "encryption",
      resources: [bucket(), configuration(rulesToCome(more), "", algorithmHidden)],
    })),
  ],
  malformed: [
    { it: "rules that are a text", on: "encryption", resources: [bucket(), configuration("aws:kms")] },
    {
      it: "a flag that is a list",
      on: "encryption",
      resources: [bucket(), configuration([{ bucketKeyEnabled: ["yes"] }])],
    },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
