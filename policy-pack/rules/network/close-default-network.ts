import { compliant, unreadable, violation, worst } from "../../judgement.ts";
import { isFalse } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Resource } from "../../view/resource.ts";

/** NET-03: the default security group opens nothing, and no subnet hands out public addresses by itself. */
export const closeDefaultNetwork: Rule = (estate) => {
  const subnet = isFalse("mapPublicIpOnLaunch");
  return [
    ...estate
      .ofType("aws:ec2/defaultSecurityGroup:DefaultSecurityGroup")
      .map((on): Finding => ({ on, ...worst([judgeList(on, "ingress"), judgeList(on, "egress")]) })),
    ...estate.ofType("aws:ec2/subnet:Subnet").map((on): Finding => ({ on, ...subnet(on) })),
  ];
};

function judgeList(group: Resource, path: string) {
  const list = group.elements(path);
  if (list.state === "absent" || (list.state === "known" && list.value.length === 0)) return compliant([path]);
  return list.state === "known" ? violation(`${path} of the default group opens something`, [path]) : unreadable(list);
}
