import { all, isBetween, isFalse, isTrue } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";

/** Days in which a deletion that was no one's intention can still be stopped: KMS's most in production, half of it elsewhere (our choice). */
const leastDays = (environment: string | undefined) => (environment === "prod" ? 30 : 14);

/** Where each type says that its key may be used. */
const onWhere: Readonly<Record<string, string>> = {
  "aws:kms/key:Key": "isEnabled",
  "aws:kms/externalKey:ExternalKey": "enabled",
  "aws:kms/replicaKey:ReplicaKey": "enabled",
  "aws:kms/replicaExternalKey:ReplicaExternalKey": "enabled",
};
const checked = isFalse("bypassPolicyLockoutSafetyCheck");

/** ENC-07: a key is in use, cannot vanish overnight and cannot lock out those who manage it. */
export const keepKeysAlive: Rule = (estate) => {
  const least = leastDays(estate.environment);
  return [
    ...Object.entries(onWhere).flatMap(([type, on]) => {
      const alive = all([
        isTrue(on, { whenAbsent: "compliant" }),
        isBetween("deletionWindowInDays", least, 30, { whenAbsent: "compliant" }),
        checked,
      ]);
      return estate.ofType(type).map((key): Finding => ({ on: key, ...alive(key) }));
    }),
    ...estate.ofType("aws:kms/keyPolicy:KeyPolicy").map((on): Finding => ({ on, ...checked(on) })),
  ];
};
