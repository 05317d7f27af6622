import { compliant, type Judgement, undecided } from "../../judgement.ts";
import { either, not } from "../../requirements/statement.ts";
import { buckets } from "../../view/bucket.ts";
import type { Answer } from "../../view/bucket-arn.ts";
import type { Estate } from "../../view/estate.ts";
import { overlap } from "../../view/glob.ts";
import { roles } from "../../view/lake.ts";
import { lakeBuckets } from "../../view/lake-buckets.ts";
import {
  type PolicyCondition,
  type PolicyStatement,
  type PolicyText,
  policyDocument,
  referencePlaceholder,
} from "../../view/policy-document.ts";
import { possibleLakeBuckets } from "../../view/possible-lake-buckets.ts";
import type { Resource } from "../../view/resource.ts";
import { judgeReading, mayAllow } from "./object-reading.ts";

/** Whether the policies of the lake's buckets, and those that may be theirs, let a role read objects of the buckets that are left to it. */
export function judgeBucketPolicies(role: Resource, left: readonly Resource[], estate: Estate): readonly Judgement[] {
  const isLeft = new Set(left);
  const own = estate.derive(policiesOfLake).filter(({ bucket }) => isLeft.has(bucket));
  return [
    ...own.map((policy) => judgeOwn(policy, role, estate)),
    ...estate.derive(buckets).loose.policy.map((holder) => judgeLoose(holder, role, left, estate)),
  ];
}

interface LakeBucketPolicy {
  readonly bucket: Resource;
  readonly holder: Resource;
  /** Undefined while they are not known, or cannot be read. */
  readonly statements: readonly PolicyStatement[] | undefined;
}

/** The policies of buckets that are, or may be, the lake's, where they allow, or may allow, something. */
function policiesOfLake(estate: Estate): readonly LakeBucketPolicy[] {
  const view = estate.derive(buckets);
  return [...estate.derive(lakeBuckets), ...estate.derive(possibleLakeBuckets)].flatMap((bucket) =>
    (view.of(bucket)?.parts.policy ?? []).flatMap(({ resource }): readonly LakeBucketPolicy[] => {
      const document = policyDocument(resource, "policy");
      if (document.state !== "known") return [{ bucket, holder: resource, statements: undefined }];
      const statements = document.value.filter(mayAllow);
      return statements.length === 0 ? [] : [{ bucket, holder: resource, statements }];
    }),
  );
}

function judgeOwn({ bucket, holder, statements }: LakeBucketPolicy, role: Resource, estate: Estate): Judgement {
  const related = [holder.urn];
  if (statements === undefined) return undecided(`${holder.name} is not known yet`, [], related, { related });
  const addressed = statements.map((statement) => ({ statement, answer: isAddressed(statement, role, estate) }));
  const saying = (wanted: Answer) =>
    addressed.filter(({ answer }) => answer === wanted).map(({ statement }) => statement);
  const certain = judgeReading(saying("yes"), [bucket], holder);
  if (certain.verdict === "violation") return certain;
  const possible = judgeReading(saying("undecided"), [bucket], holder);
  if (possible.verdict === "compliant") return certain;
  return undecided(`${holder.name} may let it read objects of ${bucket.name}`, [], related, { related });
}

/** A bucket policy that may be of any bucket: what it would let the role read there is possible, no more. */
function judgeLoose(holder: Resource, role: Resource, left: readonly Resource[], estate: Estate): Judgement {
  const document = policyDocument(holder, "policy");
  if (document.state === "absent" || left.length === 0) return compliant();
  const message = `${holder.name} may be a policy of the lake's buckets, and let it read their objects`;
  const possible = undecided(message, [], [holder.urn], { related: [holder.urn] });
  if (document.state !== "known") return possible;
  const addressed = document.value.filter(
    (statement) => mayAllow(statement) && isAddressed(statement, role, estate) !== "no",
  );
  return judgeReading(addressed, left, holder).verdict === "compliant" ? compliant() : possible;
}

/** Whether a statement of a bucket policy is for the role, by name or by sparing others only. */
function isAddressed(statement: PolicyStatement, role: Resource, estate: Estate): Answer {
  if (!statement.isKnown) return "undecided";
  const among = (principals: PolicyStatement["principals"]): Answer =>
    either(principals.map(({ kind, who }) => (kind === "AWS" ? isRole(who, role, estate) : "no")));
  const named = statement.hasNotPrincipal ? not(among(statement.notPrincipals)) : among(statement.principals);
  return statement.conditions.some((condition) => sparesRole(condition, role)) ? "no" : named;
}

function isRole(who: PolicyText, role: Resource, estate: Estate): Answer {
  if (who.state === "unknown") {
    const awaited = who.dependsOn.filter(({ type }) => type === role.type);
    if (who.dependsOn.length > 0 && !awaited.includes(role)) return "no";
    return awaited.length === 1 ? "yes" : "undecided";
  }
  // Whoever is in a session of the role has what it has.
  const [, session] = /^arn:[^:]*:sts::[^:]*:assumed-role\/([^/]+)\//.exec(who.text) ?? [];
  const name = session ?? who.text;
  if (name === "*" || name === referencePlaceholder(role) || estate.derive(roles).named(name).includes(role))
    return "yes";
  const isHidden = ["unknown", "malformed"].includes(role.text("name").state);
  return isHidden && /:(assumed-)?role\//.test(who.text) ? "undecided" : "no";
}

/** Whether a condition asks for roles by their ARNs, none of which can be this role's. */
function sparesRole({ operator, key, values }: PolicyCondition, role: Resource): boolean {
  if (key !== "aws:principalarn" || !/^(string|arn)(equals|like)$/.test(operator) || values.length === 0) return false;
  const [name, path] = [role.text("name"), role.text("path")];
  const begins = path.state === "absent" ? "/" : path.state === "known" ? path.value : "/*";
  const arn = `arn:aws:iam::${"?".repeat(12)}:role${begins}${name.state === "known" ? name.value : "*"}`;
  return values.every((value) => value.state === "known" && value.refersTo.length === 0 && !overlap(value.text, arn));
}
