import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { isConfined } from "../../requirements/confinement.ts";
import { allowsAnyOf, both, either, not } from "../../requirements/statement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { accountRegister, isRegistered } from "../../view/account-register.ts";
import { boundBy } from "../../view/bound-by.ts";
import type { Answer } from "../../view/bucket-arn.ts";
import type { Estate } from "../../view/estate.ts";
import { identityPolicies } from "../../view/identity-policies.ts";
import { isRoleKindHidden, roleKind, roles } from "../../view/lake.ts";
import { type PolicyStatement, type PolicyText, policyDocument } from "../../view/policy-document.ts";
import { type PseudonymSecret, pseudonymSecrets, reaches } from "../../view/pseudonym-secrets.ts";
import type { Resource } from "../../view/resource.ts";
import { type RolePolicy, rolePolicies } from "../../view/role-policies.ts";

/** Role kinds that make pseudonyms, or administer what makes them (design.md §5). */
const makingKinds = ["pipeline", "deploy"];
/** AWS's own policies that let use every key, or read every secret or parameter, and of which service. */
const openManagedPolicies: readonly (readonly [string, PseudonymSecret["service"] | "every"])[] = [
  ["AdministratorAccess", "every"],
  ["PowerUserAccess", "every"],
  ["SecretsManagerReadWrite", "secretsmanager"],
  ["AmazonSSMFullAccess", "ssm"],
  ["AmazonSSMReadOnlyAccess", "ssm"],
  ["ReadOnlyAccess", "ssm"],
];
/** Identity policies of people who have no role. */
const ofPeople = [
  "aws:iam/userPolicy:UserPolicy",
  "aws:iam/groupPolicy:GroupPolicy",
  "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy",
];

/**
 * MIN-23: whoever may read pseudonyms cannot use what they are made with (UK GDPR Art 4(5)): keys for message
 * authentication codes, and keys, secrets and parameters that a name, description or tag calls a pseudonym's or a linkage's.
 *
 * Lookup tables of tokens are tables of the refined zone, so that who sees them is told by the statements (LF-12).
 */
export const separatePseudonymKeys: Rule = (estate) => {
  const secrets = estate.derive(pseudonymSecrets);
  if (secrets.length === 0) return [];
  const policies = estate.derive(rolePolicies);
  const loose = policies.loose.map((policy) => doubtful(judgePolicy(policy, secrets, [])));
  const readers = estate.ofType("aws:iam/role:Role").filter((role) => !makingKinds.includes(roleKind(role) ?? ""));
  return [
    ...readers.map((role): Finding => {
      const own = policies.of.get(role) ?? [];
      const denials = own.flatMap(statementsOf).filter(isDenial);
      const judged = worst([...own.map((policy) => judgePolicy(policy, secrets, denials)), ...loose]);
      return { on: role, ...(isRoleKindHidden(role) ? doubtful(judged) : judged) };
    }),
    ...estate
      .derive(identityPolicies)
      .filter(({ resource }) => ofPeople.includes(resource.type))
      .map((policy): Finding => {
        const own: RolePolicy = { state: "document", ...policy };
        return { on: policy.resource, ...judgePolicy(own, secrets, statementsOf(own).filter(isDenial)) };
      }),
    ...secrets.flatMap(({ resource, policies }) => [
      { on: resource, ...compliant() },
      ...policies.map((place): Finding => {
        const judged = judgeOwnPolicy(place, estate);
        return { on: place.resource, ...(place.isCertain ? judged : doubtful(judged)) };
      }),
    ]),
  ];
};

/** A violation of what may not be there is possible, no more. */
function doubtful(judgement: Judgement): Judgement {
  if (judgement.verdict !== "violation") return judgement;
  const { message, properties, related = [] } = judgement;
  return undecided(`it is not known whether ${message}`, properties, related, { related });
}

function statementsOf(policy: RolePolicy): readonly PolicyStatement[] {
  return policy.state === "document" && policy.document.state === "known" ? policy.document.value : [];
}

function judgePolicy(
  policy: RolePolicy,
  secrets: readonly PseudonymSecret[],
  denials: readonly PolicyStatement[],
): Judgement {
  const related = [policy.resource.urn];
  switch (policy.state) {
    case "managed":
      return worst(
        secrets.map((secret) => {
          const judged = judgeManaged(policy.arn, secret, related);
          return secret.isCertain ? judged : doubtful(judged);
        }),
      );
    case "unknown":
      return undecided("has a managed policy that is not known yet", [], related, { related });
    case "document": {
      const { document, resource } = policy;
      if (document.state === "absent") return compliant();
      if (document.state !== "known")
        return undecided(`${resource.name} is not known yet, or cannot be read`, [], related, { related });
      return worst(
        document.value.flatMap((statement) =>
          secrets.map((secret) => {
            const judged = judgeStatement(statement, secret, denials, resource);
            return secret.isCertain ? judged : doubtful(judged);
          }),
        ),
      );
    }
  }
}

function judgeManaged(arn: string, { service }: PseudonymSecret, related: readonly string[]): Judgement {
  const open = openManagedPolicies.find(([name]) => arn.endsWith(`:aws:policy/${name}`));
  if (open === undefined || (open[1] !== "every" && open[1] !== service))
    return undecided("has a managed policy that is not in the document", [], related, { related });
  return violation(`${open[0]} lets it use what pseudonyms are made with`, [], { related });
}

function judgeStatement(
  statement: PolicyStatement,
  secret: PseudonymSecret,
  denials: readonly PolicyStatement[],
  holder: Resource,
): Judgement {
  const answer = statement.isKnown ? letsUse(statement, secret, denials) : "undecided";
  if (answer === "no") return compliant();
  const related = [holder.urn, secret.resource.urn];
  const message = `${holder.name} lets use ${secret.resource.name}, with which pseudonyms are made`;
  return answer === "yes"
    ? violation(message, [], { related })
    : undecided(`whether ${message} is not known yet`, [], [holder.urn], { related });
}

function letsUse(statement: PolicyStatement, secret: PseudonymSecret, denials: readonly PolicyStatement[]): Answer {
  if (statement.effect !== "Allow") return "no";
  // Through a service nobody makes codes, and what is decrypted is what the service lets read.
  if (secret.service === "kms" && boundBy(statement, ["kms:viaservice"]) === "yes") return "no";
  const open = secret.actions.filter((action) => !denials.some((denial) => denies(denial, action, secret)));
  return both(allowsAnyOf(statement, open), touches(statement, secret));
}

function isDenial({ isKnown, effect, conditions }: PolicyStatement): boolean {
  return isKnown && effect === "Deny" && conditions.length === 0;
}

function denies(denial: PolicyStatement, action: string, { resource }: PseudonymSecret): boolean {
  const isMeant = (text: PolicyText) =>
    text.state === "known" && (text.text === "*" || text.refersTo.includes(resource));
  return denial.resources.some(isMeant) && allowsAnyOf(denial, [action]) === "yes";
}

function touches({ resources, notResources }: PolicyStatement, secret: PseudonymSecret): Answer {
  if (resources.length > 0) return either(resources.map((text) => reaches(text, secret)));
  if (notResources.length === 0) return "undecided";
  // A pattern that meets its name need not spare all of it.
  return either(notResources.map((text) => reaches(text, secret))) === "no" ? "yes" : "undecided";
}

/** The key's or secret's own policy: named readers, or everybody without a condition on who it is. */
function judgeOwnPolicy(place: PseudonymSecret["policies"][number], estate: Estate): Judgement {
  const { resource, path, secret } = place;
  const document = policyDocument(resource, path);
  if (document.state === "absent") return compliant([path]);
  if (document.state !== "known") return unreadable(document);
  return worst(
    document.value.map((statement): Judgement => {
      const answer = statement.isKnown ? letsIn(statement, secret, estate) : "undecided";
      if (answer === "no") return compliant([path]);
      const message = `${path} lets somebody who makes no pseudonyms use ${secret.resource.name}`;
      return answer === "yes"
        ? violation(message, [path], { related: [secret.resource.urn] })
        : undecided(`whether ${message} is not known yet`, [path], [resource.urn]);
    }),
  );
}

/** Whether a statement of a resource's policy lets use it who makes no pseudonyms. */
function letsIn(statement: PolicyStatement, secret: PseudonymSecret, estate: Estate): Answer {
  if (statement.effect !== "Allow") return "no";
  const comers = statement.hasNotPrincipal
    ? "yes"
    : either(statement.principals.map((one) => isOther(one, statement, estate)));
  return both(allowsAnyOf(statement, secret.actions), comers);
}

/** Whether a principal makes no pseudonyms. */
function isOther(
  { kind, who }: PolicyStatement["principals"][number],
  statement: PolicyStatement,
  estate: Estate,
): Answer {
  if (kind === "Service") return "no";
  if (who.state === "unknown") return awaited(who.dependsOn);
  const [named] = [...who.refersTo, ...estate.derive(roles).named(who.text)];
  if (named) return awaited([named]);
  if (who.text === "*") return isConfined(statement) === "no" ? "yes" : "undecided";
  const [, account, rest] = /^(?:arn:[^:]*:(?:iam|sts)::)?(\d{12})(?::(.*))?$/.exec(who.text) ?? [];
  if (account === undefined) return "yes";
  const isOurs = isRegistered(account, estate.derive(accountRegister));
  // The account's root hands the question to the policies of identities.
  const isMaking =
    rest === undefined || rest === "root" || makingKinds.some((kind) => rest.startsWith(`role/lakeward/${kind}/`));
  return isMaking ? not(isOurs) : "yes";
}

function awaited(all: readonly Resource[]): Answer {
  const named = all.filter(({ type }) => type === "aws:iam/role:Role");
  if (named.length === 0 || named.some(isRoleKindHidden)) return "undecided";
  return named.every((role) => makingKinds.includes(roleKind(role) ?? "")) ? "no" : "yes";
}
