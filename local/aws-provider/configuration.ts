import { unknownValue } from "../../provider/service/value.ts";
import type { Place } from "./aws.ts";
import { isList, isObject } from "./equality.ts";
import type { Plain, PlainObject } from "./property.ts";

/** How the stand-in is to work: where, and on which accounts. */
export interface Configuration extends Place {
  /** Empty: any. */
  readonly allowedAccountIds: readonly string[];
  readonly defaultTags: Readonly<Record<string, string>>;
}

// Settings of the real provider that change nothing here: paths are always used for buckets, the endpoint is always
// AWS_ENDPOINT_URL, and nothing is validated against AWS.
const withoutEffect: ReadonlySet<string> = new Set([
  "endpoints",
  "s3UsePathStyle",
  "skipCredentialsValidation",
  "skipMetadataApiCheck",
  "skipRegionValidation",
  "skipRequestingAccountId",
  "version",
]);

const isLoopback = (endpoint: string): boolean => {
  const host = URL.parse(endpoint)?.hostname ?? "";
  return host === "localhost" || host === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(host);
};

// The engine writes lists and blocks of a provider's configuration as JSON text.
const decoded = (value: Plain | undefined): Plain | undefined => {
  if (typeof value !== "string" || !/^[[{]/.test(value)) return value;
  return JSON.parse(value);
};

const isText = (value: Plain): value is string => typeof value === "string";

/**
 * Reads the provider's configuration. Throws with one sentence when something is missing or not known to the
 * stand-in, and whenever the endpoint is not a loopback address: this program must never reach a real account.
 */
export const readConfiguration = (
  given: PlainObject,
  environment: Readonly<Record<string, string | undefined>>,
): Configuration => {
  const endpoint = environment.AWS_ENDPOINT_URL;
  if (!endpoint || !isLoopback(endpoint)) {
    throw new Error(
      `the stand-in for the aws provider works on the local AWS only, and AWS_ENDPOINT_URL is ${endpoint ? `${endpoint}, which is not a loopback address` : "not set"}; nothing was called. Set it as \`npm run local:env\` prints, or install the official aws plugin for a real account`,
    );
  }
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = environment;
  if (!accessKeyId || !secretAccessKey) {
    throw new Error(
      "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not both set; nothing was called. Set them as `npm run local:env` prints: the stand-in for the aws provider looks for no other credentials",
    );
  }
  const { region, allowedAccountIds, defaultTags, ...others } = given;
  const strange = Object.keys(others).filter((name) => !withoutEffect.has(name));
  if (strange.length > 0) {
    throw new Error(`the stand-in for the aws provider does not know its setting ${strange.join(", ")}`);
  }
  if (!region || !isText(region) || region === unknownValue) {
    throw new Error("the aws provider needs a region that is known before anything is made; set aws:region");
  }
  const accounts = decoded(allowedAccountIds) ?? [];
  if (!isList(accounts) || !accounts.every(isText)) throw new Error("allowedAccountIds is not a list of account ids");
  const defaults = decoded(defaultTags) ?? {};
  const tags = isObject(defaults) ? (defaults.tags ?? {}) : defaults;
  if (!isObject(tags)) throw new Error("defaultTags is not { tags: { name: value } }");
  const defaultEntries = Object.entries(tags).map(([name, value]) => [name, String(value)]);
  return {
    endpoint,
    credentials: { accessKeyId, secretAccessKey },
    region,
    allowedAccountIds: accounts,
    defaultTags: Object.fromEntries(defaultEntries),
  };
};
