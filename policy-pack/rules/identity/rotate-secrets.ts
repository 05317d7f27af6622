import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { Candidates } from "../../view/candidates.ts";
import type { Estate } from "../../view/estate.ts";
import type { Resource } from "../../view/resource.ts";

const mostDays = 90;

/** IAM-18: a secret is changed by itself every 90 days or sooner; another body's token that cannot be needs an accepted finding. */
export const rotateSecrets: Rule = (estate) => {
  const { of, loose } = rotations(estate);
  return estate
    .ofType("aws:secretsmanager/secret:Secret")
    .map((on): Finding => ({ on, ...judge(of.get(on) ?? [], loose) }));
};

function rotations(estate: Estate) {
  const secrets = new Candidates(estate.ofType("aws:secretsmanager/secret:Secret"), ["name", "arn", "id"]);
  const of = new Map<Resource, Resource[]>();
  const loose: Resource[] = [];
  for (const rotation of estate.ofType("aws:secretsmanager/secretRotation:SecretRotation")) {
    const joined = secrets.join(rotation, "secretId");
    if (joined.state === "joined") of.set(joined.to, [...(of.get(joined.to) ?? []), rotation]);
    if (joined.state === "loose") loose.push(rotation);
  }
  return { of, loose };
}

function judge(rotations: readonly Resource[], loose: readonly Resource[]): Judgement {
  // Of several the last one written wins, and which that is does not show.
  const own = worst(rotations.map(judgeRules));
  const isRotated = rotations.length > 0;
  const related = rotations.map(({ urn }) => urn);
  if (own.verdict !== "compliant") return { ...own, properties: [], related };
  const [doubtful] = isRotated ? loose.filter((one) => judgeRules(one).verdict !== "compliant") : loose;
  if (doubtful)
    return undecided("a rotation may be for this secret or another", [], [doubtful.urn], { related: [doubtful.urn] });
  return isRotated ? { ...compliant(), related } : violation("is never changed: nothing rotates it", []);
}

function judgeRules(rotation: Resource): Judgement {
  const enabled = rotation.flag("rotationEnabled");
  if (enabled.state === "known" && !enabled.value) return violation("its rotation is turned off", []);
  if (enabled.state === "unknown" || enabled.state === "malformed") return unreadable(enabled);
  const days = rotation.number("rotationRules.automaticallyAfterDays");
  if (days.state === "known")
    return days.value >= 1 && days.value <= mostDays
      ? compliant()
      : violation(`is changed every ${days.value} days, not every ${mostDays} or sooner`, []);
  if (days.state !== "absent") return unreadable(days);
  const schedule = rotation.text("rotationRules.scheduleExpression");
  if (schedule.state !== "known") return unreadable(schedule, "its rotation says not how often");
  return isOftenEnough(schedule.value)
    ? compliant()
    : violation(`is changed by ${schedule.value}, not every ${mostDays} days or sooner`, []);
}

/** `rate(10 days)`, `rate(12 hours)`, or `cron(…)` in every month or every second one: three have up to 92 days. */
function isOftenEnough(schedule: string): boolean {
  const [, count, unit] = /^rate\((\d+) (hour|day)s?\)$/.exec(schedule.trim()) ?? [];
  if (count !== undefined) return Number(count) >= 1 && Number(count) <= (unit === "hour" ? mostDays * 24 : mostDays);
  return /^cron\(\s*(\S+\s+){3}(\*|(\*|1)\/[12])\s+\S+\s+\*\s*\)$/.test(schedule.trim());
}
