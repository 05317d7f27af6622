import { undecided, violation } from "../../judgement.ts";
import { isCustomerKey } from "../../requirements/customer-key.ts";
import { all, isOneOf, isTrue } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Estate } from "../../view/estate.ts";

const settingsType = "aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings";
const settings = "dataCatalogEncryptionSettings";

const encrypted = all([
  isOneOf(`${settings}.encryptionAtRest.catalogEncryptionMode`, ["SSE-KMS", "SSE-KMS-WITH-SERVICE-ROLE"]),
  isCustomerKey(`${settings}.encryptionAtRest.sseAwsKmsKeyId`),
  isTrue(`${settings}.connectionPasswordEncryption.returnConnectionPasswordEncrypted`),
  isCustomerKey(`${settings}.connectionPasswordEncryption.awsKmsKeyId`),
]);

/** ENC-11: where there are databases, the account's catalogue and the passwords of its connections are encrypted with a key of ours. */
export const encryptCatalogue: Rule = (estate) => [
  ...estate.ofType(settingsType).map((on): Finding => ({ on, ...encrypted(on) })),
  ...judgeMissing(estate),
];

function judgeMissing(estate: Estate): readonly Finding[] {
  const hasDatabases = estate.ofType("aws:glue/catalogDatabase:CatalogDatabase").length > 0;
  if (!hasDatabases || estate.ofType(settingsType).length > 0 || estate.accountScope === "part") return [];
  const missing = "nothing encrypts the catalogue (DataCatalogEncryptionSettings)";
  if (estate.accountScope === "whole") return [{ on: "stack", ...violation(missing, []) }];
  const message = `whether ${missing}: the document does not say that it shows the account`;
  return [{ on: "stack", ...undecided(message, [], ["scope"], { advisory: true }) }];
}
