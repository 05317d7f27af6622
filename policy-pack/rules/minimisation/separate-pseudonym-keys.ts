import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Estate } from "../../view/estate.ts";
import { overlap } from "../../view/glob.ts";
import { isRoleKindHidden, roleKind, roles } from "../../view/lake.ts";
import { type PolicyStatement, type PolicyText, policyDocument } from "../../view/policy-document.ts";
import { type PseudonymSecret, pseudonymSecrets, reaches } from "../../view/pseudonym-secrets.ts";
import type { Resource } from "../../view/resource.ts";
import { type RolePolicy, rolePolicies } from "../../view/role-policies.ts";

type Answer = "yes" | "no" | "undecided";

/** Role kinds that make pseudonyms, or administer what makes them (design.md §5). */
const makingKinds = ["pipeline", "deploy"];
/** AWS's own policies that let use every key and read every secret. */
const openManagedPolicies = ["AdministratorAccess", "PowerUserAccess", "SecretsManagerReadWrite"];

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
  const loose = policies.loose.map((policy) => doubtful(judgePolicy(policy, secrets)));
  const readers = estate.ofType("aws:iam/role:Role").filter((role) => !makingKinds.includes(roleKind(role) ?? ""));
  return [
    ...readers.map((role): Finding => {
      const judged = worst([...(policies.of.get(role) ?? []).map((policy) => judgePolicy(policy, secrets)), ...loose]);
      return { on: role, ...(isRoleKindHidden(role) ? doubtful(judged) : judged) };
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

function judgePolicy(policy: RolePolicy, secrets: readonly PseudonymSecret[]): Judgement {
  const related = [policy.resource.urn];
  switch (policy.state) {
    case "managed":
      return openManagedPolicies.some((name) => policy.arn.endsWith(`:aws:policy/${name}`))
        ? violation(`${policy.arn.slice(policy.arn.indexOf("/") + 1)} lets it use what pseudonyms are made with`, [], {
            related,
          })
        : undecided("has a managed policy that is not in the document", [], related, { related });
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
            const judged = judgeStatement(statement, secret, resource);
            return secret.isCertain ? judged : doubtful(judged);
          }),
        ),
      );
    }
  }
}

function judgeStatement(statement: PolicyStatement, secret: PseudonymSecret, holder: Resource): Judgement {
  if (statement.isKnown && statement.effect !== "Allow") return compliant();
  const related = [holder.urn, secret.resource.urn];
  const answer = statement.isKnown ? both(uses(statement, secret), touches(statement, secret)) : "undecided";
  if (answer === "no") return compliant();
  const message = `${holder.name} lets use ${secret.resource.name}, with which pseudonyms are made`;
  return answer === "yes"
    ? violation(message, [], { related })
    : undecided(`whether ${message} is not known yet`, [], [holder.urn], { related });
}

function uses({ actions, notActions }: PolicyStatement, { actions: wanted }: PseudonymSecret): Answer {
  const lowered = (text: PolicyText) => (text.state === "known" ? text.text.toLowerCase() : undefined);
  if (actions.length === 0 && notActions.length > 0) {
    const spared = notActions.map(lowered);
    const isSpared = (action: string) => spared.some((one) => one !== undefined && overlap(one, action));
    if (spared.includes(undefined)) return "undecided";
    return wanted.every(isSpared) ? "no" : "yes";
  }
  const texts = actions.map(lowered);
  if (texts.some((text) => text !== undefined && wanted.some((action) => overlap(text, action)))) return "yes";
  return texts.includes(undefined) ? "undecided" : "no";
}

function touches({ resources, notResources }: PolicyStatement, secret: PseudonymSecret): Answer {
  if (resources.length === 0 && notResources.length > 0) return "undecided";
  const answers = resources.map((text) => reaches(text, secret));
  if (answers.includes("yes")) return "yes";
  return answers.includes("undecided") ? "undecided" : "no";
}

/** The key's or secret's own policy: named readers, or everybody without a condition on who it is. */
function judgeOwnPolicy(place: PseudonymSecret["policies"][number], estate: Estate): Judgement {
  const { resource, path, secret } = place;
  const document = policyDocument(resource, path);
  if (document.state === "absent") return compliant([path]);
  if (document.state !== "known") return unreadable(document);
  return worst(
    document.value.map((statement): Judgement => {
      if (statement.isKnown && statement.effect !== "Allow") return compliant([path]);
      const used = statement.isKnown ? uses(statement, secret) : "undecided";
      const answer = both(used, statement.isKnown ? admits(statement, estate) : "undecided");
      if (answer === "no") return compliant([path]);
      const message = `${path} lets somebody who makes no pseudonyms use ${secret.resource.name}`;
      return answer === "yes"
        ? violation(message, [path])
        : undecided(`whether ${message} is not known yet`, [path], [resource.urn]);
    }),
  );
}

/** Whether a statement of a resource's policy lets in somebody who makes no pseudonyms. */
function admits(statement: PolicyStatement, estate: Estate): Answer {
  const isBound = statement.conditions.some(({ key }) => key === "aws:principalarn" || key === "aws:principalaccount");
  if (statement.hasNotPrincipal) return "yes";
  const answers = statement.principals.map(({ kind, who }): Answer => {
    if (kind !== "AWS") return "no";
    if (who.state === "unknown") return awaited(who.dependsOn);
    const [named] = [...who.refersTo, ...estate.derive(roles).named(who.text)];
    if (named) return awaited([named]);
    // The account's root hands the question to the policies of identities.
    if (/^(\d{12}|arn:[^:]*:iam::\d{12}:root)$/.test(who.text)) return "no";
    if (who.text === "*") return isBound ? "undecided" : "yes";
    return makingKinds.some((kind) => who.text.includes(`:role/lakeward/${kind}/`)) ? "no" : "yes";
  });
  if (answers.includes("yes")) return "yes";
  return answers.includes("undecided") ? "undecided" : "no";
}

function awaited(all: readonly Resource[]): Answer {
  const named = all.filter(({ type }) => type === "aws:iam/role:Role");
  if (named.length === 0) return "undecided";
  if (named.some(isRoleKindHidden)) return "undecided";
  return named.every((role) => makingKinds.includes(roleKind(role) ?? "")) ? "no" : "yes";
}

function both(one: Answer, other: Answer): Answer {
  if (one === "no" || other === "no") return "no";
  return one === "yes" && other === "yes" ? "yes" : "undecided";
}
