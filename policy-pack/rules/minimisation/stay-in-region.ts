import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { allowedRegions } from "../../view/allowed-regions.ts";
import { eachOf } from "../../view/each-of.ts";
import type { Resource } from "../../view/resource.ts";

/** Services without a region: where their provider calls them says nothing of where data lies. */
const globalServices = [
  "account",
  "billing",
  "budgets",
  "cloudfront",
  "costexplorer",
  "cur",
  "globalaccelerator",
  "iam",
  "organizations",
  "route53",
  "route53domains",
  "savingsplans",
  "shield",
  "waf",
] as const;

/** Types that keep copies of themselves in regions that they name, and where (aws 7); those of MIN-18 are not among them. */
const replicating = [
  ["aws:dynamodb/globalTable:GlobalTable", "replicas[*].regionName"],
  ["aws:dynamodb/table:Table", "replicas[*].regionName"],
  [
    "aws:ecr/replicationConfiguration:ReplicationConfiguration",
    "replicationConfiguration.rules[*].destinations[*].region",
  ],
  ["aws:efs/replicationConfiguration:ReplicationConfiguration", "destination.region"],
  ["aws:keyspaces/keyspace:Keyspace", "replicationSpecification.regionLists[*]"],
  ["aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy", "destinationRegion"],
  ["aws:rds/snapshotCopy:SnapshotCopy", "destinationRegion"],
  ["aws:secretsmanager/secret:Secret", "replicas[*].region"],
] as const;

/** MIN-28: nothing lies, and no provider works, outside the allowed regions (UK GDPR Art 44 to 46). */
export const stayInRegion: Rule = (estate) => {
  const allowed = allowedRegions(estate);
  const regional = estate.resources.filter(isRegional);
  const judged = regional.map((resource) => ({ resource, findings: judge(resource, allowed) }));
  const findings = [
    ...judged.flatMap((each) => each.findings),
    ...replicating.flatMap(([type, path]) =>
      estate.ofType(type).map((on): Finding => ({ on, ...judgeReplicas(on, path, allowed) })),
    ),
  ];
  const [silent, ...more] = judged.filter((each) => each.findings.length === 0);
  if (silent === undefined) return findings;
  const who = `${silent.resource.name}${more.length > 0 ? ` and ${more.length} more` : ""}`;
  const message = `the region of ${who} is said neither by the resource nor by its provider`;
  return [...findings, { on: "stack", ...undecided(message, [], ["region"], { advisory: true }) }];
};

function isRegional(resource: Resource): boolean {
  if (resource.type === "pulumi:providers:aws" || resource.type === "pulumi:providers:lakeward") return true;
  if (resource.type.startsWith("lakeward:")) return resource.provider !== undefined;
  return (
    resource.type.startsWith("aws:") && !globalServices.some((service) => resource.type.startsWith(`aws:${service}/`))
  );
}

function judge(resource: Resource, allowed: readonly string[]): readonly Finding[] {
  const own = resource.text("region");
  if (own.state === "known") return [{ on: resource, ...within(own.value, allowed, "region", "region") }];
  if (own.state !== "absent") return [{ on: resource, ...unreadable(own) }];
  const region: unknown = resource.provider?.inputs?.region;
  if (region === undefined || region === null) return [];
  if (typeof region !== "string")
    return [{ on: resource, ...violation("the region of its provider is not a text", ["region"]) }];
  return [{ on: resource, ...within(region, allowed, "the region of its provider", "region") }];
}

function judgeReplicas(resource: Resource, path: string, allowed: readonly string[]): Judgement {
  return worst(
    eachOf(resource, path).map((found) => {
      const region = found.state === "known" ? resource.text(found.path) : found;
      // Nothing is copied, or within its own region; whoever lists a copy has to say where it is.
      if (region.state === "absent" && !region.path.includes("[")) return compliant([region.path]);
      return region.state === "known" ? within(region.value, allowed, region.path, region.path) : unreadable(region);
    }),
  );
}

function within(region: string, allowed: readonly string[], what: string, path: string): Judgement {
  return allowed.includes(region)
    ? compliant([path])
    : violation(`${what} is ${JSON.stringify(region)}, which is none of ${allowed.join(", ")}`, [path]);
}
