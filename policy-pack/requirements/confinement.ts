import type { Answer } from "../view/bucket-arn.ts";
import type { PolicyCondition, PolicyStatement, PolicyText } from "../view/policy-document.ts";
import { either } from "./statement.ts";

/** Operators that refuse whoever lacks the key; `…IfExists` and `ForAllValues:` let them through. */
const refusing = /^(foranyvalue:)?(string(equals|like)(ignorecase)?|arn(equals|like)|ipaddress)$/;

/** What a value must look like to be one that somebody owns, and what makes such values. */
interface Fixed {
  readonly looks: (text: string) => boolean;
  readonly made: readonly string[];
}

const account: Fixed = {
  looks: (text) => /^\d{12}$/.test(text),
  made: ["aws:organizations/", "lakeward:lake:Account"],
};
const organisation: Fixed = {
  looks: (text) => /^o-[a-z0-9]{10,32}(\/.*)?$/.test(text),
  made: ["aws:organizations/"],
};
const arn: Fixed = {
  looks: (text) =>
    /^arn:[^:*?]+:[^:*?]+:[^:]*:\d{12}:/.test(text) || /^arn:[^:*?]+:s3:::[a-z0-9.-]+(\/.*)?$/.test(text),
  made: ["aws:iam/", "aws:sns/", "aws:s3/", "aws:cloudtrail/", "aws:cloudwatch/", "aws:cloudfront/", "aws:lambda/"],
};
const network: Fixed = { looks: (text) => /^vpce?-[0-9a-f]+$/.test(text), made: ["aws:ec2/"] };
const addresses: Fixed = { looks: isNarrowRange, made: ["aws:ec2/"] };

/**
 * Keys by which a statement for anyone is for somebody after all, as S3 reads them
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html, "The meaning of public").
 */
const confining: ReadonlyMap<string, Fixed> = new Map([
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

/** Whether a statement's conditions confine it to accounts, organisations, senders or networks that somebody owns. */
export function isConfined(statement: PolicyStatement): Answer {
  return either(statement.conditions.map(confines));
}

/** Whether a condition lets nobody through who lacks its key. */
export function isRefusing({ operator }: PolicyCondition): boolean {
  return refusing.test(operator);
}

function confines(condition: PolicyCondition): Answer {
  if (condition.operator === "" || condition.key === "") return "undecided";
  const fixed = confining.get(condition.key);
  if (fixed === undefined || !isRefusing(condition) || condition.values.length === 0) return "no";
  const answers = condition.values.map((value) => isFixed(value, fixed));
  // Any one of the values lets through.
  if (answers.includes("no")) return "no";
  return answers.includes("undecided") ? "undecided" : "yes";
}

function isFixed(value: PolicyText, { looks, made }: Fixed): Answer {
  if (value.state === "unknown")
    return value.dependsOn.some(({ type }) => made.some((prefix) => type.startsWith(prefix))) ? "yes" : "undecided";
  if (value.refersTo.length > 0) return value.text.startsWith("*") ? "no" : "yes";
  return looks(value.text) ? "yes" : "no";
}

/** Ranges broader than /8 (IPv4) or /32 (IPv6) count as everybody. */
function isNarrowRange(text: string): boolean {
  const [, address = "", prefix] = /^([0-9a-f.:]+)(?:\/(\d+))?$/i.exec(text) ?? [];
  if (address === "") return false;
  const least = address.includes(":") ? 32 : 8;
  return prefix === undefined || Number(prefix) >= least;
}
