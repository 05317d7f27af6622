import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const key = (inputs: object, unknown: readonly string[] = []) => [
  resource("aws:kms/key:Key", "key", { enableKeyRotation: true, ...inputs }, { unknown }),
];

export const cases: RuleCases = {
  rule: "ENC-04",
  compliant: [
    { it: "a key that is rotated", on: "key", resources: key({}) },
    { it: "a key that is rotated each half-year", on: "key", resources: key({ rotationPeriodInDays: 180 }) },
    {
      it: "a signing key, which KMS cannot rotate",
      on: "key",
      resources: key({ enableKeyRotation: undefined, customerMasterKeySpec: "ECC_NIST_P256" }),
    },
    {
      it: "a key that is rotated, of a kind that is not known yet",
      on: "key",
      resources: key({}, ["customerMasterKeySpec"]),
    },
  ],
  failing: [
    { it: "nothing said of rotation", on: "key", resources: key({ enableKeyRotation: undefined }) },
    { it: "rotation off", on: "key", resources: key({ enableKeyRotation: false }), properties: ["enableKeyRotation"] },
    { it: "every two years", on: "key", resources: key({ rotationPeriodInDays: 730 }), says: "more than 365" },
    {
      it: "a symmetric key by name",
      on: "key",
      resources: key({ enableKeyRotation: false, customerMasterKeySpec: "SYMMETRIC_DEFAULT" }),
    },
    {
      it: "a key of a kind that there is not",
      on: "key",
      resources: key({ enableKeyRotation: undefined, customerMasterKeySpec: "SYMMETRIC" }),
    },
  ],
  undecided: [
    { it: "a flag that is not known yet", on: "key", resources: key({}, ["enableKeyRotation"]) },
    {
      it: "a kind of key that is not known yet",
      on: "key",
      resources: key({ enableKeyRotation: false }, ["customerMasterKeySpec"]),
    },
  ],
  malformed: [
    { it: "a flag that is a list", on: "key", resources: key({ enableKeyRotation: [true] }) },
    { it: "a kind of key that is a number", on: "key", resources: key({ customerMasterKeySpec: 1 }) },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
