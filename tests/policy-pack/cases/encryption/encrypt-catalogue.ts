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

const abroad = resource(
  database.type,
  "database",
  { name: "housing" },
  {
    provider: { package: "aws", inputs: { region: "eu-west-1" } },
  },
);
// The document says nothing of its scope, as one of another tool does.
const unsaid: object = { scope: undefined };

export const cases: RuleCases = {
  rule: "ENC-11",
  compliant: [
    { it: "both with a key of ours", on: "settings", resources: settings({}) },
    {
      it: "settings by a provider in the region of a database, in a document that shows the account",
      on: "settings",
      resources: [abroad, ...settings({}, { provider: { package: "aws", inputs: { region: "eu-west-1" } } })],
      plan: whole,
    },
  ],
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
    {
      it: "a database of another region, by its provider",
      on: "stack",
      resources: [abroad, ...settings({})],
      plan: whole,
      says: "in eu-west-1",
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
    {
      it: "no settings, in a document that does not say whether it shows the account",
      on: "stack",
      resources: [database],
      plan: unsaid,
      says: "whether nothing encrypts the catalogue (DataCatalogEncryptionSettings): the document does not say",
    },
    {
      it: "settings in a region that is not known yet",
      on: "stack",
      resources: [database, ...settings({}, { unknown: ["region"] })],
      plan: whole,
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
    { it: "no settings, in a document of a part of the account", on: "stack", resources: [database] },
    { it: "databases and settings of one region", on: "stack", resources: [database, ...settings({})], plan: whole },
    {
      it: "databases and settings of one region, by their provider",
      on: "stack",
      resources: [abroad, ...settings({}, { provider: { package: "aws", inputs: { region: "eu-west-1" } } })],
      plan: whole,
    },
  ],
};
