import { isWorldRange } from "./address-range.ts";
import { Candidates } from "./candidates.ts";
import type { Estate } from "./estate.ts";
import type { Reading, Resource } from "./resource.ts";

type Known = "yes" | "no" | "unknown";

/** One opening of a security group, whichever form it is written in. */
export interface Opening {
  readonly path: string;
  readonly direction: "in" | "out" | "unknown";
  /** It is for every address of the internet. */
  readonly world: Known;
  /** It is for a list of addresses that is not in the document. */
  readonly isUnlisted: boolean;
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

/** Security groups, the default group and the older rule take their addresses as lists. */
const grouped = ["aws:ec2/securityGroup:SecurityGroup", "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup"] as const;

/** All openings of the document. */
export function openings(estate: Estate): readonly OpeningResource[] {
  const lists = prefixLists(estate);
  return [
    ...estate.ofType(...grouped).map((group) => inGroup(group, lists)),
    ...estate.ofType("aws:ec2/securityGroupRule:SecurityGroupRule").map((resource) => {
      const type = resource.text("type");
      const direction = type.state === "known" ? (type.value === "egress" ? "out" : "in") : "unknown";
      return { resource, openings: [listed(resource, "", direction, lists)], unreadable: undefined };
    }),
    ...(["Ingress", "Egress"] as const).flatMap((kind) =>
      estate.ofType(kind === "Ingress" ? ingressRule : egressRule).map((resource) => ({
        resource,
        openings: [single(resource, kind === "Ingress" ? "in" : "out", lists)],
        unreadable: undefined,
      })),
    ),
  ];
}

const ingressRule = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const egressRule = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";

function inGroup(resource: Resource, prefixes: PrefixLists): OpeningResource {
  const lists = (["ingress", "egress"] as const).map((path) => ({ path, list: resource.elements(path) }));
  const odd = lists.find(({ list }) => list.state === "unknown" || list.state === "malformed")?.list;
  return {
    resource,
    unreadable: odd === undefined || odd.state === "known" ? undefined : odd,
    openings: lists.flatMap(({ path, list }) =>
      list.state === "known"
        ? list.value.map((one) => listed(resource, one, path === "ingress" ? "in" : "out", prefixes))
        : [],
    ),
  };
}

function listed(resource: Resource, at: string, direction: Opening["direction"], lists: PrefixLists): Opening {
  const under = (property: string) => (at === "" ? property : `${at}.${property}`);
  const answers = ["cidrBlocks", "ipv6CidrBlocks"].map((property) => {
    const list = resource.elements(under(property));
    if (list.state === "absent") return "no";
    return list.state === "known" ? any(list.value.map((one) => isEverywhere(resource.text(one)))) : "unknown";
  });
  const named = resource.elements(under("prefixListIds"));
  const prefixes = named.state === "known" ? named.value.map((path) => ofList(resource, path, lists)) : [];
  const hidden = named.state === "known" || named.state === "absent" ? "no" : "unknown";
  return {
    path: at === "" ? "cidrBlocks" : at,
    direction,
    world: any([...answers, hidden, ...prefixes.map((one) => (one === "unlisted" ? "no" : one))]),
    isUnlisted: prefixes.includes("unlisted"),
    allPorts: portsOf(resource, under("protocol"), under("fromPort"), under("toPort")),
    description: resource.text(under("description")),
  };
}

function single(resource: Resource, direction: Opening["direction"], lists: PrefixLists): Opening {
  const prefix = ofList(resource, "prefixListId", lists);
  return {
    path: "cidrIpv4",
    direction,
    world: any([
      isEverywhere(resource.text("cidrIpv4")),
      isEverywhere(resource.text("cidrIpv6")),
      prefix === "unlisted" ? "no" : prefix,
    ]),
    isUnlisted: prefix === "unlisted",
    allPorts: portsOf(resource, "ipProtocol", "fromPort", "toPort"),
    description: resource.text("description"),
  };
}

/** A range that waits for a network of the document is that network's. */
function isEverywhere(reading: Reading<string>): Known {
  if (reading.state === "absent") return "no";
  if (reading.state === "unknown")
    return reading.dependsOn.length > 0 && reading.dependsOn.every(({ type }) => type.startsWith("aws:ec2/"))
      ? "no"
      : "unknown";
  if (reading.state === "malformed") return "unknown";
  const world = isWorldRange(reading.value);
  return world === "undecided" ? "unknown" : world;
}

/** Lists of addresses of the document, and whether the whole internet is on them. */
interface PrefixLists {
  readonly lists: Candidates;
  readonly isWorld: (list: Resource) => Known;
}

function prefixLists(estate: Estate): PrefixLists {
  const all = estate.ofType("aws:ec2/managedPrefixList:ManagedPrefixList");
  const lists = new Candidates(all, ["id", "arn"]);
  const entries = new Map<Resource, Known[]>();
  const loose: Known[] = [];
  for (const entry of estate.ofType("aws:ec2/managedPrefixListEntry:ManagedPrefixListEntry")) {
    const joined = lists.join(entry, "prefixListId");
    const world = isEverywhere(entry.text("cidr"));
    if (joined.state === "joined") entries.set(joined.to, [...(entries.get(joined.to) ?? []), world]);
    if (joined.state === "loose" && world !== "no") loose.push("unknown");
  }
  const isWorld = (list: Resource): Known => {
    const own = list.elements("entries");
    const inLine =
      own.state === "known"
        ? own.value.map((path) => isEverywhere(list.text(`${path}.cidr`)))
        : [own.state === "absent" ? ("no" as const) : ("unknown" as const)];
    return any([...inLine, ...(entries.get(list) ?? []), ...loose]);
  };
  return { lists, isWorld };
}

function ofList(resource: Resource, path: string, { lists, isWorld }: PrefixLists): Known | "unlisted" {
  const named = resource.text(path);
  if (named.state === "absent") return "no";
  const joined = lists.join(resource, path);
  if (joined.state === "joined") return isWorld(joined.to);
  return named.state === "known" && joined.state === "elsewhere" ? "unlisted" : "unknown";
}

/** Protocol -1 stands for all of them on every port. */
function portsOf(resource: Resource, protocolPath: string, fromPath: string, toPath: string): Known {
  const protocol = resource.get(protocolPath);
  if (protocol.state === "unknown") return "unknown";
  if (protocol.state === "known" && ["-1", "all"].includes(String(protocol.value).toLowerCase())) return "yes";
  const [from, to] = [resource.number(fromPath), resource.number(toPath)];
  if (from.state !== "known" || to.state !== "known")
    return from.state === "absent" || to.state === "absent" ? "yes" : "unknown";
  return from.value <= 1 && to.value >= 65_535 ? "yes" : "no";
}

function any(answers: readonly Known[]): Known {
  if (answers.includes("yes")) return "yes";
  return answers.includes("unknown") ? "unknown" : "no";
}
