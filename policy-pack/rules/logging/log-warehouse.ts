import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { isGiven, isOneOf } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { Candidates } from "../../view/candidates.ts";
import { textsAt } from "../../view/declared-columns.ts";
import type { Resource } from "../../view/resource.ts";

const clusterType = "aws:redshift/cluster:Cluster";
/** What a serverless namespace, or a logging into CloudWatch, has to export: who came, and what they asked. */
const exported = ["connectionlog", "useractivitylog"];
const switchName = "enable_user_activity_logging";
const groupType = "aws:redshift/parameterGroup:ParameterGroup";

/**
 * LOG-07: a warehouse logs who came and what they asked: a cluster by a logging of its own (aws 7 keeps it apart) and the
 * parameter group that it names, which switches user activity on; a serverless namespace by its exports. In AWS's own groups user
 * activity is off and cannot be switched on (https://docs.aws.amazon.com/redshift/latest/mgmt/db-auditing.html).
 */
export const logWarehouse: Rule = (estate) => {
  const clusters = estate.ofType(clusterType);
  const candidates = new Candidates(clusters, ["clusterIdentifier", "id", "arn"]);
  const loggings = estate.ofType("aws:redshift/logging:Logging");
  const logged = new Map<Resource, Resource>();
  const loose: Resource[] = [];
  for (const logging of loggings) {
    const joined = candidates.join(logging, "clusterIdentifier");
    if (joined.state === "joined") logged.set(joined.to, logging);
    if (joined.state === "loose") loose.push(logging);
  }
  const groups = new Candidates(estate.ofType(groupType), ["name"]);
  return [
    ...clusters.map((cluster): Finding => {
      const logging = logged.get(cluster);
      const judged = worst([judgeCluster(logging, loose), judgeGroupOf(cluster, groups)]);
      return { on: cluster, ...judged, ...(logging ? { related: [logging.urn] } : {}) };
    }),
    ...loggings.map((logging): Finding => ({ on: logging, ...judgeDestination(logging) })),
    ...estate.ofType(groupType).map((group): Finding => ({ on: group, ...judgeGroup(group) })),
    ...estate
      .ofType("aws:redshiftserverless/namespace:Namespace")
      .map((namespace): Finding => ({ on: namespace, ...judgeExports(namespace) })),
  ];
};

function judgeCluster(logging: Resource | undefined, [loose]: readonly Resource[]): Judgement {
  if (logging) return compliant(["clusterIdentifier"]);
  return loose
    ? undecided("a logging may be for this cluster or another", ["clusterIdentifier"], [loose.urn])
    : violation("has no logging", ["clusterIdentifier"]);
}

/** The group that a cluster names; what is in it is judged where it stands. */
function judgeGroupOf(cluster: Resource, groups: Candidates): Judgement {
  const path = "clusterParameterGroupName";
  if (groups.join(cluster, path).state === "joined") return compliant([path]);
  const named = cluster.text(path);
  if (named.state !== "known")
    return unreadable(named, `${path} is missing, so that AWS chooses a group of its own, without ${switchName}`);
  return /^default\.|^\s*$/.test(named.value)
    ? violation(`${path} is a group of AWS's, without ${switchName}`, [path])
    : undecided(`${path} names a group that is not in the document`, [path], [path]);
}

function judgeDestination(logging: Resource): Judgement {
  const kind = isOneOf("logDestinationType", ["s3", "cloudwatch"], { whenAbsent: "compliant" })(logging);
  const type = logging.text("logDestinationType");
  if (type.state === "unknown") return kind;
  if (type.state === "known" && type.value === "cloudwatch") return worst([kind, judgeExports(logging)]);
  return worst([kind, isGiven("bucketName", ["aws:s3/"])(logging)]);
}

function judgeExports(resource: Resource): Judgement {
  const list = resource.elements("logExports");
  if (list.state !== "known") return unreadable(list);
  const texts = textsAt(resource, "logExports");
  if (texts === undefined)
    return undecided("logExports is not known yet, or cannot be read", ["logExports"], ["logExports"]);
  const missing = exported.filter((one) => !texts.includes(one));
  return missing.length === 0
    ? compliant(["logExports"])
    : violation(`logExports lacks ${missing.join(", ")}`, ["logExports"]);
}

function judgeGroup(group: Resource): Judgement {
  const list = group.elements("parameters");
  if (list.state !== "known") return unreadable(list, `parameters lack ${switchName}`);
  const named = list.value.map((path) => ({ path, name: group.text(`${path}.name`) }));
  const own = named.filter(({ name }) => name.state === "known" && name.value === switchName);
  if (own.length > 0) return worst(own.map(({ path }) => isOneOf(`${path}.value`, ["true"])(group)));
  return named.some(({ name }) => name.state === "unknown")
    ? undecided(`whether parameters have ${switchName} is not known yet`, ["parameters"], ["parameters"])
    : violation(`parameters lack ${switchName}, so that nothing tells what was asked`, ["parameters"]);
}
