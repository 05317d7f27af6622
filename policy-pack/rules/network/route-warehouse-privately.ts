import { all, isGiven, isGivenList, isTrue } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";

/** NET-05: a warehouse loads and unloads through our network, where endpoints and flow logs are, and stands in subnets of ours. */
export const routeWarehousePrivately: Rule = (estate) => {
  const routed = isTrue("enhancedVpcRouting");
  const cluster = all([routed, isGiven("clusterSubnetGroupName", ["aws:redshift/subnetGroup:"])]);
  const workgroup = all([routed, isGivenList("subnetIds", ["aws:ec2/subnet:"])]);
  return [
    ...estate.ofType("aws:redshift/cluster:Cluster").map((on): Finding => ({ on, ...cluster(on) })),
    ...estate.ofType("aws:redshiftserverless/workgroup:Workgroup").map((on): Finding => ({ on, ...workgroup(on) })),
  ];
};
