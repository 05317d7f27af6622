import { isCustomerKey } from "../../requirements/customer-key.ts";
import { all, isTrue, type Requirement } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";

/** Redshift encrypts where nothing is said (aws 7), with AWS's own key. */
const encrypted: Readonly<Record<string, Requirement>> = {
  "aws:redshift/cluster:Cluster": all([isTrue("encrypted", { whenAbsent: "compliant" }), isCustomerKey("kmsKeyId")]),
  "aws:redshift/snapshotCopyGrant:SnapshotCopyGrant": isCustomerKey("kmsKeyId"),
  "aws:redshiftserverless/namespace:Namespace": isCustomerKey("kmsKeyId"),
};

/** ENC-18: a warehouse and the copies of its snapshots are encrypted with a key of ours. */
export const encryptWarehouse: Rule = (estate) =>
  Object.entries(encrypted).flatMap(([type, demand]) =>
    estate.ofType(type).map((on): Finding => ({ on, ...demand(on) })),
  );
