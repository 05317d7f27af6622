import type { Estate } from "./estate.ts";
import type { Reading, Resource } from "./resource.ts";

type Known = "yes" | "no" | "unknown";

/** One opening of a security group, whichever form it is written in. */
export interface Opening {
  readonly path: string;
  readonly direction: "in" | "out" | "unknown";
  /** It is for every address of the internet. */
  readonly world: Known;
  readonly allPorts: Known;
  readonly description: Reading<string>;
}

/** A resource that opens something: a security group with its rules in-line, or one rule of it. */
export interface OpeningResource {
  readonly resource: Resource;
  readonly openings: readonly Opening[];
  /** What cannot be read of it. */
  readonly unreadable: Exclude<Reading<unknown>, { readonly state: "known" }> | undefined;
}

const everywhere = ["0.0.0.0/0", "::/0"];
/** Security groups, the default group and the older rule take their addresses as lists. */
const grouped = ["aws:ec2/securityGroup:SecurityGroup", "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"] as const;

/** All openings of the document. */
export function openings(estate: Estate): readonly OpeningResource[] {
  return [
    ...estate.ofType(...grouped).map(inGroup),
    ...estate.ofType("aws:ec2/securityGroupRule:SecurityGroupRule").map((resource) => {
      const type = resource.text("type");
      const direction = type.state === "known" ? (type.value === "egress" ? "out" : "in") : "unknown";
      return { resource, openings: [listed(resource, "", direction)], unreadable: undefined };
    }),
    ...(["Ingress", "Egress"] as const).flatMap((kind) =>
      estate.ofType(kind === "Ingress" ? ingressRule : egressRule).map((resource) => ({
        resource,
        openings: [single(resource, kind === "Ingress" ? "in" : "out")],
        unreadable: undefined,
      })),
    ),
  ];
}

const ingressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const egressRule = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

function inGroup(resource: Resource): OpeningResource {
  const lists = (["ingress", "egress"] as const).map((path) => ({ path, list: resource.elements(path) }));
  const odd = lists.find(({ list }) => list.state === "unknown" || list.state === "malformed")?.list;
  return {
    resource,
    unreadable: odd === undefined || odd.state === "known" ? undefined : odd,
    openings: lists.flatMap(({ path, list }) =>
      list.state === "known" ? list.value.map((one) => listed(resource, one, path === "ingress" ? "in" : "out")) : [],
    ),
  };
}

function listed(resource: Resource, at: string, direction: Opening["direction"]): Opening {
  const under = (property: string) => (at === "" ? property : `${at}.${property}`);
  const answers = ["cidrBlocks", "ipv6CidrBlocks"].map((property) => {
    const list = resource.elements(under(property));
    if (list.state === "absent") return "no";
    return list.state === "known" ? any(list.value.map((one) => isEverywhere(resource.text(one)))) : "unknown";
  });
  return {
    path: at === "" ? "cidrBlocks" : at,
    direction,
    world: any(answers),
    allPorts: portsOf(resource, under("protocol"), under("fromPort"), under("toPort")),
    description: resource.text(under("description")),
  };
}

function single(resource: Resource, direction: Opening["direction"]): Opening {
  return {
    path: "cidrIpv4",
    direction,
    world: any([isEverywhere(resource.text("cidrIpv4")), isEverywhere(resource.text("cidrIpv6"))]),
    allPorts: portsOf(resource, "ipProtocol", "fromPort", "toPort"),
    description: resource.text("description"),
  };
}

function isEverywhere(reading: Reading<string>): Known {
  if (reading.state === "absent") return "no";
  return reading.state === "known" ? (everywhere.includes(reading.value) ? "yes" : "no") : "unknown";
}

/** Protocol -1 stands for all of them on every port. */
function portsOf(resource: Resource, protocolPath: string, fromPath: string, toPath: string): Known {
  const protocol = resource.get(protocolPath);
  if (protocol.state === "unknown") return "unknown";
  if (protocol.state === "known" && ["-1", "all"].includes(String(protocol.value).toLowerCase())) return "yes";
  const [from, to] = [resource.number(fromPath), resource.number(toPath)];
  if (from.state !== "known" || to.state !== "known")
    return from.state === "absent" || to.state === "absent" ? "yes" : "unknown";
  return from.value <= 0 && to.value >= 65_535 ? "yes" : "no";
}

function any(answers: readonly Known[]): Known {
  if (answers.includes("yes")) return "yes";
  return answers.includes("unknown") ? "unknown" : "no";
}
