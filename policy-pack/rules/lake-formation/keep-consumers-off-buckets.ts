import { compliant, type Judgement, undecided, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { buckets } from "../../view/bucket.ts";
import { type Answer, touchesObjects } from "../../view/bucket-arn.ts";
import type { Estate } from "../../view/estate.ts";
import { overlap } from "../../view/glob.ts";
import { grants } from "../../view/grant.ts";
import { roleKind, roles, zoneRole } from "../../view/lake.ts";
import {
  type PolicyStatement,
  type PolicyText,
  policyDocument,
  referencePlaceholder,
} from "../../view/policy-document.ts";
import { principalAt } from "../../view/principal.ts";
import type { Resource } from "../../view/resource.ts";
import { type RolePolicy, rolePolicies } from "../../view/role-policies.ts";

/** Zones whose objects are the lake's; what a group makes in scratch, and query results, are its own. */
const lakeZones = ["landing", "raw", "refined", "trusted", "open"];
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
  const lake = lakeBuckets(estate);
  const policies = estate.derive(rolePolicies);
  return consumers(estate).map((role): Finding => {
    const own = (policies.get(role) ?? []).map((policy) => judgePolicy(policy, lake));
    return { on: role, ...worst([...own, ...judgeBucketPolicies(role, lake, estate)]) };
  });
};

/** Roles of groups, and whoever else is granted something and is no writer. */
function consumers(estate: Estate): readonly Resource[] {
  const granted = estate.derive(grants).flatMap(({ resource, principal }) => {
    const who = principalAt(resource, principal, estate);
    return who.state === "role" ? [who.role] : [];
  });
  const groups = estate.ofType("aws:iam/role:Role").filter((role) => roleKind(role) === "group");
  return [...new Set([...groups, ...granted])].filter((role) => !writingKinds.includes(roleKind(role) ?? ""));
}

/** Buckets of zones and, in programs that have none, buckets that are registered with Lake Formation. */
function lakeBuckets(estate: Estate): readonly Resource[] {
  const view = estate.derive(buckets);
  const registrations = [
    ...estate
      .ofType("lakeward:lakeformation:Registration")
      .map((registration) => [registration, "resourceArn"] as const),
    ...estate.ofType("aws:lakeformation/resource:Resource").map((registration) => [registration, "arn"] as const),
  ];
  const registered = new Set(
    registrations.flatMap(([registration, path]) => {
      const arn = registration.text(path);
      const bucketArn =
        arn.state === "known" ? view.candidates.named(arn.value.replace(/^(arn:[^/]*)\/.*$/, "$1")) : [];
      const joined = view.candidates.join(registration, path);
      return joined.state === "joined" ? [joined.to] : bucketArn;
    }),
  );
  return view.all
    .map(({ resource }) => resource)
    .filter((bucket) => {
      const zone = zoneRole(bucket);
      return zone === undefined ? registered.has(bucket) : lakeZones.includes(zone);
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

function judgeStatements(
  statements: readonly PolicyStatement[],
  lake: readonly Resource[],
  holder: Resource,
): Judgement {
  return worst(
    statements
      .filter((statement) => statement.effect === "Allow")
      .map((statement) => {
        const actions = readsObjects(statement);
        if (actions === "no") return compliant();
        const reached = lake.map((bucket) => ({ bucket, answer: both(actions, reaches(statement, bucket)) }));
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
  if (statement.resources.length === 0 && statement.notResources.length > 0) {
    const spared = statement.notResources.some(
      (text) => text.state === "known" && text.text.endsWith("*") && touchesObjects(text, bucket) === "yes",
    );
    return spared ? "no" : "yes";
  }
  const answers = statement.resources.map((text) => touchesObjects(text, bucket));
  if (answers.includes("yes")) return "yes";
  return answers.includes("undecided") ? "undecided" : "no";
}

function judgeBucketPolicies(role: Resource, lake: readonly Resource[], estate: Estate): readonly Judgement[] {
  const policies = estate.derive(bucketPolicies);
  return lake.flatMap((bucket) =>
    (policies.get(bucket) ?? []).map(({ holder, statements }): Judgement => {
      const toRole = statements.filter((statement) =>
        statement.principals.some(({ kind, who }) => kind === "AWS" && isRole(who, role, estate)),
      );
      return judgeStatements(toRole, [bucket], holder);
    }),
  );
}

/** What bucket policies allow, by bucket; those that cannot be read yet are ENC-20's to report. */
function bucketPolicies(estate: Estate) {
  return new Map(
    estate.derive(buckets).all.map(({ resource, parts }) => [
      resource,
      parts.policy.flatMap((place) => {
        const document = policyDocument(place.resource, "policy");
        if (document.state !== "known") return [];
        return [{ holder: place.resource, statements: document.value.filter(({ effect }) => effect === "Allow") }];
      }),
    ]),
  );
}

function isRole(who: PolicyText, role: Resource, estate: Estate): boolean {
  if (who.state === "unknown") return who.dependsOn.length === 1 && who.dependsOn.includes(role);
  return (
    who.text === "*" || who.text === referencePlaceholder(role) || estate.derive(roles).named(who.text).includes(role)
  );
}

function both(one: Answer, other: Answer): Answer {
  if (one === "no" || other === "no") return "no";
  return one === "yes" && other === "yes" ? "yes" : "undecided";
}
