import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const statement = (inputs: object) => ({
  Effect: "Allow",
  Action: "kms:Decrypt",
  Resource: "*",
  Principal: { AWS: "arn:aws:iam::111122223333:role/loader" },
  ...inputs,
});
const policy = (...Statement: readonly unknown[]) => ({ Version: "2012-10-17", Statement });
const named = policy(statement({}));
const open = policy(statement({ Principal: "*" }));
const key = (inputs: object, more: object = {}, type = "aws:kms/key:Key") => resource(type, "key", inputs, more);
const own = (of: ReturnType<typeof key>, text: unknown) =>
  resource("aws:kms/keyPolicy:KeyPolicy", "policy", { policy: text }, waitsFor("keyId", of));

const made = key({ arn: "arn:aws:kms:eu-west-2:111122223333:key/1" });
const ofAnother = (keyId: string, inputs: object = { policy: named }) =>
  resource("aws:kms/keyPolicy:KeyPolicy", "policy", { keyId, ...inputs });

export const cases: RuleCases = {
  rule: "ENC-05",
  compliant: [
    { it: "a policy in-line", on: "key", resources: [key({ policy: JSON.stringify(named) })] },
    { it: "a policy of its own", on: "key", resources: [key({}), own(key({}), named)] },
    {
      it: "anyone of one account through a service",
      on: "key",
      resources: [
        key({
          policy: policy(
            statement({
              Principal: "*",
              Condition: {
                StringEquals: { "kms:CallerAccount": "111122223333", "kms:ViaService": "glue.eu-west-2.amazonaws.com" },
              },
            }),
          ),
        }),
      ],
    },
    {
      it: "a policy of its own by the key's ARN, as after an update",
      on: "key",
      resources: [made, ofAnother("arn:aws:kms:eu-west-2:111122223333:key/1")],
    },
  ],
  failing: [
    { it: "no policy", on: "key", resources: [key({})], says: "no policy of its own" },
    { it: "anyone", on: "key", resources: [key({ policy: JSON.stringify(open) })] },
    {
      it: "anyone through a service",
      on: "key",
      resources: [
        key({
          policy: policy(
            statement({
              Principal: "*",
              Condition: { StringEquals: { "kms:ViaService": "s3.eu-west-2.amazonaws.com" } },
            }),
          ),
        }),
      ],
    },
    { it: "anyone in a policy of its own", on: "policy", resources: [key({}), own(key({}), open)] },
    {
      it: "everybody but one",
      on: "key",
      resources: [key({ policy: policy(statement({ Principal: undefined, NotPrincipal: { AWS: "111122223333" } })) })],
    },
    { it: "a replica without", on: "key", resources: [key({}, {}, "aws:kms/replicaKey:ReplicaKey")] },
    { it: "a key from outside without", on: "key", resources: [key({}, {}, "aws:kms/externalKey:ExternalKey")] },
    {
      it: "a policy that is for a key elsewhere",
      on: "key",
      resources: [made, ofAnother("arn:aws:kms:eu-west-2:111122223333:key/2")],
      says: "no policy of its own",
    },
    {
      it: "a policy of its own that says nothing",
      on: "key",
      resources: [made, ofAnother("arn:aws:kms:eu-west-2:111122223333:key/1", {})],
      says: "no policy of its own",
    },
    {
      it: "anyone to a key of which a copy in another region is made from outside",
      on: "key",
      resources: [key({ policy: open }, {}, "aws:kms/replicaExternalKey:ReplicaExternalKey")],
    },
  ],
  undecided: [
    { it: "a policy that is not known yet", on: "key", resources: [key({}, { unknown: ["policy"] })] },
    {
      it: "a policy that may be for another key",
      on: "key",
      resources: [
        key({}),
        resource("aws:kms/keyPolicy:KeyPolicy", "policy", { policy: named }, { unknown: ["keyId"] }),
      ],
    },
  ],
  malformed: [{ it: "a policy that is a list", on: "key", resources: [key({ policy: ["allow"] })] }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
