import { compliant, unreadable, violation } from "../../judgement.ts";
import { all, each, isOneOf, judged, type Requirement } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";

const harmless = { whenAbsent: "compliant" } as const;

const namedOrigins = each("corsRules", (rule) =>
  each(
    `${rule}.allowedOrigins`,
    (origin) => (resource) =>
      judged(resource.text(origin), harmless, (text) => !text.includes("*") || `${origin} is any origin`),
  ),
);
const noWebsite: Requirement = (resource) => {
  for (const path of ["website", "websites"]) {
    const reading = resource.get(path);
    if (reading.state === "unknown") return unreadable(reading);
    const isEmptyList = reading.state === "known" && Array.isArray(reading.value) && reading.value.length === 0;
    if (reading.state !== "absent" && !isEmptyList) return violation(`${path} serves the bucket as a website`, [path]);
  }
  return compliant(["website"]);
};
const isWebsite: Requirement = () => violation("serves the bucket as a website", []);

const demands: Readonly<Record<string, Requirement>> = {
  "aws:s3/bucket:Bucket": all([noWebsite, namedOrigins]),
  "aws:s3/bucketV2:BucketV2": all([noWebsite, namedOrigins]),
  "aws:s3/bucketWebsiteConfiguration:BucketWebsiteConfiguration": isWebsite,
  "aws:s3/bucketWebsiteConfigurationV2:BucketWebsiteConfigurationV2": isWebsite,
  "aws:s3/bucketCorsConfiguration:BucketCorsConfiguration": namedOrigins,
  "aws:s3/bucketCorsConfigurationV2:BucketCorsConfigurationV2": namedOrigins,
  "azure-native:storage:StorageAccountStaticWebsite": isWebsite,
  "azure-native:storage:BlobContainer": isOneOf("publicAccess", ["None"], harmless),
};

/** PUB-18: storage serves no website, answers scripts of named origins only, and opens no container. */
export const serveNothingFromStorage: Rule = (estate) =>
  Object.entries(demands).flatMap(([type, demand]) =>
    estate.ofType(type).map((on): Finding => ({ on, ...demand(on) })),
  );
