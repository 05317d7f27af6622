import { compliant, type Judgement, undecided, violation } from "../../judgement.ts";
import { allowsAnyOf, anyText, both } from "../../requirements/statement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { isSweeping } from "../../view/arn-pattern.ts";
import { boundBy } from "../../view/bound-by.ts";
import type { Answer } from "../../view/bucket-arn.ts";
import { covers } from "../../view/glob.ts";
import { identityPolicies } from "../../view/identity-policies.ts";
import type { PolicyCondition, PolicyStatement, PolicyText } from "../../view/policy-document.ts";
import type { Reading, Resource } from "../../view/resource.ts";
import { type RolePolicy, rolePolicies } from "../../view/role-policies.ts";
import { isBroadPolicy } from "./broad-policies.ts";
import { type EscalationPath, escalationPaths } from "./escalation-paths.ts";

/** What keeps a change of identities within what was meant. */
const bounds = ["iam:permissionsboundary", "iam:policyarn", "aws:resourcetag/*", "iam:resourcetag/*"];

/** The statements that one identity has; `isWhole` is false while some of them are not known. */
interface Held {
  readonly statements: readonly HeldStatement[];
  readonly isWhole: boolean;
}

/** A statement with the services whose actions it may be about; undefined for any of them. */
interface HeldStatement {
  readonly statement: PolicyStatement;
  readonly services: ReadonlySet<string> | undefined;
}

function held(statement: PolicyStatement): HeldStatement {
  const services = statement.actions.map((text) =>
    text.state === "known" ? /^([a-z0-9-]+):/i.exec(text.text)?.[1]?.toLowerCase() : undefined,
  );
  const isAny = !statement.isKnown || statement.notActions.length > 0 || services.includes(undefined);
  return { statement, services: isAny ? undefined : new Set(services.filter((one) => one !== undefined)) };
}

/** The role that has the policies; anybody where any role may be the one. */
type Self = Resource | "anybody" | undefined;

/**
 * IAM-04: nobody's policies, taken together, complete a known way to more rights than were given. An action counts where it is
 * for every role, user, group, policy or function, or for the role itself, and no boundary, policy or tag condition holds it.
 */
export const keepFromEscalating: Rule = (estate) => {
  const { of, loose } = estate.derive(rolePolicies);
  const anybodys = heldBy(loose);
  const isOfRole = new Set(
    [...of.values()].flat().flatMap((policy) => (policy.state === "document" ? [policy.resource] : [])),
  );
  const ofRoles = estate
    .ofType("aws:iam/role:Role")
    .filter((role) => of.has(role) || loose.length > 0)
    .map((on): Finding => ({ on, ...judge(heldBy(of.get(on) ?? []), anybodys, on) }));
  const alone = estate
    .derive(identityPolicies)
    .filter(({ resource }) => !isOfRole.has(resource))
    .map(({ resource, document }): Finding => {
      return { on: resource, ...judge(heldIn(document), nothing, undefined) };
    });
  return [...ofRoles, ...alone];
};

const nothing: Held = { statements: [], isWhole: true };

function heldIn(document: Reading<readonly PolicyStatement[]>): Held {
  return document.state === "known"
    ? { statements: document.value.map(held), isWhole: true }
    : { statements: [], isWhole: document.state === "absent" };
}

function heldBy(policies: readonly RolePolicy[]): Held {
  const parts = policies.map((policy): Held => {
    // AWS's own are judged by IAM-07.
    if (policy.state === "managed") return { statements: [], isWhole: policy.arn.includes(":aws:policy/") };
    if (policy.state === "unknown") return { statements: [], isWhole: false };
    return heldIn(policy.document);
  });
  return {
    statements: parts.flatMap(({ statements }) => statements),
    isWhole: parts.every(({ isWhole }) => isWhole),
  };
}

function judge(own: Held, anybodys: Held, self: Resource | undefined): Judgement {
  const answers = escalationPaths.map((path) => ({ path, answer: completes(path, own, anybodys, self) }));
  const complete = answers.filter(({ answer }) => answer === "yes").map(({ path }) => path.name);
  if (complete.length > 0) return violation(`may take more rights than it has: ${complete.join(", ")}`, []);
  const possible = answers.filter(({ answer }) => answer === "undecided").map(({ path }) => path.name);
  return possible.length > 0
    ? undecided(`whether it may take more rights than it has is not known yet: ${possible.join(", ")}`, [], ["policy"])
    : compliant();
}

/** Every step is allowed by what is held; what may be anybody's makes a step possible only. */
function completes(path: EscalationPath, own: Held, anybodys: Held, self: Resource | undefined): Answer {
  return path.steps
    .map((actions): Answer => {
      const isDecisive = actions === path.steps[0];
      const answer = stepAllowed(path, actions, isDecisive, own, self);
      if (answer === "yes") return answer;
      return answer === "undecided" || stepAllowed(path, actions, isDecisive, anybodys, "anybody") !== "no"
        ? "undecided"
        : "no";
    })
    .reduce(both, "yes");
}

function stepAllowed(
  path: EscalationPath,
  actions: readonly string[],
  isDecisive: boolean,
  { statements, isWhole }: Held,
  self: Self,
): Answer {
  const services = new Set(actions.map((action) => action.slice(0, action.indexOf(":"))));
  const about = statements.filter((one) => one.services === undefined || !services.isDisjointFrom(one.services));
  const open = actions.filter((action) => !statements.some(({ statement }) => denies(statement, action)));
  let found: Answer = isWhole ? "no" : "undecided";
  if (open.length === 0) return "no";
  for (const { statement } of about) {
    if (statement.isKnown && statement.effect !== "Allow") continue;
    const allowed = statement.isKnown ? allowsAnyOf(statement, open) : "undecided";
    if (allowed === "no") continue;
    const answer = isDecisive ? both(allowed, reachesOthers(statement, path, self)) : allowed;
    if (answer === "yes") return "yes";
    if (answer === "undecided") found = "undecided";
  }
  return found;
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
function reachesOthers(statement: PolicyStatement, path: EscalationPath, self: Self): Answer {
  if (!statement.isKnown) return "undecided";
  const conditions = statement.conditions.filter((condition) => !namesBroadPolicy(condition));
  const bound = boundBy({ ...statement, conditions }, bounds);
  if (bound === "yes" || isForOtherServices(statement, path)) return "no";
  const texts = statement.resources.filter((text) => text.state === "known" || text.dependsOn.length === 0);
  const services = path.steps[0].map((action) => action.slice(0, action.indexOf(":")));
  const everyone = statement.resources.length === 0 ? "yes" : anyText(texts, (text) => isSweeping(text, services));
  const itself = path.ofItself === true ? statement.resources.map((text) => isItself(text, self)) : [];
  const answers = [everyone, ...itself];
  const reach = answers.includes("yes") ? "yes" : answers.includes("undecided") ? "undecided" : "no";
  return bound === "undecided" ? both(reach, "undecided") : reach;
}

/** A policy of AWS's that opens everything holds nothing, as what is attached or as a boundary. */
function namesBroadPolicy({ key, values }: PolicyCondition): boolean {
  return (
    ["iam:policyarn", "iam:permissionsboundary"].includes(key) &&
    values.some((value) => value.state === "known" && isBroadPolicy(value.text))
  );
}

function isItself(text: PolicyText, self: Self): Answer {
  if (text.state === "unknown" || self === undefined) return "no";
  if (text.refersTo.some((other) => other === self)) return "yes";
  const [, named] = /^arn:[^:]*:iam::[^:]*:(role\/.*)$/.exec(text.text) ?? [];
  if (named === undefined) return "no";
  if (self === "anybody") return "undecided";
  const [name, path] = [self.text("name"), self.text("path")];
  if (name.state === "unknown" || name.state === "malformed" || path.state === "unknown") return "undecided";
  // Pulumi makes a name from its own and adds what nobody can foretell.
  const called = name.state === "known" ? name.value : `${self.name}-\u0001`;
  return covers(named, `role${path.state === "known" ? path.value : "/"}${called}`) ? "yes" : "no";
}

/** Roles may be passed, but to none of the services of this path. */
function isForOtherServices(statement: PolicyStatement, { passedTo }: EscalationPath): boolean {
  const conditions = statement.conditions.filter(
    ({ operator, key }) => key === "iam:passedtoservice" && /^string(equals|like)(ignorecase)?$/.test(operator),
  );
  return (
    passedTo !== undefined &&
    conditions.some(({ values }) => values.every((value) => value.state === "known" && !covers(value.text, passedTo)))
  );
}
