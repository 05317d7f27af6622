import { boundBy } from "../view/bound-by.ts";
import type { Answer } from "../view/bucket-arn.ts";
import type { PolicyCondition, PolicyStatement } from "../view/policy-document.ts";
import { anyText, either, not } from "./statement.ts";

/** Condition keys that say which things an identity is let at, or through which service; who asks, and from where, says neither. */
const keys: readonly string[] = [
  "aws:calledvia*",
  "aws:resourcetag/*",
  "dynamodb:attributes",
  "dynamodb:leadingkeys",
  "glue:resourcetag/*",
  "iam:associatedresourcearn",
  "iam:awsservicename",
  "iam:permissionsboundary",
  "iam:policyarn",
  "iam:resourcetag/*",
  "kms:encryptioncontext:*",
  "kms:requestalias",
  "kms:resourcealiases",
  "kms:viaservice",
  "lambda:functionarn",
  "redshift-data:statement-owner-iam-userid",
  "redshift:dbname",
  "s3:dataaccesspointarn",
  "s3:existingobjecttag/*",
  "secretsmanager:resourcetag/*",
  "secretsmanager:secretid",
  "ssm:resourcetag/*",
];
/** Flags that are true only where a service of AWS's asks on somebody's behalf. */
const flags: readonly string[] = ["aws:viaawsservice", "kms:grantisforawsresource"];

/** Whether a condition narrows what an identity may do by named things, or to requests of a service on its behalf. */
export function isNarrowed(statement: PolicyStatement): Answer {
  return either([boundBy(statement, keys), ...statement.conditions.map(isFlagged)]);
}

function isFlagged({ operator, key, values }: PolicyCondition): Answer {
  if (operator !== "bool" || !flags.includes(key)) return "no";
  return not(anyText(values, (text) => text.toLowerCase() !== "true"));
}
