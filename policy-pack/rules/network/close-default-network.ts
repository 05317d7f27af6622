import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { isFalse } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { Candidates } from "../../view/candidates.ts";
import type { Estate } from "../../view/estate.ts";
import type { Resource } from "../../view/resource.ts";

const groupType = "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup";
/** Rules that stand beside the group that they open. */
const besides = [
  "aws:ec2/securityGroupRule:SecurityGroupRule",
  "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
  "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
];

/**
 * NET-03: the default security group of each network opens nothing, in-line or by a rule beside it, and no subnet hands out public
 * addresses by itself. A network that says nothing of its default group has AWS's, which lets its members reach each other and
 * everybody outwards.
 */
export const closeDefaultNetwork: Rule = (estate) => {
  const groups = estate.ofType(groupType);
  const subnet = isFalse("mapPublicIpOnLaunch");
  // AWS's own subnets hand out public addresses where nothing is said (aws 7).
  const defaultSubnet = isFalse("mapPublicIpOnLaunch", { whenAbsent: "violation" });
  return [
    ...groups.map((on): Finding => ({ on, ...worst([judgeList(on, "ingress"), judgeList(on, "egress")]) })),
    ...judgeRules(groups, estate),
    ...judgeNetworks(groups, estate),
    ...estate.ofType("aws:ec2/subnet:Subnet").map((on): Finding => ({ on, ...subnet(on) })),
    ...estate.ofType("aws:ec2/defaultSubnet:DefaultSubnet").map((on): Finding => ({ on, ...defaultSubnet(on) })),
  ];
};

function judgeList(group: Resource, path: string): Judgement {
  const list = group.elements(path);
  if (list.state === "absent" || (list.state === "known" && list.value.length === 0)) return compliant([path]);
  return list.state === "known" ? violation(`${path} of the default group opens something`, [path]) : unreadable(list);
}

function judgeRules(groups: readonly Resource[], estate: Estate): readonly Finding[] {
  const candidates = new Candidates(groups, ["id"]);
  const others = new Candidates(estate.ofType("aws:ec2/securityGroup:SecurityGroup"), ["id"]);
  return estate.ofType(...besides).flatMap((on): readonly Finding[] => {
    const path = "securityGroupId";
    const joined = candidates.join(on, path);
    if (joined.state === "joined")
      return [{ on, ...violation("opens the default group", [path], { related: [joined.to.urn] }) }];
    return joined.state === "loose" && others.join(on, path).state !== "joined"
      ? [{ on, ...undecided("whether it opens the default group is not known yet", [path], [path]) }]
      : [];
  });
}

function judgeNetworks(groups: readonly Resource[], estate: Estate): readonly Finding[] {
  const networks = estate.ofType("aws:ec2/vpc:Vpc", "aws:ec2/defaultVpc:DefaultVpc");
  const candidates = new Candidates(networks, ["id"]);
  const joins = groups.map((group) => ({ group, joined: candidates.join(group, "vpcId") }));
  const closed = new Map(
    joins.flatMap(({ group, joined }) => (joined.state === "joined" ? [[joined.to, group.urn] as const] : [])),
  );
  const loose = joins.filter(({ joined }) => joined.state === "loose").map(({ group }) => group.urn);
  return networks.map((on): Finding => {
    const group = closed.get(on);
    if (group !== undefined) return { on, ...compliant(), related: [group] };
    return loose.length > 0
      ? { on, ...undecided("a default group may be this network's or another's", [], loose) }
      : { on, ...violation("has the default group that AWS made: no DefaultSecurityGroup closes it", []) };
  });
}
