import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { isGiven } from "../../requirements/requirement.ts";
import { anyText, both, either } from "../../requirements/statement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { isSweeping } from "../../view/arn-pattern.ts";
import { type Bucket, type Buckets, buckets } from "../../view/bucket.ts";
import { type Answer, coversBucket } from "../../view/bucket-arn.ts";
import type { Estate } from "../../view/estate.ts";
import { isFixedValue } from "../../view/fixed-values.ts";
import { covers } from "../../view/glob.ts";
import {
  type PolicyCondition,
  type PolicyStatement,
  type PolicyText,
  policyDocument,
} from "../../view/policy-document.ts";
import { registeredBuckets } from "../../view/registered-buckets.ts";
import type { Resource } from "../../view/resource.ts";

const subnetType = "aws:ec2/subnet:Subnet";
/** Keys that tell by which endpoint or network of ours a request comes. */
const networkKeys = ["aws:sourcevpce", "aws:sourcevpc"];
/** Flags of requests that a service of AWS's makes. */
const serviceFlags = ["aws:viaawsservice", "aws:principalisawsservice"];

/**
 * NET-07: jobs, connections and orchestration run in a network of ours, orchestration in two subnets; and where there is an
 * endpoint for S3, the bucket of a zone with identified people is refused to whoever comes past it. A bucket that is registered
 * with Lake Formation is read through its credentials, which come from no network of ours, and is spared.
 */
export const keepWithinNetwork: Rule = (estate) => {
  const connection = isGiven("physicalConnectionRequirements.subnetId", [subnetType]);
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
  const given = subnets.value.map((one) => environment.text(one));
  const named = new Set(given.flatMap((one) => (one.state === "known" ? [one.value.trim()] : [])));
  const hidden = given.flatMap((one) => (one.state === "unknown" ? [one] : []));
  if (named.has("") || given.some(({ state }) => state === "absent" || state === "malformed"))
    return violation(`${path} names what is no subnet`, [path]);
  if (named.size + hidden.length < 2) return violation(`${path} names fewer than two subnets`, [path]);
  const [first] = hidden;
  // The same subnet may stand twice there, or what is none.
  const awaited = new Set(hidden.flatMap(({ dependsOn }) => dependsOn.filter(({ type }) => type === subnetType)));
  return first && named.size + awaited.size < 2 ? unreadable(first) : compliant([path]);
}

function judgeJob(job: Resource): Judgement {
  const connections = job.elements("connections");
  if (connections.state !== "known")
    return unreadable(connections, "connections is missing, so that the job runs in a network of AWS's");
  if (connections.value.length === 0)
    return violation("connections is empty, so that the job runs in a network of AWS's", ["connections"]);
  return worst(connections.value.map((path) => isGiven(path, ["aws:glue/connection:"])(job)));
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
    const document = policyDocument(place.resource, "policy");
    if (document.state !== "known") return unreadable(document);
    const refused = either(document.value.map((statement) => refusesOthers(statement, resource)));
    if (refused === "yes") return compliant();
    return refused === "undecided"
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

/** A denial of reading, for everyone whose request comes by no endpoint, or no network, of ours. */
function refusesOthers(statement: PolicyStatement, bucket: Resource): Answer {
  const { isKnown, effect, principals, actions, resources, conditions } = statement;
  if (!isKnown) return "undecided";
  if (effect !== "Deny") return "no";
  const everyone = anyText(
    principals.flatMap(({ kind, who }) => (kind === "AWS" ? [who] : [])),
    (text) => text === "*",
  );
  const reading = anyText(actions, (text) => covers(text.toLowerCase(), "s3:getobject"));
  const objects = either(resources.map((text) => coversBucket(text, bucket, "/*")));
  const past = either(
    conditions.map((condition) => (["", ...networkKeys].includes(condition.key) ? sparesFew(condition) : "no")),
  );
  // Whatever further condition there is spares a few by name, or else it lets most of them in.
  const others = conditions.map(sparesFew).reduce(both, "yes");
  return [everyone, reading, objects, past].reduce(both, others);
}

/** A condition that fits everybody but those whom it names one by one, and services of AWS's that come on somebody's behalf. */
function sparesFew({ operator, key, values }: PolicyCondition): Answer {
  if (operator === "" || key === "") return "undecided";
  if (serviceFlags.includes(key) && /^bool(ifexists)?$/.test(operator))
    return anyText(values, (text) => text.toLowerCase() === "false");
  if (!/^(string|arn)not(equals|like)(ignorecase)?(ifexists)?$/.test(operator) || values.length === 0) return "no";
  return values.map((value) => isOne(key, value)).reduce(both);
}

/** Whether a value stands for one network or a few callers; an account or an organisation is nearly everybody who may read. */
function isOne(key: string, value: PolicyText): Answer {
  if (key === "aws:userid") return value.state === "known" ? (/^[*?]/.test(value.text) ? "no" : "yes") : "undecided";
  if (key !== "aws:principalarn" && !networkKeys.includes(key)) return "no";
  return value.state === "known" && isSweeping(value.text) ? "no" : (isFixedValue(key, value) ?? "no");
}
