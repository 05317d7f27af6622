import { allowsAnyOf, both, either, judgePolicy, not, type StatementTest } from "../../requirements/statement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { isSweeping } from "../../view/arn-pattern.ts";
import { boundBy } from "../../view/bound-by.ts";
import type { Answer } from "../../view/bucket-arn.ts";
import { identityPolicies } from "../../view/identity-policies.ts";
import { type Keys, keys, keysByAlias, keysNamed } from "../../view/keys.ts";
import { ownDepartment } from "../../view/own-department.ts";
import type { PolicyStatement, PolicyText } from "../../view/policy-document.ts";
import type { Resource } from "../../view/resource.ts";

const decrypting = ["kms:Decrypt", "kms:ReEncryptFrom"];
/** Condition keys that say which keys, by an alias of theirs. */
const aliasKeys = ["kms:resourcealiases", "kms:requestalias"];
/** The tag that says whose a key is. */
const departmentTag = "aws:resourcetag/department";

/**
 * ENC-06: who may decrypt may do so with named keys, none of them another department's.
 *
 * Whose a key is shows only for keys of the document, by reference, ARN or alias; any other key that is named counts as its own.
 */
export const decryptWithOwnKeys: Rule = (estate) =>
  estate.derive(identityPolicies).map((policy): Finding => {
    const tests = testsFor(policy.resource, estate.derive(keys));
    return { on: policy.resource, ...judgePolicy(policy, tests) };
  });

function testsFor(holder: Resource, known: Keys): readonly StatementTest[] {
  return [
    {
      is: (statement) =>
        [allowsAnyOf(statement, decrypting), isForEveryKey(statement), not(isBound(statement))].reduce(both),
      message: "decrypts with every key",
    },
    {
      is: (statement) =>
        both(
          allowsAnyOf(statement, decrypting),
          either([
            ...statement.resources.map((text) => namesForeignKey(text, holder, known)),
            ...valuesOf(statement, aliasKeys).map((text) => namesForeignAlias(text, holder, known)),
            ...valuesOf(statement, [departmentTag]).map((text) => namesForeignDepartment(text, holder)),
          ]),
        ),
      message: "decrypts with a key of another department",
    },
  ];
}

function isForEveryKey({ resources }: PolicyStatement): Answer {
  if (resources.length === 0) return "yes";
  return either(
    resources.map((text) => {
      if (text.state === "unknown") return madeKeys(text).length > 0 ? "no" : "undecided";
      return isSweeping(text.text, ["kms"]) ? "yes" : "no";
    }),
  );
}

/** Keys of one name or of one department are some; whether those with another tag are does not show. */
function isBound(statement: PolicyStatement): Answer {
  const tagged = boundBy(statement, ["aws:resourcetag/*"]);
  return either([boundBy(statement, [...aliasKeys, departmentTag]), both(tagged, "undecided")]);
}

/** What conditions name by the keys; what they spare is named by none. */
function valuesOf({ conditions }: PolicyStatement, keys: readonly string[]): readonly PolicyText[] {
  return conditions
    .filter(({ operator, key }) => keys.includes(key) && !operator.includes("not"))
    .flatMap(({ values }) => values);
}

/** What belongs to no department is tagged `shared`; a variable is the caller's own. */
function namesForeignDepartment(text: PolicyText, holder: Resource): Answer {
  const own = ownDepartment(holder);
  if (own.state === "absent" || (text.state === "known" && /^(shared|\$\{.*\})$/.test(text.text))) return "no";
  if (own.state !== "known" || text.state !== "known") return "undecided";
  return text.text === own.value ? "no" : "yes";
}

/** A text that is not known yet may be any of the keys that the policy waits for. */
function namesForeignKey(text: PolicyText, holder: Resource, known: Keys): Answer {
  const named = text.state === "known" && text.refersTo.length === 0 ? keysNamed(text.text, known) : madeKeys(text);
  if (named === undefined) return "undecided";
  const answers = named.map((key) => isForeign(key, holder));
  if (answers.length > 0 && answers.every((answer) => answer === "yes")) return "yes";
  return answers.some((answer) => answer !== "no") ? "undecided" : "no";
}

/** A pattern names every key that has an alias which it fits. */
function namesForeignAlias(text: PolicyText, holder: Resource, known: Keys): Answer {
  if (text.state === "unknown" || !/[*?]/.test(text.text)) return namesForeignKey(text, holder, known);
  const named = keysByAlias(text.text, known).map((key) => isForeign(key, holder));
  return either([...named, known.aliases.hasHidden ? "undecided" : "no"]);
}

function madeKeys(text: PolicyText): readonly Resource[] {
  return (text.state === "unknown" ? text.dependsOn : text.refersTo).filter(({ type }) => type.startsWith("aws:kms/"));
}

/** Keys and roles of no department are the whole body's. */
function isForeign(key: Resource, holder: Resource): Answer {
  const [its, own] = [ownDepartment(key), ownDepartment(holder)];
  if (its.state === "absent" || own.state === "absent") return "no";
  if (its.state !== "known" || own.state !== "known") return "undecided";
  return its.value === own.value ? "no" : "yes";
}
