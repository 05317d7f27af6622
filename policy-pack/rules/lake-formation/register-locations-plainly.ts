import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { all, isFalse } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { buckets } from "../../view/bucket.ts";
import type { Estate } from "../../view/estate.ts";
import { registrations } from "../../view/registrations.ts";
import type { Resource } from "../../view/resource.ts";
import { zoneRoleAbove } from "../../view/zone-role.ts";

const forms = [
  {
    type: "lakeward:lakeformation:Registration",
    role: "roleArn",
    linked: "useServiceLinkedRole",
    hybrid: "hybridAccess",
    privileged: "privilegedAccess",
  },
  {
    type: "aws:lakeformation/resource:Resource",
    role: "roleArn",
    linked: "useServiceLinkedRole",
    hybrid: "hybridAccessEnabled",
    privileged: "withPrivilegedAccess",
  },
] as const;
const serviceLinkedRole = "aws:iam/serviceLinkedRole:ServiceLinkedRole";
/** Zones whose tables Lake Formation guards; landing holds files that no table shows. */
const guardedZones: readonly string[] = ["raw", "refined", "trusted", "open"];

/**
 * LF-14: every bucket of a zone with tables is registered, in production with a role of its own, without hybrid access and
 * without privileged access. AWS advises against its service-linked role in production
 * (https://docs.aws.amazon.com/lake-formation/latest/dg/registration-role.html).
 */
export const registerLocationsPlainly: Rule = (estate) => [
  ...forms.flatMap((form) =>
    estate
      .ofType(form.type)
      .map((registration): Finding => ({ on: registration, ...judge(registration, form, estate) })),
  ),
  ...judgeBuckets(estate),
];

function judge(registration: Resource, form: (typeof forms)[number], estate: Estate): Judgement {
  const never = isFalse(form.privileged);
  if (estate.environment === "dev") return never(registration);
  return worst([all([never, isFalse(form.hybrid), isFalse(form.linked)])(registration), judgeRole(registration, form)]);
}

/** Without a role AWS takes its service-linked one. */
function judgeRole(registration: Resource, { role }: (typeof forms)[number]): Judgement {
  const named = registration.text(role);
  const missing = `${role} is missing, so that AWS's service-linked role reads the data`;
  const linked = violation(`${role} is AWS's service-linked role`, [role]);
  if (named.state === "unknown" && named.dependsOn.length > 0)
    return named.dependsOn.some(({ type }) => type === serviceLinkedRole) ? linked : compliant([role]);
  if (named.state !== "known") return unreadable(named, missing);
  if (named.value.trim() === "") return violation(missing, [role]);
  return named.value.includes("/aws-service-role/") ? linked : compliant([role]);
}

function judgeBuckets(estate: Estate): readonly Finding[] {
  const registered = estate.derive(registrations);
  return estate.derive(buckets).all.flatMap(({ resource }): readonly Finding[] => {
    const role = zoneRoleAbove(resource);
    if (role === undefined || (role.state === "known" && !guardedZones.includes(role.value))) return [];
    const own = registered.find(({ lies }) => lies?.includes(resource));
    if (own) return [{ on: resource, ...compliant(["bucket"]), related: [own.resource.urn] }];
    const loose = registered.find(({ lies }) => lies === undefined);
    const message = "is not registered with Lake Formation, which does not guard its tables then";
    if (loose === undefined && role.state === "known") return [{ on: resource, ...violation(message, ["bucket"]) }];
    const waits = loose?.resource.urn ?? resource.urn;
    return [{ on: resource, ...undecided(`whether it ${message} is not known yet`, ["bucket"], [waits]) }];
  });
}
