import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { all, isFalse } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { buckets } from "../../view/bucket.ts";
import type { Estate } from "../../view/estate.ts";
import type { Resource } from "../../view/resource.ts";
import { zoneRoleAbove } from "../../view/zone-role.ts";

const forms = [
  {
    type: "lakeward:lakeformation:Registration",
    bucket: "resourceArn",
    role: "roleArn",
    linked: "useServiceLinkedRole",
    hybrid: "hybridAccess",
    privileged: "privilegedAccess",
  },
  {
    type: "aws:lakeformation/resource:Resource",
    bucket: "arn",
    role: "roleArn",
    linked: "useServiceLinkedRole",
    hybrid: "hybridAccessEnabled",
    privileged: "withPrivilegedAccess",
  },
] as const;
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
  if (named.state === "unknown" && named.dependsOn.length > 0) return compliant([role]);
  if (named.state !== "known")
    return unreadable(named, `${role} is missing, so that AWS's service-linked role reads the data`);
  return named.value.includes("/aws-service-role/")
    ? violation(`${role} is AWS's service-linked role`, [role])
    : compliant([role]);
}

function judgeBuckets(estate: Estate): readonly Finding[] {
  const view = estate.derive(buckets);
  const registrations = forms.flatMap((form) =>
    estate.ofType(form.type).map((registration) => ({ registration, path: form.bucket })),
  );
  const joined = registrations.map(({ registration, path }) => ({
    registration,
    to: bucketsOf(registration, path),
  }));
  return view.all.flatMap(({ resource }): readonly Finding[] => {
    const role = zoneRoleAbove(resource);
    if (role === undefined) return [];
    if (role.state === "known" && !guardedZones.includes(role.value)) return [];
    const own = joined.find(({ to }) => to?.includes(resource));
    if (own) return [{ on: resource, ...compliant(), related: [own.registration.urn] }];
    const loose = joined.find(({ to }) => to === undefined);
    const message = "is not registered with Lake Formation, which does not guard its tables then";
    if (loose || role.state !== "known") {
      const waits = loose?.registration.urn ?? resource.urn;
      return [{ on: resource, ...undecided(`whether it ${message} is not known yet`, ["bucket"], [waits]) }];
    }
    return [{ on: resource, ...violation(message, ["bucket"]) }];
  });

  /** Undefined when it may be any bucket. */
  function bucketsOf(registration: Resource, path: string): readonly Resource[] | undefined {
    const arn = registration.text(path);
    const [, name] = arn.state === "known" ? (/^arn:[^:]*:s3:::([^/]+)/.exec(arn.value) ?? []) : [];
    const named = name === undefined ? [] : view.candidates.named(name);
    if (named.length > 0) return named;
    const found = view.candidates.join(registration, path);
    if (found.state === "joined") return [found.to];
    return found.state === "loose" ? undefined : [];
  }
}
