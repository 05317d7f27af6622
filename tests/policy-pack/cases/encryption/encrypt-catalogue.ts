import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const key = "arn:aws:kms:eu-west-2:111122223333:key/1";
const atRest = { catalogEncryptionMode: "SSE-KMS", sseAwsKmsKeyId: key };
const passwords = { returnConnectionPasswordEncrypted: true, awsKmsKeyId: key };
const database = resource("aws:glue/catalogDatabase:CatalogDatabase", "database", { name: "housing" });
const settings = (inputs: object, more: object = {}) => [
  resource(
    "aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings",
    "settings",
    { dataCatalogEncryptionSettings: { encryptionAtRest: atRest, connectionPasswordEncryption: passwords, ...inputs } },
    more,
  ),
];
const whole = { scope: { account: true, departments: [] } };

export const cases: RuleCases = {
  rule: "ENC-11",
  compliant: [{ it: "both with a key of ours", on: "settings", resources: settings({}) }],
  failing: [
    {
      it: "a database in a region of its own",
      on: "stack",
      resources: [resource(database.type, "database", { name: "housing", region: "eu-west-1" }), ...settings({})],
      plan: whole,
      says: "eu-west-1",
    },
    { it: "no settings", on: "stack", resources: [database], says: "DataCatalogEncryptionSettings", plan: whole },
    {
      it: "metadata in the clear",
      example: true,
      on: "settings",
      resources: settings({ encryptionAtRest: { ...atRest, catalogEncryptionMode: "DISABLED" } }),
    },
    {
      it: "metadata under AWS's key",
      on: "settings",
      resources: settings({ encryptionAtRest: { catalogEncryptionMode: "SSE-KMS" } }),
    },
    {
      it: "passwords in the clear",
      on: "settings",
      resources: settings({ connectionPasswordEncryption: { ...passwords, returnConnectionPasswordEncrypted: false } }),
    },
    {
      it: "passwords under AWS's key",
      on: "settings",
      resources: settings({ connectionPasswordEncryption: { returnConnectionPasswordEncrypted: true } }),
    },
    {
      it: "no settings beside a database of Athena's",
      on: "stack",
      resources: [resource("aws:athena/database:Database", "own", { name: "housing" })],
      plan: whole,
    },
  ],
  undecided: [
    {
      it: "a database in a region that is not known yet",
      on: "stack",
      resources: [{ ...database, unknown: ["region"] }, ...settings({})],
      plan: whole,
    },
    {
      it: "a mode that is not known yet",
      on: "settings",
      resources: settings({}, { unknown: ["dataCatalogEncryptionSettings.encryptionAtRest.catalogEncryptionMode"] }),
    },
  ],
  malformed: [{ it: "settings that are a text", on: "settings", resources: settings({ encryptionAtRest: "SSE-KMS" }) }],
  notApplicable: [
    {
      it: "an account without databases",
      on: "stack",
      resources: [resource("aws:sqs/queue:Queue", "queue", {})],
      plan: whole,
    },
  ],
};
