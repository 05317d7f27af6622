import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../judgement.ts";
import type { Finding, Rule } from "../rule.ts";
import { isSweeping } from "../view/arn-pattern.ts";
import type { Answer } from "../view/bucket-arn.ts";
import type { Estate } from "../view/estate.ts";
import { covers, overlap } from "../view/glob.ts";
import { type IdentityPolicy, identityPolicies } from "../view/identity-policies.ts";
import type { PolicyStatement, PolicyText } from "../view/policy-document.ts";
import { type PolicySubject, resourcePolicies } from "../view/resource-policies.ts";

/** What a statement is looked at for: whether it holds, and what is wrong then. */
export interface StatementTest {
  readonly is: (statement: PolicyStatement) => Answer;
  readonly message: string;
}

/** A rule that no statement of any identity policy that allows something may pass one of the tests. */
export function noStatement(
  tests: readonly StatementTest[],
  isSpared: (policy: IdentityPolicy, estate: Estate) => boolean = () => false,
): Rule {
  return (estate) =>
    estate.derive(identityPolicies).map((policy): Finding => {
      if (isSpared(policy, estate)) return { on: policy.resource, ...compliant([policy.path]) };
      return { on: policy.resource, ...judgePolicy(policy, tests) };
    });
}

/** A rule that no statement that allows something, of the policies on resources of some kinds, may pass one of the tests. */
export function noResourceStatement(
  subjects: readonly PolicySubject[],
  tests: (estate: Estate) => readonly StatementTest[],
): Rule {
  return (estate) => {
    const all = [namesNobody, ...tests(estate)];
    return estate
      .derive(resourcePolicies)
      .filter(({ subject }) => subjects.includes(subject))
      .map(({ document, path, resource }): Finding => {
        const isEmpty = document.state === "known" && document.value.length === 0;
        return {
          on: resource,
          ...(isEmpty
            ? violation(`${path} holds no statement that can be read`, [path])
            : judgePolicy({ document, path, resource }, all)),
        };
      });
  };
}

/** AWS refuses such a statement; what is written may be a principal under a name that is not one. */
const namesNobody: StatementTest = {
  is: ({ principals, hasNotPrincipal }) => (principals.length === 0 && !hasNotPrincipal ? "yes" : "no"),
  message: "names nobody whom it allows",
};

/** The judgement on one policy: no statement of it that allows something passes one of the tests. */
export function judgePolicy(
  { document, path, resource }: Pick<IdentityPolicy, "document" | "path" | "resource">,
  tests: readonly StatementTest[],
): Judgement {
  if (document.state === "absent") return compliant([path]);
  if (document.state !== "known") return unreadable(document);
  return worst(
    document.value
      .filter(({ effect, isKnown }) => effect !== "Deny" || !isKnown)
      .flatMap((statement) => tests.map((test) => judgeStatement(statement, test, path, resource.urn))),
  );
}

function judgeStatement(statement: PolicyStatement, test: StatementTest, path: string, urn: string): Judgement {
  const at = statement.path.startsWith(path) ? statement.path : path;
  if (!statement.isKnown) return undecided(`${at} is not known yet`, [path], [urn]);
  if ([...statement.actions, ...statement.notActions].length === 0)
    return undecided(`${at} does not say which actions it allows`, [path], [urn]);
  const answer = test.is(statement);
  if (answer === "no") return compliant([path]);
  return answer === "yes"
    ? violation(`${at} ${test.message}`, [path])
    : undecided(`whether ${at} ${test.message} is not known yet`, [path], [urn]);
}

/** Whether a statement allows an action that one of the patterns fits; what is allowed by sparing others allows the rest. */
export function allowsAnyOf(statement: PolicyStatement, actions: readonly string[]): Answer {
  if (statement.notActions.length > 0) {
    const spared = statement.notActions.map(lowered);
    if (spared.includes(undefined)) return "undecided";
    return actions.some(
      (action) => !spared.some((pattern) => pattern !== undefined && overlap(pattern, action.toLowerCase())),
    )
      ? "yes"
      : "no";
  }
  return anyText(statement.actions, (text) => fitsAny(text, actions));
}

/** What was found of action patterns, by the list they were held against: every department's policies name the same few. */
const found = new WeakMap<readonly string[], Map<string, boolean>>();
/** Beyond this many the patterns come from a document that repeats none. */
const mostFound = 2_000;

function fitsAny(text: string, actions: readonly string[]): boolean {
  const known = found.get(actions) ?? new Map<string, boolean>();
  found.set(actions, known);
  const before = known.get(text);
  if (before !== undefined) return before;
  const fits = actions.some((action) => overlap(text.toLowerCase(), action.toLowerCase()));
  if (known.size < mostFound) known.set(text, fits);
  return fits;
}

/** Services whose ARNs an action's service takes, where they are not its own. */
const arnServices: Readonly<Record<string, readonly string[]>> = {
  "redshift-data": ["redshift", "redshift-serverless"],
  sts: ["iam", "sts"],
};

/** Actions by the services whose things they are about. */
export type ActionsByService = ReadonlyMap<string, readonly string[]>;

/** The actions, by service. */
export function byService(actions: readonly string[]): ActionsByService {
  return Map.groupBy(actions, (action) => action.slice(0, action.indexOf(":")));
}

/** Whether a statement allows one of the actions on things of its service whatever they are called. */
export function allowsEverywhere(statement: PolicyStatement, actions: ActionsByService): Answer {
  const arnsOf = (service: string): readonly string[] => arnServices[service] ?? [service];
  // Nearly every statement is for none of them, which is found at once.
  if (isForEverything(statement, [...actions.keys()].flatMap(arnsOf)) === "no") return "no";
  return either(
    [...actions].map(([service, own]) =>
      both(isForEverything(statement, arnsOf(service)), allowsAnyOf(statement, own)),
    ),
  );
}

/** Whether a statement is for things of some services, or of any, whatever they are called; one that names none is for all. */
export function isForEverything({ resources }: PolicyStatement, services?: readonly string[]): Answer {
  return resources.length === 0 ? "yes" : anyText(resources, (text) => isSweeping(text, services));
}

/** Whether a pattern of actions fits whatever action a service may have, or any service. */
export function isEveryAction(text: string): boolean {
  const service = /^[a-z0-9-]+(?=:)/i.exec(text)?.[0] ?? "\u0001";
  return covers(text, `${service}:\u0001`);
}

/** Whether any of the texts is so; undecided while one that is not known yet could be. */
export function anyText(texts: readonly PolicyText[], is: (text: string) => boolean): Answer {
  if (texts.some((text) => text.state === "known" && is(text.text))) return "yes";
  return texts.some(({ state }) => state === "unknown") ? "undecided" : "no";
}

/** At least one holds. */
export function either(answers: readonly Answer[]): Answer {
  if (answers.includes("yes")) return "yes";
  return answers.includes("undecided") ? "undecided" : "no";
}

/** It does not hold. */
export function not(answer: Answer): Answer {
  if (answer === "undecided") return answer;
  return answer === "yes" ? "no" : "yes";
}

/** Both hold. */
export function both(one: Answer, other: Answer): Answer {
  if (one === "no" || other === "no") return "no";
  return one === "yes" && other === "yes" ? "yes" : "undecided";
}

function lowered(text: PolicyText): string | undefined {
  return text.state === "known" ? text.text.toLowerCase() : undefined;
}
