import { allowsAnyOf, both, either, judgePolicy, not, type StatementTest } from "../../requirements/statement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { isSweeping } from "../../view/arn-pattern.ts";
import { boundBy } from "../../view/bound-by.ts";
import type { Answer } from "../../view/bucket-arn.ts";
import { identityPolicies } from "../../view/identity-policies.ts";
import { type Keys, keys, keysNamed } from "../../view/keys.ts";
import { ownDepartment } from "../../view/own-department.ts";
import type { PolicyStatement, PolicyText } from "../../view/policy-document.ts";
import type { Resource } from "../../view/resource.ts";

const decrypting = ["kms:Decrypt", "kms:ReEncryptFrom"];
/** Condition keys that say which keys, by what they are called or tagged. */
const namesKeys = ["kms:resourcealiases", "kms:requestalias", "aws:resourcetag/*"];

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
        [allowsAnyOf(statement, decrypting), isForEveryKey(statement), not(boundBy(statement, namesKeys))].reduce(both),
      message: "decrypts with every key",
    },
    {
      is: (statement) =>
        both(
          allowsAnyOf(statement, decrypting),
          either([
            ...[...statement.resources, ...aliasesIn(statement)].map((text) => namesForeignKey(text, holder, known)),
            ...tagsIn(statement).map((text) => namesForeignDepartment(text, holder)),
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

/** Aliases by which a condition names keys. */
function aliasesIn({ conditions }: PolicyStatement): readonly PolicyText[] {
  return conditions.filter(({ key }) => namesKeys.slice(0, 2).includes(key)).flatMap(({ values }) => values);
}

/** Departments by whose tag a condition names keys. */
function tagsIn({ conditions }: PolicyStatement): readonly PolicyText[] {
  return conditions.filter(({ key }) => key === "aws:resourcetag/department").flatMap(({ values }) => values);
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
