import { compliant, type Judgement, undecided, unreadable, violation } from "../../judgement.ts";
import { unreadPermissions } from "../../requirements/unread-permissions.ts";
import type { Finding, Rule } from "../../rule.ts";
import { zoneAt } from "../../view/database-zone.ts";
import type { Estate } from "../../view/estate.ts";
import { grants, type LakeGrant } from "../../view/grant.ts";
import { grantPlace } from "../../view/grant-place.ts";
import type { GrantTarget } from "../../view/grant-target.ts";
import { databases } from "../../view/lake.ts";
import { everyValue, hasUntoldTags } from "../../view/lf-tags.ts";
import { isConsumer, principalAt } from "../../view/principal.ts";
import type { Reading, Resource } from "../../view/resource.ts";
import { tablesFitting } from "../../view/tables-by-tag.ts";
import { zoneRole } from "../../view/zone-role.ts";

/** Zones that hold data as it came. */
const arrivals: readonly string[] = ["landing", "raw"];

/** LF-07: of data as it came (landing, raw) people see no more than that it is there: DESCRIBE. */
export const keepArrivalsWithPipelines: Rule = (estate) =>
  estate.derive(grants).flatMap((grant): readonly Finding[] => {
    const where = reaches(grant, estate);
    return where === undefined ? [] : [{ on: grant.resource, ...judge(grant, where, estate) }];
  });

type Where =
  | { readonly answer: "yes" | "no"; readonly path: string; readonly what: string }
  | { readonly answer: "undecided"; readonly judgement: Judgement };

function judge(grant: LakeGrant, where: Where, estate: Estate): Judgement {
  const { resource, principal, permissions } = grant;
  if (where.answer === "no") return compliant([where.path]);
  const consumer = isConsumer(principalAt(resource, principal, estate));
  if (consumer === "no") return compliant([principal]);
  if (permissions?.every((permission) => permission === "DESCRIBE")) return compliant(["permissions"]);
  if (where.answer === "undecided") return where.judgement;
  if (permissions === undefined) return unreadPermissions(resource);
  const given = permissions.filter((permission) => permission !== "DESCRIBE").join(", ");
  const message = `gives a consumer ${given} on ${where.what}`;
  return consumer === "yes"
    ? violation(message, ["permissions", where.path])
    : undecided(`${message}, unless the principal is a pipeline's role`, [principal], [principal]);
}

/** Whether the grant is on data as it came; undefined for what is on no table or database. */
function reaches(grant: LakeGrant, estate: Estate): Where | undefined {
  const { resource, target } = grant;
  const place = grantPlace(grant);
  if (place) return inDatabase(resource, place.database, estate);
  switch (target.kind) {
    case "unreadable":
      return { answer: "undecided", judgement: unreadable(target.reading) };
    case "savedTagPolicy":
      return maybe("asks by a saved expression, which may fit data as it came", target.path);
    case "tagPolicy":
      return byTags(resource, target, estate);
    default:
      return undefined;
  }
}

function inDatabase(grant: Resource, path: string, estate: Estate): Where {
  const at = zoneAt(grant, path, estate);
  if (at.state === "unknown") {
    const judgement = undecided(`whether ${path} is a database of data as it came is not known`, [path], at.waitsFor);
    return { answer: "undecided", judgement };
  }
  if (at.state === "none") {
    // Programs without our components say it in the name or a tag, or not at all.
    const tags = zoneTags(grant, path, estate);
    const said = [at.name, ...tags.flatMap((tag) => (tag.state === "known" ? [tag.value] : []))];
    if (said.some((text) => text.split(/[^a-z]/i).some((word) => arrivals.includes(word.toLowerCase()))))
      return { answer: "yes", path, what: `the database ${at.name}` };
    return tags.some(({ state }) => state === "unknown" || state === "malformed")
      ? maybe(`what the tags call the zone of ${path} is not known yet`, path)
      : { answer: "no", path, what: "" };
  }
  const role = zoneRole(at.zone);
  if (role.state !== "known") return { answer: "undecided", judgement: unreadable(role) };
  return { answer: arrivals.includes(role.value) ? "yes" : "no", path, what: `data of the ${role.value} zone` };
}

/** What the database's own tag calls its zone. */
function zoneTags(grant: Resource, path: string, estate: Estate): readonly Reading<string>[] {
  const joined = estate.derive(databases).join(grant, path);
  return joined.state === "joined" ? ["zone", "Zone"].map((key) => joined.to.text(`tags.${key}`)) : [];
}

function byTags(
  grant: Resource,
  { expression, path }: Extract<GrantTarget, { readonly kind: "tagPolicy" }>,
  estate: Estate,
): Where {
  if (expression === undefined) return maybe(`${path} is not known yet`, path, grant);
  const words = estate.derive(arrivalWords);
  const asked = expression.get("zone");
  if (expression.has("zone") && asked === undefined) return maybe(`${path}: a zone is not known yet`, path, grant);
  if (asked?.some((word) => word === everyValue || words.has(word.toLowerCase())))
    return { answer: "yes", path, what: "data as it came, by its zone" };
  const fits = tablesFitting(expression, estate).map(({ table, fit }) => {
    const { answer } = inDatabase(table.resource, table.paths.database, estate);
    return answer === "yes" ? fit : answer;
  });
  if (fits.includes("yes")) return { answer: "yes", path, what: "tables of data as it came" };
  if (fits.includes("undecided") || estate.derive(hasUntoldTags))
    return maybe(`${path} may fit tables of data as it came`, path, grant);
  if (asked !== undefined && mayBeArrivals(asked, estate))
    return maybe(`${path} may ask for a zone of data as it came`, path, grant);
  // Databases carry department and zone; only what also asks for visibility leaves the closed ones out.
  const isClosed = asked !== undefined || expression.has("visibility");
  return { answer: isClosed ? "no" : "yes", path, what: "every zone, data as it came among them" };
}

function maybe(message: string, path: string, grant?: Resource): Where {
  const waitsFor = grant?.dependsOn(path).map(({ urn }) => urn) ?? [];
  return {
    answer: "undecided",
    judgement: undecided(message, [path], waitsFor.length > 0 ? waitsFor : [path]),
  };
}

/** What this lake calls the zones of data as it came, besides our own words. */
function arrivalWords(estate: Estate): ReadonlySet<string> {
  const called = estate.ofType("lakeward:lake:Zone").flatMap((zone) => {
    const [role, word] = [zoneRole(zone), zone.text("zone")];
    return role.state === "known" && arrivals.includes(role.value) && word.state === "known"
      ? [word.value.toLowerCase()]
      : [];
  });
  return new Set([...arrivals, ...called]);
}

/** Whether one of the words may be what the lake calls a zone of which it does not say yet what it is for, or how it is called. */
function mayBeArrivals(asked: readonly string[], estate: Estate): boolean {
  return estate.derive(arrivalZones).some((zone) => {
    const word = zone.text("zone");
    return word.state !== "known" || asked.some((one) => one.toLowerCase() === word.value.toLowerCase());
  });
}

/** Zones that have data as it came, or may have. */
function arrivalZones(estate: Estate): readonly Resource[] {
  return estate.ofType("lakeward:lake:Zone").filter((zone) => {
    const role = zoneRole(zone);
    return role.state !== "known" || arrivals.includes(role.value);
  });
}
