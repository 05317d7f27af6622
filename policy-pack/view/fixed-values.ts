import type { Answer } from "./bucket-arn.ts";
import type { PolicyText } from "./policy-document.ts";

/** What the values of a condition key must look like to be somebody's, and what of the document makes such values. */
interface FixedValues {
  readonly looks: (text: string) => boolean;
  readonly made: readonly string[];
}

const account: FixedValues = {
  looks: (text) => /^\d{12}$/.test(text),
  made: ["aws:organizations/", "lakeward:lake:Account"],
};
const organisation: FixedValues = {
  looks: (text) => /^o-[a-z0-9]+(\/.*)?$/.test(text),
  made: ["aws:organizations/"],
};
const arn: FixedValues = {
  looks: (text) => /^arn:[^:]+:[^:*?]+:[^:]*:\d{12}:/.test(text) || /^arn:[^:]+:s3:::[a-z0-9.-]+(\/.*)?$/.test(text),
  made: ["aws:iam/", "aws:sns/", "aws:s3/", "aws:cloudtrail/", "aws:cloudwatch/", "aws:cloudfront/", "aws:lambda/"],
};
const network: FixedValues = { looks: (text) => /^vpce?-[0-9a-f]+$/.test(text), made: ["aws:ec2/"] };
const addresses: FixedValues = { looks: isNarrowRange, made: ["aws:ec2/"] };

/**
 * Keys that tell whose account, organisation, thing or network a request comes from, as S3 reads them
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html, "The meaning of public").
 */
const ofComers: ReadonlyMap<string, FixedValues> = new Map([
  ["aws:principalaccount", account],
  ["aws:sourceaccount", account],
  ["aws:sourceowner", account],
  ["kms:calleraccount", account],
  ["s3:dataaccesspointaccount", account],
  ["aws:principalorgid", organisation],
  ["aws:principalorgpaths", organisation],
  ["aws:sourceorgid", organisation],
  ["aws:sourceorgpaths", organisation],
  ["aws:principalarn", arn],
  ["aws:sourcearn", arn],
  ["s3:dataaccesspointarn", arn],
  ["aws:sourcevpc", network],
  ["aws:sourcevpce", network],
  ["aws:sourceip", addresses],
]);

/**
 * Whether a value of a condition key (in lower case) is one that somebody owns, so that only who is theirs can have it;
 * undefined for keys that do not tell where a request comes from.
 */
export function isFixedValue(key: string, value: PolicyText): Answer | undefined {
  const fixed = key.startsWith("kms:encryptioncontext:aws:") ? arn : ofComers.get(key);
  if (fixed === undefined) return undefined;
  if (value.state === "unknown")
    return value.dependsOn.some(({ type }) => fixed.made.some((prefix) => type.startsWith(prefix)))
      ? "yes"
      : "undecided";
  const [beforeReference = ""] = value.text.split("\u0000");
  if (value.refersTo.length > 0) return /[*?]/.test(beforeReference) ? "no" : "yes";
  return fixed.looks(value.text) ? "yes" : "no";
}

/** Ranges broader than /8 (IPv4) or /32 (IPv6) count as everybody. */
function isNarrowRange(text: string): boolean {
  const [, address = "", prefix] = /^([0-9a-f.:]+)(?:\/(\d+))?$/i.exec(text) ?? [];
  if (address === "") return false;
  const least = address.includes(":") ? 32 : 8;
  return prefix === undefined || Number(prefix) >= least;
}
