import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const key = (inputs: object, unknown: readonly string[] = []) => [
  resource("aws:kms/key:Key", "key", inputs, { unknown }),
];

export const cases: RuleCases = {
  rule: "ENC-07",
  compliant: [
    { it: "KMS's defaults", on: "key", resources: key({}) },
    { it: "thirty days", on: "key", resources: key({ deletionWindowInDays: 30, isEnabled: true }) },
  ],
  failing: [
    {
      it: "fourteen days in production",
      on: "key",
      resources: key({ deletionWindowInDays: 14 }),
      says: "less than 30",
    },
    { it: "a key that is off", on: "key", resources: key({ isEnabled: false }) },
    { it: "no check of lockouts", on: "key", resources: key({ bypassPolicyLockoutSafetyCheck: true }) },
    ...["aws:kms/replicaKey:ReplicaKey", "aws:kms/externalKey:ExternalKey"].flatMap((type) => [
      { it: `${type} that is off`, on: "other", resources: [resource(type, "other", { enabled: false })] },
      { it: `${type} gone in a week`, on: "other", resources: [resource(type, "other", { deletionWindowInDays: 7 })] },
    ]),
    {
      it: "a lock-out by a policy beside the key",
      on: "policy",
      resources: [
        resource("aws:kms/keyPolicy:KeyPolicy", "policy", { policy: {}, bypassPolicyLockoutSafetyCheck: true }),
      ],
    },
  ],
  undecided: [{ it: "days that are not known yet", on: "key", resources: key({}, ["deletionWindowInDays"]) }],
  malformed: [{ it: "days that are a text", on: "key", resources: key({ deletionWindowInDays: "a month" }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
