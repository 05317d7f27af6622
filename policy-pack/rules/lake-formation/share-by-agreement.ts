import { compliant, type Judgement, undecided, unreadable, violation } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { zoneAt } from "../../view/database-zone.ts";
import type { Estate } from "../../view/estate.ts";
import { grants, type LakeGrant } from "../../view/grant.ts";
import { type GrantPlace, grantPlace } from "../../view/grant-place.ts";
import type { GrantTarget } from "../../view/grant-target.ts";
import { type Grantee, granteeOf } from "../../view/grantee.ts";
import { databases } from "../../view/lake.ts";
import { ownDepartment } from "../../view/own-department.ts";
import { statementsOfGrantee } from "../../view/statements.ts";
import { giverOf } from "../../view/stewardship.ts";
import { zoneRole } from "../../view/zone-role.ts";

/**
 * LF-08: what one department holds is granted to another, or beyond the body, only where a `Share` says so: for that group
 * and that table. What is opened to the whole organisation is about nobody, and needs none.
 */
export const shareByAgreement: Rule = (estate) =>
  estate.derive(grants).flatMap((grant): readonly Finding[] => {
    const judgement = judge(grant, estate);
    return judgement === undefined ? [] : [{ on: grant.resource, ...judgement }];
  });

function judge(grant: LakeGrant, estate: Estate): Judgement | undefined {
  const { target } = grant;
  const place = grantPlace(grant);
  if (place) return judgePlace(grant, place, estate);
  switch (target.kind) {
    case "unreadable":
      return unreadable(target.reading);
    case "savedTagPolicy":
      return undecided(
        "asks by a saved expression, which may fit another department's data",
        [target.path],
        [target.path],
      );
    case "tagPolicy":
      return judgeTags(grant, target, estate);
    default:
      return undefined;
  }
}

function judgePlace(grant: LakeGrant, place: GrantPlace, estate: Estate): Judgement | undefined {
  const { resource, principal } = grant;
  const at = zoneAt(resource, place.database, estate);
  const giver = giverOf(grant, estate);
  if (giver === undefined) {
    const database = estate.derive(databases).join(resource, place.database);
    const tag = database.state === "joined" ? ownDepartment(database.to) : undefined;
    if (at.state === "none" && tag?.state !== "unknown" && tag?.state !== "malformed") return undefined;
    const waitsFor = at.state === "unknown" ? at.waitsFor : [at.state === "zone" ? at.zone.urn : place.database];
    return undecided(`whose data ${place.database} is, is not known`, [place.database], waitsFor);
  }
  const to = granteeOf(grant, estate);
  if (to.state === "member" && to.department === giver) return compliant([principal, place.database]);
  if (!isTold(to)) return judgeUntold(to, principal, giver);
  const whom = to.state === "member" ? to.department : `the account ${to.account}`;
  const message = `shows ${whom} what ${giver} holds`;
  if (grant.target.kind === "allTables")
    return violation(`${message}: every table, which no share covers`, [principal, place.database]);
  const zone = at.state === "zone" ? zoneRole(at.zone) : undefined;
  const table = place.table === undefined ? undefined : resource.text(place.table);
  const sought = {
    giver,
    ...(table && { dataset: table.state === "known" ? table.value : undefined }),
    ...(at.state === "none" ? {} : { zone: zone?.state === "known" ? zone.value : undefined }),
  };
  const { certain, possible } = statementsOfGrantee(to, sought, estate);
  const shares = certain.filter(({ isShare }) => isShare);
  if (shares.length > 0)
    return { ...compliant([principal, place.database]), related: shares.map((share) => share.resource.urn) };
  const [maybe] = possible.filter(({ isShare }) => isShare);
  if (maybe)
    return undecided(`${message}; whether a share covers it is not known yet`, [place.database], [maybe.resource.urn]);
  return violation(`${message}, and no share covers it`, [principal, place.database]);
}

type Told = Extract<Grantee, { readonly state: "member" | "outside" }>;

function isTold(to: Grantee): to is Told {
  return to.state === "member" || to.state === "outside";
}

/** The judgement on a grantee whose department cannot be told. */
function judgeUntold(to: Exclude<Grantee, Told>, principal: string, giver: string): Judgement {
  const message =
    to.state === "stranger"
      ? `${giver} holds it, and which department the principal is of is not said`
      : "the principal is not known yet";
  const waitsFor = to.state === "stranger" ? [] : to.dependsOn;
  return undecided(message, [principal], waitsFor.length > 0 ? waitsFor : [principal]);
}

function judgeTags(
  grant: LakeGrant,
  { expression, path }: Extract<GrantTarget, { readonly kind: "tagPolicy" }>,
  estate: Estate,
): Judgement | undefined {
  const waitsFor = grant.resource.dependsOn(path).map(({ urn }) => urn);
  const hidden = (what: string) =>
    undecided(`${what} is not known yet`, [path], waitsFor.length > 0 ? waitsFor : [path]);
  if (expression === undefined) return hidden(path);
  const visibility = expression.get("visibility");
  if (visibility?.every((word) => word.toLowerCase() === "organisation")) return compliant([path]);
  const to = granteeOf(grant, estate);
  // Tags of programs that have no departments say nothing of them.
  const isStranger = to.state === "stranger" && !to.isUntold;
  if (!expression.has("department") && isStranger && estate.ofType("lakeward:lake:Zone").length === 0) return undefined;
  if (expression.has("visibility") && visibility === undefined) return hidden(`${path}: a visibility`);
  if (!expression.has("department"))
    return violation(`${path} names no department, so that it fits the data of every one`, [path]);
  const departments = expression.get("department");
  if (departments === undefined) return hidden(`${path}: a department`);
  if (!isTold(to)) return judgeUntold(to, grant.principal, departments.join(", "));
  const foreign = departments.filter(
    (one) => to.state !== "member" || one.toLowerCase() !== to.department.toLowerCase(),
  );
  return foreign.length === 0
    ? compliant([grant.principal, path])
    : violation(`${path} fits all of what ${foreign.join(", ")} holds, which no share covers`, [grant.principal, path]);
}
