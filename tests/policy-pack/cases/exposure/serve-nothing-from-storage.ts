import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const bucket = (inputs: object, token = "", more: object = {}) => [
  resource(`aws:s3/bucket${token}:Bucket${token}`, "open", inputs, more),
];
const rules = (...allowedOrigins: readonly string[]) => ({ corsRules: [{ allowedMethods: ["GET"], allowedOrigins }] });
const cors = (inputs: object, token = "", more: object = {}) => [
  resource(`aws:s3/bucketCorsConfiguration${token}:BucketCorsConfiguration${token}`, "cors", inputs, more),
];
const website = (token: string) => [
  resource(`aws:s3/bucketWebsiteConfiguration${token}:BucketWebsiteConfiguration${token}`, "website", {
    indexDocument: { suffix: "index.html" },
  }),
];
const container = (inputs: object) => [resource("azure-native:storage:BlobContainer", "container", inputs)];

export const cases: RuleCases = {
  rule: "PUB-18",
  compliant: [
    { it: "a plain bucket", on: "open", resources: bucket({}) },
    { it: "no websites", on: "open", resources: bucket({ websites: [] }, "V2") },
    { it: "a named origin", on: "cors", resources: cors(rules("https://maps.example.gov.uk")) },
    { it: "a closed container", on: "container", resources: container({ publicAccess: "None" }) },
  ],
  failing: [
    { it: "a website in-line", on: "open", resources: bucket({ website: { indexDocument: "index.html" } }) },
    {
      it: "a website in-line in the older token",
      on: "open",
      resources: bucket({ websites: [{ indexDocument: "index.html" }] }, "V2"),
    },
    { it: "a website of its own", on: "website", resources: website("") },
    { it: "a website of the older token", on: "website", resources: website("V2") },
    { it: "any origin in-line", on: "open", resources: bucket(rules("*")) },
    { it: "any origin", on: "cors", resources: cors(rules("https://maps.example.gov.uk", "*")) },
    { it: "any origin of a kind in the older token", on: "cors", resources: cors(rules("https://*"), "V2") },
    { it: "an open container", on: "container", resources: container({ publicAccess: "Blob" }) },
    {
      it: "a website of Azure's",
      on: "site",
      resources: [
        resource("azure-native:storage:StorageAccountStaticWebsite", "site", { indexDocument: "index.html" }),
      ],
    },
  ],
  undecided: [
    {
      it: "an origin that is not known yet",
      on: "cors",
      resources: cors(rules(), "", { unknown: ["corsRules[0].allowedOrigins[0]"] }),
    },
    { it: "a website that is not known yet", on: "open", resources: bucket({}, "", { unknown: ["website"] }) },
  ],
  malformed: [{ it: "origins that are a text", on: "cors", resources: cors({ corsRules: [{ allowedOrigins: "*" }] }) }],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
