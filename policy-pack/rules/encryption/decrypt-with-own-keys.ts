import { allowsAnyOf, both, either, judgePolicy, type StatementTest } from "../../requirements/statement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Answer } from "../../view/bucket-arn.ts";
import { identityPolicies } from "../../view/identity-policies.ts";
import { ownDepartment } from "../../view/own-department.ts";
import type { PolicyStatement, PolicyText } from "../../view/policy-document.ts";
import type { Resource } from "../../view/resource.ts";

const decrypting = ["kms:Decrypt", "kms:ReEncryptFrom"];
/** Conditions that say which keys, by what they are called or tagged. */
const namesKeys = /^(kms:resourcealiases|kms:requestalias|aws:resourcetag\/.*)$/;

/**
 * ENC-06: who may decrypt may do so with named keys, none of them another department's.
 *
 * Whose a key is shows only for keys of the document; a key that is named by its ARN counts as named.
 */
export const decryptWithOwnKeys: Rule = (estate) =>
  estate
    .derive(identityPolicies)
    .map((policy): Finding => ({ on: policy.resource, ...judgePolicy(policy, testsFor(policy.resource)) }));

function testsFor(holder: Resource): readonly StatementTest[] {
  return [
    {
      is: (statement) =>
        statement.conditions.some(({ key, values }) => namesKeys.test(key) && values.length > 0)
          ? "no"
          : both(allowsAnyOf(statement, decrypting), isForEveryKey(statement)),
      message: "decrypts with every key",
    },
    {
      is: (statement) =>
        both(
          allowsAnyOf(statement, decrypting),
          either(statement.resources.map((text) => namesForeignKey(text, holder))),
        ),
      message: "decrypts with a key of another department",
    },
  ];
}

function isForEveryKey({ resources, notResources }: PolicyStatement): Answer {
  if (resources.length === 0) return notResources.length > 0 ? "yes" : "no";
  return either(
    resources.map((text) => {
      if (text.state === "unknown") return keysOf(text).length > 0 ? "no" : "undecided";
      return /^(\*|arn:\*.*|arn:[^:]*:[^:]*:[^:]*:[^:]*:(\*|key\/\*))$/.test(text.text) ? "yes" : "no";
    }),
  );
}

/** A text that is not known yet may be any of the keys that the policy waits for. */
function namesForeignKey(text: PolicyText, holder: Resource): Answer {
  const answers = keysOf(text).map((key) => isForeign(key, holder));
  if (answers.length > 0 && answers.every((answer) => answer === "yes")) return "yes";
  return answers.some((answer) => answer !== "no") ? "undecided" : "no";
}

function keysOf(text: PolicyText): readonly Resource[] {
  return (text.state === "unknown" ? text.dependsOn : text.refersTo).filter(({ type }) => type.startsWith("aws:kms/"));
}

/** Keys and roles of no department are the whole body's. */
function isForeign(key: Resource, holder: Resource): Answer {
  const [its, own] = [ownDepartment(key), ownDepartment(holder)];
  if (its.state === "absent" || own.state === "absent") return "no";
  if (its.state !== "known" || own.state !== "known") return "undecided";
  return its.value === own.value ? "no" : "yes";
}
