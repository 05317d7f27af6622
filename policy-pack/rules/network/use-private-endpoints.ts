import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { allowsAnyOf, anyText, both, isForEverything } from "../../requirements/statement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { boundBy } from "../../view/bound-by.ts";
import type { Answer } from "../../view/bucket-arn.ts";
import { Candidates } from "../../view/candidates.ts";
import type { Estate } from "../../view/estate.ts";
import { type PolicyStatement, policyDocument } from "../../view/policy-document.ts";
import type { Reading, Resource } from "../../view/resource.ts";

/** What jobs in a network of ours call; the last part of the service's name. */
const services = ["athena", "glue", "kms", "lakeformation", "s3", "secretsmanager", "sts"] as const;
/** What keeps an endpoint to our own identities, or our own things. */
const ours = [
  "aws:principalaccount",
  "aws:principalarn",
  "aws:principalorgid",
  "aws:principalorgpaths",
  "aws:resourceaccount",
  "aws:resourceorgid",
  "s3:resourceaccount",
];

/** NET-04: each network of the document reaches the services of the lake by endpoints of its own, and their policies are not open to everyone for everything. */
export const usePrivateEndpoints: Rule = (estate) => {
  const { byNetwork, loose } = endpointsOf(estate);
  const policies = policiesOf(estate);
  return [
    ...estate.ofType("aws:ec2/vpc:Vpc").map((on): Finding => ({ on, ...judgeNetwork(byNetwork.get(on) ?? [], loose) })),
    ...estate
      .ofType("aws:ec2/vpcEndpoint:VpcEndpoint")
      .map((on): Finding => ({ on, ...judgePolicies(on, policies.of.get(on) ?? [], policies.loose) })),
    // What is for an endpoint elsewhere, or for none that is known, is judged where it stands.
    ...policies.detached.map((on): Finding => ({ on, ...judgePolicy(policyDocument(on, "policy")) })),
  ];
};

function endpointsOf(estate: Estate) {
  const networks = new Candidates(estate.ofType("aws:ec2/vpc:Vpc"), ["id"]);
  const byNetwork = new Map<Resource, Resource[]>();
  const loose: Resource[] = [];
  for (const endpoint of estate.ofType("aws:ec2/vpcEndpoint:VpcEndpoint")) {
    const joined = networks.join(endpoint, "vpcId");
    if (joined.state === "joined") byNetwork.set(joined.to, [...(byNetwork.get(joined.to) ?? []), endpoint]);
    if (joined.state === "loose") loose.push(endpoint);
  }
  return { byNetwork, loose };
}

function judgeNetwork(own: readonly Resource[], loose: readonly Resource[]): Judgement {
  const names = [...own, ...loose].map((endpoint) => ({ endpoint, name: endpoint.text("serviceName") }));
  const reached = new Set(
    names.flatMap(({ endpoint, name }) =>
      own.includes(endpoint) && name.state === "known" ? [name.value.slice(name.value.lastIndexOf(".") + 1)] : [],
    ),
  );
  const missing = services.filter((service) => !reached.has(service));
  if (missing.length === 0) return compliant();
  const hidden = names.filter(({ endpoint, name }) => loose.includes(endpoint) || name.state === "unknown");
  return hidden.length > 0
    ? undecided(
        `whether there is an endpoint for ${missing.join(", ")} is not known yet`,
        [],
        hidden.map(({ endpoint }) => endpoint.urn),
      )
    : violation(`has no endpoint for ${missing.join(", ")}`, []);
}

function policiesOf(estate: Estate) {
  const endpoints = new Candidates(estate.ofType("aws:ec2/vpcEndpoint:VpcEndpoint"), ["id"]);
  const of = new Map<Resource, Resource[]>();
  const loose: Resource[] = [];
  const detached: Resource[] = [];
  for (const policy of estate.ofType("aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy")) {
    const joined = endpoints.join(policy, "vpcEndpointId");
    if (joined.state === "joined") of.set(joined.to, [...(of.get(joined.to) ?? []), policy]);
    else detached.push(policy);
    if (joined.state === "loose") loose.push(policy);
  }
  return { of, loose, detached };
}

function judgePolicies(endpoint: Resource, beside: readonly Resource[], loose: readonly Resource[]): Judgement {
  // Of several the last one written wins, and which that is does not show.
  if (beside.length > 0) {
    const judged = worst(beside.map((policy) => judgePolicy(policyDocument(policy, "policy"))));
    return { ...judged, properties: [], related: beside.map(({ urn }) => urn) };
  }
  const own = policyDocument(endpoint, "policy");
  const [first] = loose;
  if (own.state === "absent" && first)
    return undecided("a policy may be for this endpoint or another", [], [first.urn], { related: [first.urn] });
  return judgePolicy(own);
}

function judgePolicy(document: Reading<readonly PolicyStatement[]>): Judgement {
  if (document.state !== "known")
    return unreadable(document, "policy is missing, so that everyone may do everything through it");
  // AWS refuses such a policy; what is written may be a statement under a name that is none.
  if (document.value.length === 0) return violation("policy holds no statement that can be read", ["policy"]);
  return worst(
    document.value.map((statement): Judgement => {
      if (!statement.isKnown) return undecided("policy: a statement is not known yet", ["policy"], ["policy"]);
      const open = statement.effect === "Allow" ? isOpen(statement) : "no";
      if (open === "no") return compliant(["policy"]);
      return open === "yes"
        ? violation("policy lets everyone do everything", ["policy"])
        : undecided("whether policy lets everyone do everything is not known yet", ["policy"], ["policy"]);
    }),
  );
}

function isOpen(statement: PolicyStatement): Answer {
  const bound = boundBy(statement, ours);
  if (bound === "yes") return "no";
  const whom = statement.hasNotPrincipal
    ? "yes"
    : anyText(
        statement.principals.map(({ who }) => who),
        (text) => text.includes("*"),
      );
  const everyAction = allowsAnyOf(statement, [
    "athena:StartQueryExecution",
    "glue:GetTable",
    "kms:Decrypt",
    "lakeformation:GetDataAccess",
    "s3:PutObject",
    "secretsmanager:GetSecretValue",
    "sts:AssumeRole",
  ]);
  const open = both(both(whom, everyAction), isForEverything(statement));
  return bound === "undecided" ? both(open, "undecided") : open;
}
