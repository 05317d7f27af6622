import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { isGiven } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { type Bucket, type Buckets, buckets } from "../../view/bucket.ts";
import type { Estate } from "../../view/estate.ts";
import { type PolicyStatement, policyDocument } from "../../view/policy-document.ts";
import { registeredBuckets } from "../../view/registered-buckets.ts";
import type { Resource } from "../../view/resource.ts";

/**
 * NET-07: jobs, connections and orchestration run in a network of ours, orchestration in two subnets; and where there is an
 * endpoint for S3, the bucket of a zone with identified people is refused to whoever comes past it. A bucket that is registered
 * with Lake Formation is read through its credentials, which come from no network of ours, and is spared.
 */
export const keepWithinNetwork: Rule = (estate) => {
  const connection = isGiven("physicalConnectionRequirements.subnetId", ["aws:ec2/subnet:"]);
  return [
    ...judgeZones(estate),
    ...estate.ofType("aws:mwaa/environment:Environment").map((on): Finding => ({ on, ...judgeEnvironment(on) })),
    ...estate.ofType("aws:glue/job:Job").map((on): Finding => ({ on, ...judgeJob(on) })),
    ...estate.ofType("aws:glue/connection:Connection").map((on): Finding => ({ on, ...connection(on) })),
  ];
};

function judgeEnvironment(environment: Resource): Judgement {
  const path = "networkConfiguration.subnetIds";
  const subnets = environment.elements(path);
  if (subnets.state !== "known") return unreadable(subnets);
  const given = subnets.value.map((one) => environment.get(one));
  const hidden = given.find(({ state }) => state === "unknown");
  const known = new Set(given.map((one) => (one.state === "known" ? one.value : one.path)));
  if (known.size < 2) return violation(`${path} names fewer than two subnets`, [path]);
  const odd = given.find((one) => one.state === "known" && (typeof one.value !== "string" || one.value === ""));
  if (odd) return violation(`${odd.path} is no subnet`, [path]);
  return hidden?.state === "unknown" && hidden.dependsOn.length === 0 ? unreadable(hidden) : compliant([path]);
}

function judgeJob(job: Resource): Judgement {
  const connections = job.elements("connections");
  if (connections.state !== "known")
    return unreadable(connections, "connections is missing, so that the job runs in a network of AWS's");
  return connections.value.length > 0
    ? compliant(["connections"])
    : violation("connections is empty, so that the job runs in a network of AWS's", ["connections"]);
}

function judgeZones(estate: Estate): readonly Finding[] {
  const endpoints = estate.ofType("aws:ec2/vpcEndpoint:VpcEndpoint").map((endpoint) => endpoint.text("serviceName"));
  const isThere = endpoints.some((name) => name.state === "known" && /\.s3$/.test(name.value));
  const mayBeThere = endpoints.some(({ state }) => state === "unknown");
  if (!isThere && !mayBeThere) return [];
  const view = estate.derive(buckets);
  const registered = estate.derive(registeredBuckets);
  return view.all.flatMap((bucket): readonly Finding[] => {
    const accepts = bucket.resource.ancestor("lakeward:lake:Zone")?.text("accepts");
    if (accepts === undefined || accepts.state === "absent") return [];
    if (accepts.state === "known" && accepts.value !== "identified") return [];
    if (registered.has(bucket.resource)) return [];
    const judged = judgeBucket(bucket, view);
    const isCertain = isThere && accepts.state === "known";
    return [
      {
        on: bucket.resource,
        ...(isCertain || judged.verdict !== "violation"
          ? judged
          : undecided(
              `whether it must come through our network is not known yet: ${judged.message}`,
              [],
              ["serviceName"],
            )),
      },
    ];
  });
}

function judgeBucket({ resource, parts }: Bucket, view: Buckets): Judgement {
  const answers = parts.policy.map((place) => {
    const document = policyDocument(place.resource, place.path === "" ? "policy" : place.path);
    if (document.state !== "known") return unreadable(document);
    if (document.value.some(refusesOthers)) return compliant();
    return document.value.some(({ isKnown }) => !isKnown)
      ? undecided("a statement of its policy is not known yet", [], [place.resource.urn])
      : violation("its policy lets in whoever comes past our endpoint (aws:SourceVpce)", []);
  });
  const [loose] = view.loose.policy;
  if (answers.length > 0) return worst(answers);
  return loose
    ? undecided("a policy may be for this bucket or another", [], [loose.urn], { related: [loose.urn] })
    : violation("has no policy that refuses who comes past our endpoint (aws:SourceVpce)", [], {
        related: [resource.urn],
      });
}

/** A denial for everyone whose request comes by no endpoint, or no network, of ours. */
function refusesOthers({ isKnown, effect, principals, conditions }: PolicyStatement): boolean {
  return (
    isKnown &&
    effect === "Deny" &&
    principals.some(({ who }) => who.state === "known" && who.text === "*") &&
    conditions.some(
      ({ operator, key, values }) =>
        /^string(notequals|notlike)(ifexists)?$/.test(operator) &&
        (key === "aws:sourcevpce" || key === "aws:sourcevpc") &&
        values.length > 0 &&
        values.every((value) => (value.state === "known" ? !/^[*?]*$/.test(value.text) : value.dependsOn.length > 0)),
    )
  );
}
