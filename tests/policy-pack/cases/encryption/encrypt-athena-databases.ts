import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const key = "arn:aws:kms:eu-west-2:111122223333:key/1";
const database = (inputs: object, more: object = {}) => [
  resource(
    "aws:athena/database:Database",
    "database",
    { encryptionConfiguration: { encryptionOption: "SSE_KMS", kmsKey: key, ...inputs } },
    more,
  ),
];

export const cases: RuleCases = {
  rule: "ENC-10",
  compliant: [{ it: "a key of ours", on: "database", resources: database({}) }],
  failing: [
    { it: "S3's own key", on: "database", resources: database({ encryptionOption: "SSE_S3" }) },
    { it: "no key", on: "database", resources: database({ kmsKey: undefined }) },
    { it: "nothing said", on: "database", resources: [resource("aws:athena/database:Database", "database", {})] },
  ],
  undecided: [
    {
      it: "a key that is not known yet",
      on: "database",
      resources: database({}, { unknown: ["encryptionConfiguration.kmsKey"] }),
    },
  ],
  malformed: [{ it: "a key that is a list", on: "database", resources: database({ kmsKey: [key] }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
