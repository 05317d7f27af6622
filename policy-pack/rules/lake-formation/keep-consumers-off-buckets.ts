import { compliant, type Judgement, undecided, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { accessGrants } from "../../view/access-grants.ts";
import { coversBucket } from "../../view/bucket-arn.ts";
import type { Estate } from "../../view/estate.ts";
import { grants } from "../../view/grant.ts";
import { isRoleKindHidden, roleKind } from "../../view/lake.ts";
import { lakeBuckets } from "../../view/lake-buckets.ts";
import { possibleLakeBuckets } from "../../view/possible-lake-buckets.ts";
import { principalAt } from "../../view/principal.ts";
import type { Resource } from "../../view/resource.ts";
import { type RolePolicy, rolePolicies } from "../../view/role-policies.ts";
import { judgeBucketPolicies } from "./bucket-policies.ts";
import { deniesReading, judgeReading, mayAllow } from "./object-reading.ts";

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
  const possible = estate.derive(possibleLakeBuckets);
  return consumers(estate).map(({ role, doubt }): Finding => {
    const certain = judge(role, lake, estate);
    const judgement =
      possible.length === 0
        ? certain
        : worst([certain, unless(judge(role, possible, estate), { why: notKnownLake, on: "registration" })]);
    return { on: role, ...(doubt === undefined ? judgement : unless(judgement, doubt)) };
  });
};

const notKnownLake = "which buckets are registered or hold tables is not known yet";

function judge(role: Resource, lake: readonly Resource[], estate: Estate): Judgement {
  const policies = estate.derive(rolePolicies);
  const own = policies.of.get(role) ?? [];
  const left = leftTo(own, lake);
  // Where it is denied every bucket of the lake, nothing else that is allowed counts.
  const isKeptOff = left.length === 0 && lake.length > 0;
  const allowed = isKeptOff
    ? []
    : [
        ...own.map((policy) => restingOn(place(policy, role), judgePolicy(policy, left))),
        ...judgeBucketPolicies(role, left, estate).map((each) => restingOn("name", each)),
        ...policies.loose.map((policy) => restingOn("name", judgeLoose(policy, left))),
      ];
  // Who comes by an access grant comes as another role, whom nothing is denied here.
  return worst([...allowed, ...judgeAccessGrants(role, lake, estate).map((each) => restingOn("name", each))]);
}

/** Buckets of whose objects the role's own policies do not deny it every one. */
function leftTo(own: readonly RolePolicy[], lake: readonly Resource[]): readonly Resource[] {
  const denied = own
    .flatMap((policy) =>
      policy.state === "document" && policy.document.state === "known" ? policy.document.value : [],
    )
    .filter(deniesReading)
    .flatMap(({ resources }) => resources);
  return denied.length === 0
    ? lake
    : lake.filter((bucket) => denied.every((text) => coversBucket(text, bucket, "/*") !== "yes"));
}

/** The property of the role that leads to the policy: its own, or its name, by which others are joined to it. */
function place(policy: RolePolicy, role: Resource): string {
  if (policy.resource !== role) return "name";
  return policy.state === "document" ? "inlinePolicies" : policy.path;
}

function restingOn(property: string, judgement: Judgement): Judgement {
  return { ...judgement, properties: [property] };
}

/** What is not known, and what would tell. */
interface Doubt {
  readonly why: string;
  readonly on: string;
}

interface Consumer {
  readonly role: Resource;
  /** Why it is not known whether it is one. */
  readonly doubt: Doubt | undefined;
}

/** Roles of the lake, and whoever else is granted something, but for writers. */
function consumers(estate: Estate): readonly Consumer[] {
  const all = estate.ofType("aws:iam/role:Role");
  const declared = all.filter((role) => role.ancestor("lakeward:lake:Role") !== undefined);
  const principals = estate
    .derive(grants)
    .map(({ resource, principal }) => ({ grant: resource, who: principalAt(resource, principal, estate) }));
  const granted = principals.flatMap(({ who }) => (who.state === "role" ? [who.role] : []));
  const known = new Set([...declared, ...granted]);
  const certain = [...known]
    .filter((role) => !writingKinds.includes(roleKind(role) ?? ""))
    .map((role): Consumer => {
      const component = isRoleKindHidden(role) ? role.ancestor("lakeward:lake:Role") : undefined;
      const doubt = component && { why: "the kind of the role is not known yet", on: component.urn };
      return { role, doubt };
    });
  const others = all
    .filter((role) => !known.has(role))
    .flatMap((role): readonly Consumer[] => {
      const grant = principals.find(
        ({ who }) => who.state === "unknown" && (who.dependsOn.length === 0 || who.dependsOn.includes(role)),
      )?.grant;
      return grant === undefined
        ? []
        : [{ role, doubt: { why: `whether ${grant.name} is to it is not known yet`, on: grant.urn } }];
    });
  return [...certain, ...others];
}

/** What is broken is broken if the doubt is none. */
function unless(judgement: Judgement, { why, on }: Doubt): Judgement {
  if (judgement.verdict !== "violation") return judgement;
  const { message, properties, related = [] } = judgement;
  return undecided(`${why}; ${message}`, properties, [on], { related });
}

function judgePolicy(policy: RolePolicy, buckets: readonly Resource[]): Judgement {
  const { resource } = policy;
  const related = [resource.urn];
  const possible = (why: string) => undecided(why, [], related, { related });
  switch (policy.state) {
    case "managed":
      return openManagedPolicies.some((name) => policy.arn.endsWith(`:aws:policy/${name}`))
        ? violation(`${policy.arn.slice(policy.arn.indexOf("/") + 1)} lets it read the objects of every zone`, [], {
            related,
          })
        : possible("has a managed policy that is not in the document");
    case "unknown":
      return possible("has a managed policy that is not known yet");
    case "document": {
      const { document } = policy;
      if (document.state === "known") return judgeReading(document.value.filter(mayAllow), buckets, resource);
      if (document.state === "absent") return compliant();
      const why = document.state === "unknown" ? "is not known yet" : "cannot be read";
      return possible(`${resource.name}: its policy ${why}`);
    }
  }
}

/** A policy that may be any role's: what it would let the role read is possible, no more. */
function judgeLoose(policy: RolePolicy, buckets: readonly Resource[]): Judgement {
  const { urn, name } = policy.resource;
  return judgePolicy(policy, buckets).verdict === "compliant"
    ? compliant()
    : undecided(`${name} may be a policy of this role or another`, [], [urn], { related: [urn] });
}

function judgeAccessGrants(role: Resource, lake: readonly Resource[], estate: Estate): readonly Judgement[] {
  const { of, loose } = estate.derive(accessGrants);
  const judged = (isOwn: boolean) =>
    (isOwn ? (of.get(role) ?? []) : loose).flatMap(({ resource, reaches }) =>
      lake.map((bucket): Judgement => {
        const answer = reaches(bucket);
        if (answer === "no") return compliant();
        return answer === "yes" && isOwn
          ? violation(`${resource.name} lets it read objects of ${bucket.name} beside Lake Formation`, [], {
              related: [resource.urn, bucket.urn],
            })
          : undecided(`${resource.name} may let it read objects of the lake`, [], [resource.urn], {
              related: [resource.urn, bucket.urn],
            });
      }),
    );
  return [...judged(true), ...judged(false)];
}
