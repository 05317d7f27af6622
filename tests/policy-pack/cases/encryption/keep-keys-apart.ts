import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const department = (name: string) => resource("lakeward:lake:Department", name, { department: name });
const key = (of: string) => resource("aws:kms/key:Key", `${of}-key`, {}, { parent: department(of).urn });
const tagged = resource("aws:kms/key:Key", "tagged", { tags: { Department: "parking" } });
const shared = resource("aws:kms/key:Key", "shared", { tags: { Department: "shared" } });
const held = (type: string, name: string, property: string, of: ReturnType<typeof key>, more: object = {}) => [
  department("housing"),
  department("parking"),
  of,
  resource(type, name, {}, { parent: department("housing").urn, ...waitsFor(property, of), ...more }),
];
const rules = (of: ReturnType<typeof key>, token = "") => {
  const type = `aws:s3/bucketServerSideEncryptionConfiguration${token}:BucketServerSideEncryptionConfiguration${token}`;
  const inputs = { rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms" } }] };
  return held(type, "encryption", "rules", of, {
    inputs,
    unknown: ["rules[0].applyServerSideEncryptionByDefault.kmsMasterKeyId"],
  });
};

const file = (inputs: object, more: object = {}) =>
  resource("aws:s3/bucketObjectv2:BucketObjectv2", "file", inputs, { parent: department("housing").urn, ...more });
const replicating = (type: string, property: string, inputs: unknown, unknown: string) =>
  held(type, "raw", property, key("parking"), { inputs: { [property]: inputs }, unknown: [`${property}${unknown}`] });

export const cases: RuleCases = {
  rule: "ENC-03",
  compliant: [
    { it: "its own key", on: "encryption", resources: rules(key("housing")) },
    { it: "a key of the whole body", on: "encryption", resources: rules(shared) },
    ...["alias/aws/s3", "arn:aws:kms:eu-west-2:111122223333:alias/aws/s3"].map((kmsKeyId) => ({
      it: `a key of AWS's own, ${kmsKeyId}, which ENC-01 judges`,
      on: "file",
      resources: [department("housing"), file({ kmsKeyId })],
    })),
    {
      it: "its own key for one of the things that jobs write",
      on: "jobs",
      resources: held(
        "aws:glue/securityConfiguration:SecurityConfiguration",
        "jobs",
        "encryptionConfiguration",
        key("housing"),
        {
          inputs: { encryptionConfiguration: { s3Encryption: {} } },
          unknown: ["encryptionConfiguration.s3Encryption.kmsKeyArn"],
        },
      ),
    },
  ],
  failing: [
    { it: "another department's key", on: "encryption", resources: rules(key("parking")), says: "a key of parking" },
    { it: "another by its tag", on: "encryption", resources: rules(tagged) },
    { it: "the older token", on: "encryption", resources: rules(key("parking"), "V2") },
    {
      it: "in-line",
      on: "raw",
      resources: held("aws:s3/bucket:Bucket", "raw", "serverSideEncryptionConfiguration", key("parking")),
    },
    {
      it: "in-line in the older token",
      on: "raw",
      resources: held("aws:s3/bucketV2:BucketV2", "raw", "serverSideEncryptionConfigurations", key("parking")),
    },
    {
      it: "results of queries",
      on: "group",
      resources: held("aws:athena/workgroup:Workgroup", "group", "configuration", key("parking")),
    },
    {
      it: "what jobs write",
      on: "jobs",
      resources: held(
        "aws:glue/securityConfiguration:SecurityConfiguration",
        "jobs",
        "encryptionConfiguration",
        key("parking"),
      ),
    },
    {
      it: "an object",
      on: "file",
      resources: held("aws:s3/bucketObjectv2:BucketObjectv2", "file", "kmsKeyId", key("parking")),
    },
    {
      it: "an alias of it",
      on: "file",
      resources: [
        department("housing"),
        department("parking"),
        key("parking"),
        resource("aws:kms/alias:Alias", "alias", { name: "alias/parking" }, waitsFor("targetKeyId", key("parking"))),
        resource(
          "aws:s3/bucketObjectv2:BucketObjectv2",
          "file",
          { kmsKeyId: "alias/parking" },
          { parent: department("housing").urn },
        ),
      ],
    },
    {
      it: "another department's key in the older bucket",
      on: "older",
      resources: held("aws:s3/bucketV2:BucketV2", "older", "serverSideEncryptionConfigurations", key("parking"), {
        inputs: {
          serverSideEncryptionConfigurations: [
            { rules: [{ applyServerSideEncryptionByDefaults: [{ sseAlgorithm: "aws:kms" }] }] },
          ],
        },
        unknown: [
          "serverSideEncryptionConfigurations[0].rules[0].applyServerSideEncryptionByDefaults[0].kmsMasterKeyId",
        ],
      }),
    },
    {
      it: "another department's key for notebooks",
      on: "workgroup",
      resources: held("aws:athena/workgroup:Workgroup", "workgroup", "configuration", key("parking"), {
        inputs: { configuration: { customerContentEncryptionConfiguration: {} } },
        unknown: ["configuration.customerContentEncryptionConfiguration.kmsKey"],
      }),
    },
    {
      it: "copies of what it stores",
      on: "raw",
      resources: replicating(
        "aws:s3/bucket:Bucket",
        "replicationConfiguration",
        { rules: [{ destination: {} }] },
        ".rules[0].destination.replicaKmsKeyId",
      ),
    },
    {
      it: "copies of what the older bucket stores",
      on: "raw",
      resources: replicating(
        "aws:s3/bucketV2:BucketV2",
        "replicationConfigurations",
        [{ rules: [{ destinations: [{}] }] }],
        "[0].rules[0].destinations[0].replicaKmsKeyId",
      ),
    },
  ],
  undecided: [
    {
      it: "a key that the document does not make",
      on: "file",
      resources: [
        department("housing"),
        resource(
          "aws:s3/bucketObjectv2:BucketObjectv2",
          "file",
          { kmsKeyId: "arn:aws:kms:eu-west-2:111122223333:key/1" },
          { parent: department("housing").urn },
        ),
      ],
    },
    {
      it: "a key that waits for something that is no key",
      on: "file",
      resources: [
        department("housing"),
        resource("aws:ssm/parameter:Parameter", "parameter", {}),
        file({}, waitsFor("kmsKeyId", resource("aws:ssm/parameter:Parameter", "parameter", {}))),
      ],
    },
    {
      it: "a key of a department that is not known yet",
      on: "file",
      resources: [
        department("housing"),
        resource(
          "aws:kms/key:Key",
          "other",
          { arn: "arn:aws:kms:eu-west-2:111122223333:key/1" },
          { unknown: ["tags.department"] },
        ),
        file({ kmsKeyId: "arn:aws:kms:eu-west-2:111122223333:key/1" }),
      ],
    },
    {
      it: "what is stored by a department that is not known yet",
      on: "file",
      resources: [
        { ...department("housing"), inputs: {}, unknown: ["department"] },
        department("parking"),
        key("parking"),
        file({}, waitsFor("kmsKeyId", key("parking"))),
      ],
    },
  ],
  malformed: [
    {
      it: "a key that is a list",
      on: "file",
      resources: [
        department("housing"),
        resource(
          "aws:s3/bucketObjectv2:BucketObjectv2",
          "file",
          { kmsKeyId: ["x"] },
          { parent: department("housing").urn },
        ),
      ],
    },
    {
      it: "replication rules that are a text",
      on: "raw",
      resources: [
        department("housing"),
        resource(
          "aws:s3/bucketReplicationConfig:BucketReplicationConfig",
          "raw",
          { rules: "all" },
          { parent: department("housing").urn },
        ),
      ],
      says: "rules is a text",
    },
    {
      it: "a key that is a number",
      on: "file",
      resources: [department("housing"), file({ kmsKeyId: 1 })],
      says: "kmsKeyId is a number",
    },
  ],
  notApplicable: [
    {
      it: "what is of no department",
      on: "file",
      resources: [
        resource("aws:s3/bucketObjectv2:BucketObjectv2", "file", {
          kmsKeyId: "arn:aws:kms:eu-west-2:111122223333:key/1",
        }),
      ],
    },
    { it: "what names no key", on: "file", resources: [department("housing"), file({})] },
  ],
};
