import { compliant, type Judgement, undecided, unreadable, violation } from "../../judgement.ts";
import { deniesPlainHttp } from "../../requirements/plain-http.ts";
import { both, either, not } from "../../requirements/statement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { type Bucket, type Buckets, buckets } from "../../view/bucket.ts";
import { type Answer, coversBucket, touchesObjects } from "../../view/bucket-arn.ts";
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
  const [loose] = view.loose.policy;
  if (place === undefined && loose === undefined)
    return [{ on: resource, ...violation("has no bucket policy, so that plain HTTP is not denied", ["policy"]) }];
  if (second) {
    const related = bucket.parts.policy.map((each) => each.resource.urn);
    return [
      {
        on: resource,
        ...violation("has several bucket policies, of which the last one written wins", ["bucket"], { related }),
      },
    ];
  }
  const judged = place === undefined ? [] : [judgeLinked(place.resource, resource)];
  if (loose) {
    // Where it is for this bucket, it may be the one that is written last.
    const message = "a bucket policy may be for this bucket or another";
    return [...judged, { on: resource, ...undecided(message, ["bucket"], [loose.urn], { related: [loose.urn] }) }];
  }
  return judged.every(({ verdict }) => verdict === "compliant")
    ? [...judged, { on: resource, ...compliant() }]
    : judged;
}

function judgeLinked(policy: Resource, bucket: Resource): Finding {
  return { on: policy, ...judgePolicy(policy, bucket), related: policy === bucket ? [] : [bucket.urn] };
}

const path = "policy";

/** The policy that a resource of its own, or the bucket itself, holds. */
function judgePolicy(resource: Resource, bucket: Resource): Judgement {
  const document = policyDocument(resource, path);
  if (document.state !== "known") return unreadable(document);
  const statements = document.value.flatMap((statement) => {
    const denies = deniesPlainHttp(statement, ["*", "s3:*"]);
    return denies === "no" ? [] : [{ statement, denies }];
  });
  const coverage = (part: "" | "/*") =>
    either(statements.map(({ statement, denies }) => both(denies, covered(statement, bucket, part))));
  const [whole, objects] = [coverage(""), coverage("/*")];
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
      : objects === "no"
        ? "does not deny for all objects"
        : "denies for objects only, not for the bucket,";
  return violation(`${path} ${what} what comes without TLS (aws:SecureTransport false)`, [path]);
}

function covered(statement: PolicyStatement, bucket: Resource, part: "" | "/*"): Answer {
  if (!statement.isKnown) return "undecided";
  if (statement.notResources.length > 0) return sparedNot(statement, bucket, part);
  // Two unknown resources that wait for the bucket are the bucket and its objects.
  const unknown = statement.resources.filter(
    (text) => text.state === "unknown" && text.dependsOn.includes(bucket),
  ).length;
  const known = statement.resources.some(
    (text) => coversBucket(text, bucket, "") === "yes" || coversBucket(text, bucket, "/*") === "yes",
  );
  if (unknown >= 2 || (unknown === 1 && known)) return "yes";
  return either(statement.resources.map((text) => coversBucket(text, bucket, part)));
}

/** Everything is denied but what the statement names. */
function sparedNot(statement: PolicyStatement, bucket: Resource, part: "" | "/*"): Answer {
  const spared = either(
    statement.notResources.map((text) => (part === "" ? coversBucket(text, bucket, "") : touchesObjects(text, bucket))),
  );
  return not(spared);
}
