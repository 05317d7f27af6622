import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Estate } from "../../view/estate.ts";
import { joinReadings } from "../../view/join-readings.ts";
import { accountOf } from "../../view/lake.ts";
import type { Reading, Resource } from "../../view/resource.ts";

const providerTypes: readonly string[] = ["pulumi:providers:aws", "pulumi:providers:lakeward"];

/**
 * GOV-05: in a program of a lake, every resource stands in a component of a department or of the account, and every
 * provider works in the environment's accounts only.
 *
 * A program without such components is somebody else's, of which this says nothing but of its providers. The default
 * provider is no resource of a program: in a lake it is told on what it makes.
 */
export const belongSomewhere: Rule = (estate) => {
  const isLake = estate.ofType("lakeward:lake:Account", "lakeward:lake:Department").length > 0;
  const accounts = allowedAccounts(estate);
  const providers = estate.ofType(...providerTypes).map((on) => ({ on, ...judgeProvider(on, accounts) }));
  const told = new Set(providers.flatMap(({ on, verdict }) => (verdict === "compliant" ? [] : [on.type])));
  const placed = estate.resources
    .filter((on) => isLake && isOfSomebody(on))
    .map((on): Finding => ({ on, ...worst([judgePlace(on), judgeMaker(on, accounts, told)]) }));
  return [...placed, ...providers];
};

function isOfSomebody({ type }: Resource): boolean {
  return !type.startsWith("pulumi:") && !type.startsWith("lakeward:lake:");
}

function judgePlace(resource: Resource): Judgement {
  const seen = new Set<string>();
  let above = resource.parent;
  let last = resource;
  while (above !== undefined && !seen.has(above.urn)) {
    if (above.type.startsWith("lakeward:lake:")) return compliant();
    seen.add(above.urn);
    last = above;
    above = above.parent;
  }
  return last.hasParentElsewhere
    ? undecided("the component that it stands in is not in the document", [], ["parent"])
    : violation("stands in no component of a department or of the account", []);
}

type Allowed = Reading<readonly string[]> | undefined;

/** The accounts of the environment, as the account's component or the plan's parameters name them; none where nobody does. */
function allowedAccounts(estate: Estate): Allowed {
  const account = accountOf(estate);
  const listed = account && textsIn(account, "allowedAccounts");
  if (listed !== undefined && listed.state !== "absent") return listed;
  const { allowedAccounts: given } = estate.parameters;
  return given === undefined ? undefined : { state: "known", path: "allowedAccounts", value: given };
}

function judgeProvider(provider: Resource, allowed: Allowed): Judgement {
  const path = "allowedAccountIds";
  const own = provider.get(path);
  // A provider's settings travel as texts: a list is one of JSON.
  const ids =
    own.state === "known" && typeof own.value === "string" ? listIn(own.value, path) : textsIn(provider, path);
  if (ids.state !== "known") return unreadable(ids, "the provider works in whichever account its credentials are of");
  if (ids.value.length === 0) return violation(`${path} is empty, so that any account will do`, [path]);
  if (allowed === undefined)
    return undecided("nobody says which accounts the environment has", [path], ["allowedAccounts"]);
  if (allowed.state !== "known")
    return undecided("the environment's accounts are not known", [path], ["allowedAccounts"]);
  const others = ids.value.filter((id) => !allowed.value.includes(id));
  return others.length === 0
    ? compliant([path])
    : violation(`${path} has ${others.join(", ")}, which is no account of the environment`, [path]);
}

/** What a resource is made by, unless that is a provider of the document which is told of by itself. */
function judgeMaker({ provider }: Resource, allowed: Allowed, told: ReadonlySet<string>): Judgement {
  const type = `pulumi:providers:${provider?.package}`;
  if (provider === undefined || !providerTypes.includes(type) || told.has(type)) return compliant();
  const { allowedAccountIds: ids } = provider.inputs;
  const listed: readonly unknown[] = Array.isArray(ids) ? ids : [];
  const isOther = (id: unknown) => allowed?.state === "known" && !allowed.value.some((own) => own === id);
  return listed.length === 0 || listed.some(isOther)
    ? violation("is made by a provider that does not work in the environment's accounts only", [])
    : compliant();
}

function textsIn(resource: Resource, path: string): Reading<readonly string[]> {
  const list = resource.elements(path);
  if (list.state !== "known") return list;
  const texts = list.value.map((at) => resource.text(at));
  return joinReadings(texts.map((text) => (text.state === "known" ? { ...text, value: [text.value] } : text)));
}

function listIn(text: string, path: string): Reading<readonly string[]> {
  const malformed = { state: "malformed", path, wanted: "a list of account ids", found: "something else" } as const;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((item) => typeof item === "string")
      ? { state: "known", path, value: list }
      : malformed;
  } catch {
    return malformed;
  }
}
