import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../judgement.ts";
import type { Finding, Rule } from "../rule.ts";
import type { Answer } from "../view/bucket-arn.ts";
import type { Estate } from "../view/estate.ts";
import { overlap } from "../view/glob.ts";
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
  const at = path.length > 0 && statement.path.startsWith(path) ? statement.path : path;
  if (!statement.isKnown) return undecided(`${at} is not known yet`, [path], [urn]);
  if (statement.effect !== "Allow") return violation(`${at} has an Effect that is neither Allow nor Deny`, [path]);
  const answer = test.is(statement);
  if (answer === "no") return compliant([path]);
  return answer === "yes"
    ? violation(`${at} ${test.message}`, [path])
    : undecided(`whether ${at} ${test.message} is not known yet`, [path], [urn]);
}

/** Whether a statement allows an action that one of the patterns fits; what is allowed by sparing others allows the rest. */
export function allowsAnyOf(statement: PolicyStatement, actions: readonly string[]): Answer {
  if (statement.actions.length === 0 && statement.notActions.length > 0) {
    const spared = statement.notActions.map(lowered);
    if (spared.includes(undefined)) return "undecided";
    return actions.some(
      (action) => !spared.some((pattern) => pattern !== undefined && overlap(pattern, action.toLowerCase())),
    )
      ? "yes"
      : "no";
  }
  return anyText(statement.actions, (text) =>
    actions.some((action) => overlap(text.toLowerCase(), action.toLowerCase())),
  );
}

/** Whether a statement is for every resource, or whatever of one service. */
export function isForEverything(statement: PolicyStatement): Answer {
  if (statement.resources.length === 0) return statement.notResources.length > 0 ? "yes" : "no";
  return anyText(statement.resources, (text) => /^(\*|arn:[^:]*:[^:]*:[^:]*:[^:]*:\*|arn:\*.*)$/.test(text));
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
