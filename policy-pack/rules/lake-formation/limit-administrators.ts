import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { namesSomebody } from "../../requirements/somebody.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Estate } from "../../view/estate.ts";
import { grants } from "../../view/grant.ts";
import { accountOf, roles } from "../../view/lake.ts";
import { type Principal, principalAt } from "../../view/principal.ts";
import type { Resource } from "../../view/resource.ts";

/** More cannot be watched (our choice; Lake Formation takes 30); lake.yaml may say otherwise (limits.administrators). */
const mostAdministrators = 4;
const forms = [
  { type: "lakeward:lakeformation:Settings", admins: "administrators", readOnly: "readOnlyAdministrators" },
  { type: "aws:lakeformation/dataLakeSettings:DataLakeSettings", admins: "admins", readOnly: "readOnlyAdmins" },
] as const;

/** LF-03: few data lake administrators, no data role among them, and an auditor who may only look. */
export const limitAdministrators: Rule = (estate) =>
  forms.flatMap(({ type, admins, readOnly }) =>
    estate.ofType(type).map((settings): Finding => ({ on: settings, ...judge(settings, admins, readOnly, estate) })),
  );

function judge(settings: Resource, admins: string, readOnly: string, estate: Estate): Judgement {
  const named = settings.elements(admins);
  return worst([
    ...(named.state === "known"
      ? [
          judgeNumber(named.value.length, admins, estate),
          ...named.value.map((path) => judgeAdministrator(settings, path, estate)),
        ]
      : // That none is named is LF-01's to judge.
        [named.state === "absent" ? compliant([admins]) : unreadable(named)]),
    namesSomebody(
      settings,
      readOnly,
      `${readOnly} names nobody: only administrators could look, and they could change what they see`,
    ),
  ]);
}

function judgeNumber(number: number, path: string, estate: Estate): Judgement {
  const own = accountOf(estate)?.number("limits.administrators");
  if (own?.state === "unknown" || own?.state === "malformed")
    return undecided("how many administrators there may be cannot be read (limits.administrators)", [path], [own.path]);
  const most = own?.state === "known" ? own.value : mostAdministrators;
  return number > most ? violation(`${path} names ${number}, more than ${most}`, [path]) : compliant([path]);
}

/** Properties by which what crawls, loads or answers queries names its role. */
const workers = [
  ["aws:glue/crawler:Crawler", "role"],
  ["aws:glue/job:Job", "roleArn"],
  ["aws:mwaa/environment:Environment", "executionRoleArn"],
] as const;

interface WorkOfRoles {
  readonly byRole: ReadonlyMap<Resource, Resource>;
  /** Something that works by a role that is not known yet. */
  readonly loose: Resource | undefined;
}

/** Permissions to read or write rows; ALL and SUPER hold them. */
const working = ["ALL", "DELETE", "INSERT", "SELECT", "SUPER", "SUPER_USER"];
/** What holds no rows itself: ALL on it lets nobody read or write any. */
const rowless: readonly string[] = ["catalogue", "database", "dataLocation", "tag"];

/** Roles with what works with data by them: a crawler, a job, or a grant to read or write. */
function workOfRoles(estate: Estate): WorkOfRoles {
  const candidates = estate.derive(roles);
  const joined = [
    ...workers.flatMap(([type, path]) => estate.ofType(type).map((worker) => [worker, path] as const)),
    ...estate
      .derive(grants)
      .filter(({ permissions }) => permissions?.some((word) => working.includes(word)) ?? true)
      .filter(({ target }) => !rowless.includes(target.kind))
      .map(({ resource, principal }) => [resource, principal] as const),
  ].map(([worker, path]) => ({ worker, to: candidates.join(worker, path) }));
  const byRole = joined.flatMap(({ worker, to }) => (to.state === "joined" ? [[to.to, worker] as const] : []));
  return { byRole: new Map(byRole), loose: joined.find(({ to }) => to.state === "loose")?.worker };
}

type RolePrincipal = Extract<Principal, { readonly state: "role" }>;

/** Kinds of role that work with the lake and not with its data. */
const keepingKinds = ["deploy", "admin"];

/** Roles that read, write or crawl data must not be able to grant themselves more. */
function judgeAdministrator(settings: Resource, path: string, estate: Estate): Judgement {
  const who = principalAt(settings, path, estate);
  if (who.state === "role") return judgeRole(who, path, estate);
  if (who.state === "unknown") return undecided(`${path} is not known yet`, [path], [path]);
  const kind = /:role\/lakeward\/(group|pipeline|registration)\//i.exec(who.name)?.[1];
  return kind === undefined ? compliant([path]) : violation(`${path} is a ${kind} role, which works with data`, [path]);
}

function judgeRole({ role, kind, isKindHidden }: RolePrincipal, path: string, estate: Estate): Judgement {
  const component = role.ancestor("lakeward:lake:Role");
  if (isKindHidden) return undecided(`${path}: the kind of the role is not known yet`, [path], [role.urn]);
  if (kind !== undefined)
    return keepingKinds.includes(kind)
      ? compliant([path])
      : violation(`${path} is a ${kind} role, which works with data`, [path], { related: [role.urn] });
  if (component !== undefined) return undecided(`${path}: the role does not say its kind`, [path], [component.urn]);
  const { byRole, loose } = estate.derive(workOfRoles);
  const work = byRole.get(role);
  if (work !== undefined)
    return violation(`${path} is the role of ${work.name}, which works with data`, [path], {
      related: [role.urn, work.urn],
    });
  return loose === undefined
    ? compliant([path])
    : undecided(`${path}: whose role works with data is not known yet`, [path], [loose.urn]);
}
