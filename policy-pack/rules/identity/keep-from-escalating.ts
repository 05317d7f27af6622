import { compliant, type Judgement, undecided, violation } from "../../judgement.ts";
import { allowsAnyOf, anyText, both, either, not } from "../../requirements/statement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { isSweeping } from "../../view/arn-pattern.ts";
import { boundBy } from "../../view/bound-by.ts";
import type { Answer } from "../../view/bucket-arn.ts";
import { covers, overlap } from "../../view/glob.ts";
import { identityPolicies } from "../../view/identity-policies.ts";
import {
  type PolicyCondition,
  type PolicyStatement,
  type PolicyText,
  withReferencesAs,
} from "../../view/policy-document.ts";
import type { Reading, Resource } from "../../view/resource.ts";
import { type RolePolicy, rolePolicies } from "../../view/role-policies.ts";
import { isBroadPolicy } from "./broad-policies.ts";
import { type EscalationPath, escalationPaths } from "./escalation-paths.ts";

/** What keeps a change of identities within what was meant. */
const bounds = ["iam:permissionsboundary", "iam:policyarn"];
/** AWS asks not to hold iam:PassRole by tags of roles, which it does not do reliably. */
const tags = ["aws:resourcetag/*", "iam:resourcetag/*"];

/** The statements that one identity has; `isWhole` is false while some of them are not known. */
interface Held {
  readonly statements: readonly HeldStatement[];
  readonly isWhole: boolean;
  /** What carries its rights, so that who changes it changes them: the role, and managed policies of the document. */
  readonly carriers: readonly Resource[];
}

/** A statement with the services whose actions it may be about; undefined for any of them. */
interface HeldStatement {
  readonly statement: PolicyStatement;
  readonly services: ReadonlySet<string> | undefined;
}

function held(statement: PolicyStatement): HeldStatement {
  const services = new Set<string>();
  for (const text of statement.actions) {
    const [, service] = text.state === "known" ? (/^([a-z0-9-]+):/i.exec(text.text) ?? []) : [];
    if (service === undefined) return { statement, services: undefined };
    services.add(service.toLowerCase());
  }
  return { statement, services: statement.isKnown && services.size > 0 ? services : undefined };
}

/**
 * IAM-04: nobody's policies, taken together, complete a known way to more rights than were given. An action counts where it is
 * for every role, user, group, policy or function, or for the role itself or a managed policy that it has, and no boundary,
 * policy or tag condition holds it.
 */
export const keepFromEscalating: Rule = (estate) => {
  const { of, loose } = estate.derive(rolePolicies);
  const isOfRole = new Set(
    [...of.values()].flat().flatMap((policy) => (policy.state === "document" ? [policy.resource] : [])),
  );
  const ofRoles = estate
    .ofType("aws:iam/role:Role")
    .filter((role) => of.has(role) || loose.length > 0)
    .map((on): Finding => {
      const own = heldBy(on, of.get(on) ?? []);
      // What may be anybody's makes a way possible only.
      const possible = loose.length > 0 ? heldBy(on, [...(of.get(on) ?? []), ...loose]) : own;
      return { on, ...judge(own, possible) };
    });
  const alone = estate
    .derive(identityPolicies)
    .filter(({ resource }) => !isOfRole.has(resource))
    .map(({ resource, document }): Finding => {
      const own = { ...heldIn(document), carriers: [] };
      return { on: resource, ...judge(own, own) };
    });
  return [...ofRoles, ...alone];
};

function heldIn(document: Reading<readonly PolicyStatement[]>): Omit<Held, "carriers"> {
  return document.state === "known"
    ? { statements: document.value.map(held), isWhole: true }
    : { statements: [], isWhole: document.state === "absent" };
}

function heldBy(role: Resource, policies: readonly RolePolicy[]): Held {
  const parts = policies.map((policy) => {
    // AWS's own are judged by IAM-07.
    if (policy.state === "managed") return { statements: [], isWhole: policy.arn.includes(":aws:policy/") };
    if (policy.state === "unknown") return { statements: [], isWhole: false };
    return heldIn(policy.document);
  });
  return {
    statements: parts.flatMap(({ statements }) => statements),
    isWhole: parts.every(({ isWhole }) => isWhole),
    carriers: [
      role,
      ...policies.map(({ resource }) => resource).filter(({ type }) => type === "aws:iam/policy:Policy"),
    ],
  };
}

function judge(own: Held, possible: Held): Judgement {
  const answers = escalationPaths.map((path) => ({ path, answer: completes(path, own, possible) }));
  const complete = answers.filter(({ answer }) => answer === "yes").map(({ path }) => path.name);
  if (complete.length > 0) return violation(`may take more rights than it has: ${complete.join(", ")}`, []);
  const open = answers.filter(({ answer }) => answer === "undecided").map(({ path }) => path.name);
  return open.length > 0
    ? undecided(`whether it may take more rights than it has is not known yet: ${open.join(", ")}`, [], ["policy"])
    : compliant();
}

/** Every step is allowed by what is held; a step that is allowed by what may be held is possible only. */
function completes(path: EscalationPath, own: Held, possible: Held): Answer {
  return path.steps
    .map((actions): Answer => {
      const open = actions.filter((action) => !own.statements.some(({ statement }) => denies(statement, action)));
      const answer = stepAllowed(path, actions, open, own);
      if (answer !== "no" || possible === own) return answer;
      return stepAllowed(path, actions, open, possible) === "no" ? "no" : "undecided";
    })
    .reduce(both, "yes");
}

function stepAllowed(
  path: EscalationPath,
  actions: readonly string[],
  open: readonly string[],
  { statements, isWhole, carriers }: Held,
): Answer {
  if (open.length === 0) return "no";
  const services = new Set(servicesOf(actions));
  let found: Answer = isWhole ? "no" : "undecided";
  for (const { statement, services: own } of statements) {
    if (own?.isDisjointFrom(services)) continue;
    const answer = allows(statement, path, actions, open, carriers);
    if (answer === "yes") return "yes";
    if (answer === "undecided") found = "undecided";
  }
  return found;
}

function allows(
  statement: PolicyStatement,
  path: EscalationPath,
  actions: readonly string[],
  open: readonly string[],
  carriers: readonly Resource[],
): Answer {
  if (!statement.isKnown) return "undecided";
  if (statement.effect !== "Allow") return "no";
  // A statement without any is refused; under another name it may stand there.
  if (statement.actions.length + statement.notActions.length === 0) return "undecided";
  const allowed = allowsAnyOf(statement, open);
  const isDecisive = actions === path.steps[0];
  return isDecisive && allowed !== "no" ? both(allowed, reachesOthers(statement, path, carriers)) : allowed;
}

function servicesOf(actions: readonly string[]): readonly string[] {
  return actions.map((action) => action.slice(0, action.indexOf(":")));
}

function denies(statement: PolicyStatement, action: string): boolean {
  return (
    statement.isKnown &&
    statement.effect === "Deny" &&
    statement.conditions.length === 0 &&
    statement.resources.some((text) => text.state === "known" && text.text === "*") &&
    statement.actions.some((text) => text.state === "known" && covers(text.text.toLowerCase(), action.toLowerCase()))
  );
}

/** The statement is for every identity, or for the one that has it, and nothing holds it. */
function reachesOthers(statement: PolicyStatement, path: EscalationPath, carriers: readonly Resource[]): Answer {
  const conditions = statement.conditions.filter((condition) => !namesBroadPolicy(condition));
  const bound = boundBy({ ...statement, conditions }, path.passedTo === undefined ? [...bounds, ...tags] : bounds);
  const held = either([bound, isForOtherServices(statement, path)]);
  // What waits for something of the document is that thing's ARN, and so not everything.
  const texts = statement.resources.filter((text) => text.state === "known" || text.dependsOn.length === 0);
  const services = servicesOf(path.steps[0]);
  const everyone = statement.resources.length === 0 ? "yes" : anyText(texts, (text) => isSweeping(text, services));
  const itself = path.ofItself === true ? statement.resources.map((text) => namesAny(text, carriers)) : [];
  const reach = either([everyone, ...itself]);
  return both(reach, not(held));
}

/** A policy of AWS's that opens everything holds nothing, as what is attached or as a boundary. */
function namesBroadPolicy({ key, values }: PolicyCondition): boolean {
  return (
    bounds.includes(key) &&
    values.some((value) => value.state === "known" && (isBroadPolicy(value.text) || fitsAdministration(value.text)))
  );
}

/** `arn:aws:iam::aws:policy/Admin*` */
function fitsAdministration(pattern: string): boolean {
  return overlap(pattern, "arn:aws:iam::aws:policy/AdministratorAccess");
}

/** Whether a text is, or covers, the ARN of one of the roles and policies. */
function namesAny(text: PolicyText, carriers: readonly Resource[]): Answer {
  if (text.state === "unknown") return text.dependsOn.some((one) => carriers.includes(one)) ? "undecided" : "no";
  if (text.refersTo.some((one) => carriers.includes(one))) return "yes";
  // Whatever the account: that of the document is not said.
  const pattern = withReferencesAs(text.text, "\u0002").replace(/^arn:[^:]*:iam::[^:]*:/, "arn:aws:iam::\u0001:");
  return either(carriers.map((carrier) => namesOne(pattern, carrier)));
}

function namesOne(pattern: string, carrier: Resource): Answer {
  const kind = carrier.type === "aws:iam/role:Role" ? "role" : "policy";
  const [name, prefix, path] = [carrier.text("name"), carrier.text("namePrefix"), carrier.text("path")];
  const start = `arn:aws:iam::\u0001:${kind}`;
  if ([name, prefix, path].some(({ state }) => state === "unknown" || state === "malformed"))
    return overlap(pattern, `${start}/*`) ? "undecided" : "no";
  // Pulumi makes a name from its own and adds what nobody can foretell.
  const made = `${prefix.state === "known" ? prefix.value : `${carrier.name}-`}\u0001`;
  const called = name.state === "known" ? name.value : made;
  return covers(pattern, `${start}${path.state === "known" ? path.value : "/"}${called}`) ? "yes" : "no";
}

/** Roles may be passed, but to none of the services of this path. */
function isForOtherServices(statement: PolicyStatement, { passedTo }: EscalationPath): Answer {
  if (passedTo === undefined) return "no";
  const conditions = statement.conditions.filter(
    ({ operator, key }) => key === "iam:passedtoservice" && /^string(equals|like)(ignorecase)?$/.test(operator),
  );
  return either(conditions.map(({ values }) => not(anyText(values, (text) => covers(text.toLowerCase(), passedTo)))));
}
