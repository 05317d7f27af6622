import { compliant, type Judgement, undecided, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { accessGrants } from "../../view/access-grants.ts";
import { buckets } from "../../view/bucket.ts";
import { type Answer, coversBucket, touchesObjects } from "../../view/bucket-arn.ts";
import type { Estate } from "../../view/estate.ts";
import { overlap } from "../../view/glob.ts";
import { grants } from "../../view/grant.ts";
import { isRoleKindHidden, roleKind, roles } from "../../view/lake.ts";
import { lakeBuckets } from "../../view/lake-buckets.ts";
import {
  type PolicyStatement,
  type PolicyText,
  policyDocument,
  referencePlaceholder,
} from "../../view/policy-document.ts";
import { principalAt } from "../../view/principal.ts";
import type { Resource } from "../../view/resource.ts";
import { type RolePolicy, rolePolicies } from "../../view/role-policies.ts";
import { touchedBuckets } from "../../view/touched-buckets.ts";

const writingKinds = ["pipeline", "registration", "deploy"];
/** AWS's own policies that let read every bucket. */
const openManagedPolicies = [
  "AdministratorAccess",
  "PowerUserAccess",
  "ReadOnlyAccess",
  "AmazonS3FullAccess",
  "AmazonS3ReadOnlyAccess",
  "job-function/DataScientist",
];

/** LF-16: who sees tables through Lake Formation does not read the files beside it. */
export const keepConsumersOffBuckets: Rule = (estate) => {
  const lake = estate.derive(lakeBuckets);
  const policies = estate.derive(rolePolicies);
  const onBuckets = bucketPolicies(lake, estate);
  const loose = policies.loose.map((policy) => judgeLoose(policy, lake));
  const looseOnBuckets = estate.derive(buckets).loose.policy;
  return consumers(estate).map(({ role, isCertain }): Finding => {
    const own = (policies.of.get(role) ?? []).map((policy) =>
      restingOn(place(policy, role), judgePolicy(policy, lake)),
    );
    const others = [
      ...judgeBucketPolicies(role, onBuckets, estate),
      ...looseOnBuckets.map((holder) => judgeLooseOnBucket(holder, role, lake, estate)),
      ...judgeAccessGrants(role, lake, estate),
      ...loose,
    ];
    const judgement = worst([...own, ...others.map((each) => restingOn("name", each))]);
    return { on: role, ...(isCertain ? judgement : ifConsumer(judgement, role)) };
  });
};

/** The property of the role that leads to the policy: its own, or its name, by which others are joined to it. */
function place(policy: RolePolicy, role: Resource): string {
  if (policy.resource !== role) return "name";
  return policy.state === "document" ? "inlinePolicies" : policy.path;
}

function restingOn(property: string, judgement: Judgement): Judgement {
  return judgement.verdict === "compliant" ? judgement : { ...judgement, properties: [property] };
}

interface Consumer {
  readonly role: Resource;
  /** False while the kind of the role is not known. */
  readonly isCertain: boolean;
}

/** Roles of the lake, and whoever else is granted something, but for writers. */
function consumers(estate: Estate): readonly Consumer[] {
  const granted = estate.derive(grants).flatMap(({ resource, principal }) => {
    const who = principalAt(resource, principal, estate);
    return who.state === "role" ? [who.role] : [];
  });
  const declared = estate
    .ofType("aws:iam/role:Role")
    .filter((role) => role.ancestor("lakeward:lake:Role") !== undefined);
  return [...new Set([...declared, ...granted])]
    .filter((role) => !writingKinds.includes(roleKind(role) ?? ""))
    .map((role) => ({ role, isCertain: !isRoleKindHidden(role) }));
}

function ifConsumer(judgement: Judgement, role: Resource): Judgement {
  if (judgement.verdict !== "violation") return judgement;
  const component = role.ancestor("lakeward:lake:Role");
  const { message, properties, related = [] } = judgement;
  return undecided(`the kind of the role is not known yet; ${message}`, properties, [component?.urn ?? role.urn], {
    related,
  });
}

function judgePolicy(policy: RolePolicy, lake: readonly Resource[]): Judgement {
  const { resource } = policy;
  if (lake.length === 0) return compliant();
  switch (policy.state) {
    case "managed":
      if (openManagedPolicies.some((name) => policy.arn.endsWith(`:aws:policy/${name}`))) {
        return violation(
          `${policy.arn.slice(policy.arn.indexOf("/") + 1)} lets it read the objects of every zone`,
          [],
          { related: [resource.urn] },
        );
      }
      return undecided("has a managed policy that is not in the document", [], [resource.urn], {
        related: [resource.urn],
      });
    case "unknown":
      return undecided("has a managed policy that is not known yet", [], [resource.urn], { related: [resource.urn] });
    case "document": {
      const { document } = policy;
      if (document.state === "known") return judgeStatements(document.value, lake, resource);
      if (document.state === "absent") return compliant();
      const why = document.state === "unknown" ? "is not known yet" : "cannot be read";
      return undecided(`${resource.name}: its policy ${why}`, [], [resource.urn], { related: [resource.urn] });
    }
  }
}

/** A policy that may be any role's: what it would let the role read is possible, no more. */
function judgeLoose(policy: RolePolicy, lake: readonly Resource[]): Judgement {
  const { urn, name } = policy.resource;
  return judgePolicy(policy, lake).verdict === "compliant"
    ? compliant()
    : undecided(`${name} may be a policy of this role or another`, [], [urn], { related: [urn] });
}

function judgeStatements(
  statements: readonly PolicyStatement[],
  lake: readonly Resource[],
  holder: Resource,
): Judgement {
  return worst(
    statements
      .filter((statement) => statement.effect === "Allow" || !statement.isKnown)
      .map((statement) => {
        const actions = statement.isKnown ? readsObjects(statement) : "undecided";
        if (actions === "no") return compliant();
        const { isKnown, resources } = statement;
        const near = isKnown && resources.length > 0 ? touchedBuckets(resources, lake) : lake;
        const reached = near.map((bucket) => ({ bucket, answer: both(actions, reaches(statement, bucket)) }));
        const read = reached.filter(({ answer }) => answer === "yes").map(({ bucket }) => bucket);
        if (read.length > 0) {
          const names = read.map(({ name }) => name).join(", ");
          return violation(`${holder.name} lets it read objects of ${names} beside Lake Formation`, [], {
            related: [holder.urn, ...read.map(({ urn }) => urn)],
          });
        }
        if (reached.some(({ answer }) => answer === "undecided")) {
          return undecided(`${holder.name} may let it read objects of the lake`, [], [holder.urn], {
            related: [holder.urn],
          });
        }
        return compliant();
      }),
  );
}

function readsObjects(statement: PolicyStatement): Answer {
  const reads = ["s3:getobject", "s3:getobjectversion"];
  if (statement.actions.length === 0 && statement.notActions.length > 0) {
    const spared = statement.notActions.map((action) => (action.state === "known" ? action.text.toLowerCase() : ""));
    return reads.every((read) => spared.some((pattern) => overlap(pattern, read))) ? "no" : "yes";
  }
  if (
    statement.actions.some(
      (action) => action.state === "known" && reads.some((read) => overlap(action.text.toLowerCase(), read)),
    )
  )
    return "yes";
  return statement.actions.some(({ state }) => state === "unknown") ? "undecided" : "no";
}

function reaches(statement: PolicyStatement, bucket: Resource): Answer {
  if (!statement.isKnown) return "undecided";
  if (statement.resources.length === 0 && statement.notResources.length > 0) {
    const spared = statement.notResources.map((text) => coversBucket(text, bucket, "/*"));
    if (spared.includes("yes")) return "no";
    return spared.includes("undecided") ? "undecided" : "yes";
  }
  const answers = statement.resources.map((text) => touchesObjects(text, bucket));
  if (answers.includes("yes")) return "yes";
  return answers.includes("undecided") ? "undecided" : "no";
}

function judgeBucketPolicies(
  role: Resource,
  policies: readonly LakeBucketPolicy[],
  estate: Estate,
): readonly Judgement[] {
  return policies.map(({ bucket, holder, statements }): Judgement => {
    const related = [holder.urn];
    if (statements === undefined) return undecided(`${holder.name} is not known yet`, [], related, { related });
    const addressed = statements.map((statement) => ({ statement, answer: isAddressed(statement, role, estate) }));
    const saying = (wanted: Answer) =>
      addressed.filter(({ answer }) => answer === wanted).map(({ statement }) => statement);
    const certain = judgeStatements(saying("yes"), [bucket], holder);
    if (certain.verdict === "violation") return certain;
    const possible = judgeStatements(saying("undecided"), [bucket], holder);
    if (possible.verdict === "compliant") return certain;
    return undecided(`${holder.name} may let it read objects of ${bucket.name}`, [], related, { related });
  });
}

/** A bucket policy that may be of any bucket: what it would let the role read there is possible, no more. */
function judgeLooseOnBucket(holder: Resource, role: Resource, lake: readonly Resource[], estate: Estate): Judgement {
  const document = policyDocument(holder, "policy");
  const related = [holder.urn];
  const message = `${holder.name} may be a policy of the lake's buckets, and let it read their objects`;
  if (document.state === "absent" || lake.length === 0) return compliant();
  if (document.state !== "known") return undecided(message, [], related, { related });
  const possible = document.value.filter(
    (statement) =>
      (statement.effect === "Allow" || !statement.isKnown) && isAddressed(statement, role, estate) !== "no",
  );
  return judgeStatements(possible, lake, holder).verdict === "compliant"
    ? compliant()
    : undecided(message, [], related, { related });
}

interface LakeBucketPolicy {
  readonly bucket: Resource;
  readonly holder: Resource;
  /** Undefined while they are not known, or cannot be read. */
  readonly statements: readonly PolicyStatement[] | undefined;
}

/** The policies of the lake's buckets that allow, or may allow, something. */
function bucketPolicies(lake: readonly Resource[], estate: Estate): readonly LakeBucketPolicy[] {
  const view = estate.derive(buckets);
  return lake.flatMap((bucket) =>
    (view.of(bucket)?.parts.policy ?? []).flatMap((place): readonly LakeBucketPolicy[] => {
      const document = policyDocument(place.resource, "policy");
      if (document.state !== "known") return [{ bucket, holder: place.resource, statements: undefined }];
      const statements = document.value.filter(({ effect, isKnown }) => effect === "Allow" || !isKnown);
      return statements.length === 0 ? [] : [{ bucket, holder: place.resource, statements }];
    }),
  );
}

/** Whether a statement of a bucket policy is for the role, by name or by sparing others only. */
function isAddressed(statement: PolicyStatement, role: Resource, estate: Estate): Answer {
  if (!statement.isKnown) return "undecided";
  const among = (principals: PolicyStatement["principals"]): Answer => {
    const answers = principals.map(({ kind, who }) => (kind === "AWS" ? isRole(who, role, estate) : "no"));
    if (answers.includes("yes")) return "yes";
    return answers.includes("undecided") ? "undecided" : "no";
  };
  if (!statement.hasNotPrincipal) return among(statement.principals);
  const spared = among(statement.notPrincipals);
  return spared === "undecided" ? "undecided" : spared === "yes" ? "no" : "yes";
}

function isRole(who: PolicyText, role: Resource, estate: Estate): Answer {
  if (who.state === "unknown") {
    const awaited = who.dependsOn.filter(({ type }) => type === role.type);
    if (who.dependsOn.length > 0 && !awaited.includes(role)) return "no";
    return awaited.length === 1 ? "yes" : "undecided";
  }
  const isNamed =
    who.text === "*" || who.text === referencePlaceholder(role) || estate.derive(roles).named(who.text).includes(role);
  if (isNamed) return "yes";
  const isHidden = ["unknown", "malformed"].includes(role.text("name").state);
  return isHidden && /:role\//.test(who.text) ? "undecided" : "no";
}

function judgeAccessGrants(role: Resource, lake: readonly Resource[], estate: Estate): readonly Judgement[] {
  return (estate.derive(accessGrants).get(role) ?? []).flatMap(({ resource, reaches }) =>
    lake.map((bucket): Judgement => {
      const related = [resource.urn, bucket.urn];
      const answer = reaches(bucket);
      if (answer === "no") return compliant();
      return answer === "yes"
        ? violation(`${resource.name} lets it read objects of ${bucket.name} beside Lake Formation`, [], { related })
        : undecided(`${resource.name} may let it read objects of the lake`, [], [resource.urn], { related });
    }),
  );
}

function both(one: Answer, other: Answer): Answer {
  if (one === "no" || other === "no") return "no";
  return one === "yes" && other === "yes" ? "yes" : "undecided";
}
