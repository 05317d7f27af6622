import { compliant, type Judgement, undecided, unreadable, violation } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { at, type Bucket, type Buckets, buckets, type PartPlace } from "../../view/bucket.ts";
import { type Answer, coversBucket } from "../../view/bucket-arn.ts";
import { type PolicyStatement, policyDocument } from "../../view/policy-document.ts";
import type { Resource } from "../../view/resource.ts";

/** ENC-20: every bucket denies whatever does not come by TLS, to anyone, for the bucket and its objects. */
export const requireTls: Rule = (estate) => {
  const view = estate.derive(buckets);
  return view.all.flatMap((bucket) => judgeBucket(bucket, view));
};

/** What is wrong with a policy is told on the policy, that there is none on the bucket. */
function judgeBucket(bucket: Bucket, view: Buckets): readonly Finding[] {
  const { resource } = bucket;
  const [place, second] = bucket.parts.policy;
  if (place === undefined) {
    const [loose] = view.loose.policy;
    if (loose) {
      const message = "a bucket policy may be for this bucket or another";
      return [{ on: resource, ...undecided(message, [], [loose.urn], { related: [loose.urn] }) }];
    }
    return [{ on: resource, ...violation("has no bucket policy, so that plain HTTP is not denied", ["policy"]) }];
  }
  if (second) {
    const related = bucket.parts.policy.map((each) => each.resource.urn);
    return [
      {
        on: resource,
        ...violation("has several bucket policies, of which the last one written wins", [], { related }),
      },
    ];
  }
  const judged: Finding = { on: place.resource, ...judgePolicy(place, resource) };
  if (place.resource === resource) return [judged];
  const linked = { ...judged, related: [resource.urn] };
  return judged.verdict === "compliant" ? [linked, { on: resource, ...compliant() }] : [linked];
}

function judgePolicy(place: PartPlace, bucket: Resource): Judgement {
  const path = place.path === "" ? "policy" : at(place, "").replace(/\.$/, "");
  const document = policyDocument(place.resource, path);
  if (document.state !== "known") return unreadable(document);
  const statements = document.value.filter(deniesPlainHttp);
  const whole = anyOf(statements.map((statement) => covered(statement, bucket, "")));
  const objects = anyOf(statements.map((statement) => covered(statement, bucket, "/*")));
  if (whole === "yes" && objects === "yes") return compliant([path]);
  if (whole !== "no" && objects !== "no") {
    return undecided(
      `whether ${path} denies plain HTTP for the bucket and its objects is not known yet`,
      [path],
      [path],
    );
  }
  const what =
    statements.length === 0
      ? "does not deny"
      : whole === "no"
        ? "denies for objects only, not for the bucket,"
        : "does not deny for the bucket's objects";
  return violation(`${path} ${what} what comes without TLS (aws:SecureTransport false)`, [path]);
}

function deniesPlainHttp(statement: PolicyStatement): boolean {
  const [condition, further] = statement.conditions;
  return (
    statement.effect === "Deny" &&
    !statement.hasNotPrincipal &&
    statement.principals.some(({ kind, who }) => kind === "AWS" && who.state === "known" && who.text === "*") &&
    statement.actions.some(
      (action) => action.state === "known" && (action.text === "*" || action.text.toLowerCase() === "s3:*"),
    ) &&
    condition !== undefined &&
    further === undefined &&
    (condition.operator === "bool" || condition.operator === "boolifexists") &&
    condition.key === "aws:securetransport" &&
    condition.values.length === 1 &&
    condition.values.every((value) => value.state === "known" && value.text.toLowerCase() === "false")
  );
}

function covered(statement: PolicyStatement, bucket: Resource, part: "" | "/*"): Answer {
  const answers = statement.resources.map((text) => coversBucket(text, bucket, part));
  if (answers.includes("yes")) return "yes";
  // Two unknown resources that wait for the bucket are the bucket and its objects.
  const unknown = statement.resources.filter(
    (text) => text.state === "unknown" && text.dependsOn.includes(bucket),
  ).length;
  const known = statement.resources.some(
    (text) =>
      text.state === "known" &&
      (coversBucket(text, bucket, "") === "yes" || coversBucket(text, bucket, "/*") === "yes"),
  );
  if (unknown >= 2 || (unknown === 1 && known)) return "yes";
  return anyOf(answers);
}

function anyOf(answers: readonly Answer[]): Answer {
  if (answers.includes("yes")) return "yes";
  return answers.includes("undecided") ? "undecided" : "no";
}
