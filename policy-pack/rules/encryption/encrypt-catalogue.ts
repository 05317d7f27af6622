import { undecided, violation } from "../../judgement.ts";
import { isCustomerKey } from "../../requirements/customer-key.ts";
import { all, isOneOf, isTrue } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Estate } from "../../view/estate.ts";
import type { Resource } from "../../view/resource.ts";

const settingsType = "aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings";
const settings = "dataCatalogEncryptionSettings";
/** Athena makes its databases in the same catalogue. */
const databaseTypes = ["aws:glue/catalogDatabase:CatalogDatabase", "aws:athena/database:Database"];

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

/** A region has a catalogue of its own; on the stack, since nothing carries what is missing. */
function judgeMissing(estate: Estate): readonly Finding[] {
  if (estate.accountScope === "part") return [];
  const encryptedIn = estate.ofType(settingsType).map(regionOf);
  const missing = [...new Set(estate.ofType(...databaseTypes).map(regionOf))]
    .filter((region) => region === undefined || !encryptedIn.includes(region))
    .toSorted();
  const [region] = missing;
  if (missing.length === 0) return [];
  const message = `nothing encrypts the catalogue${region ? ` in ${region}` : ""} (DataCatalogEncryptionSettings)`;
  if (estate.accountScope === "unknown") {
    const unsaid = `whether ${message}: the document does not say that it shows the account`;
    return [{ on: "stack", ...undecided(unsaid, [], ["scope"], { advisory: true }) }];
  }
  return missing.includes(undefined) || encryptedIn.includes(undefined)
    ? [
        {
          on: "stack",
          ...undecided("in which region a catalogue or its encryption is, is not known yet", [], ["region"]),
        },
      ]
    : [{ on: "stack", ...violation(message, []) }];
}

/** The region where a resource is made: its own, or its provider's; "" where neither says, undefined while it is not known. */
function regionOf(resource: Resource): string | undefined {
  const own = resource.text("region");
  if (own.state === "known") return own.value;
  if (own.state !== "absent") return undefined;
  const region: unknown = resource.provider?.inputs?.region;
  return typeof region === "string" ? region : "";
}
