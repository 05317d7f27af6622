import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Estate } from "../../view/estate.ts";
import { accountOf } from "../../view/lake.ts";
import { principalAt } from "../../view/principal.ts";
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
  const auditors = settings.elements(readOnly);
  return worst([
    named.state === "known" ? judgeNumber(named.value.length, admins, estate) : unreadableUnlessAbsent(),
    ...(named.state === "known" ? named.value.map((path) => judgeAdministrator(settings, path, estate)) : []),
    judgeAuditors(),
  ]);

  function unreadableUnlessAbsent(): Judgement {
    // That none is named is LF-01's to judge.
    return named.state === "absent" || named.state === "known" ? compliant([admins]) : unreadable(named);
  }

  function judgeAuditors(): Judgement {
    if (auditors.state === "unknown")
      return auditors.dependsOn.length > 0 ? compliant([readOnly]) : unreadable(auditors);
    if (auditors.state === "malformed") return unreadable(auditors);
    return auditors.state === "known" && auditors.value.length > 0
      ? compliant([readOnly])
      : violation(`${readOnly} names nobody: only administrators could look, and they could change what they see`, [
          readOnly,
        ]);
  }
}

function judgeNumber(number: number, path: string, estate: Estate): Judgement {
  const own = accountOf(estate)?.number("limits.administrators");
  const most = own?.state === "known" ? own.value : mostAdministrators;
  return number > most ? violation(`${path} names ${number}, more than ${most}`, [path]) : compliant([path]);
}

/** Roles that read, write or crawl data must not be able to grant themselves more. */
function judgeAdministrator(settings: Resource, path: string, estate: Estate): Judgement {
  const who = principalAt(settings, path, estate);
  if (who.state === "role" && who.isKindHidden)
    return undecided(`${path}: the kind of the role is not known yet`, [path], [who.role.urn]);
  if (who.state === "role") {
    const isDataRole = who.kind !== undefined && who.kind !== "deploy" && who.kind !== "admin";
    return isDataRole
      ? violation(`${path} is a ${who.kind} role, which works with data`, [path], { related: [who.role.urn] })
      : compliant([path]);
  }
  if (who.state === "unknown") return undecided(`${path} is not known yet`, [path], [path]);
  const kind = /:role\/lakeward\/(group|pipeline|registration)\//.exec(who.name)?.[1];
  return kind === undefined ? compliant([path]) : violation(`${path} is a ${kind} role, which works with data`, [path]);
}
