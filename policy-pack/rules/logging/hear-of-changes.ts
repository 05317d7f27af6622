import { compliant, type Judgement, undecided, violation } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { Candidates } from "../../view/candidates.ts";
import type { Estate } from "../../view/estate.ts";
import { watchers } from "../../view/watchers.ts";

/** Services in which a change opens the lake or blinds it, by the word that stands for them in patterns. */
const guarded = {
  keys: /\bkms\b/i,
  roles: /\biam\b/i,
  trail: /\bcloudtrail\.amazonaws\.com|aws\.cloudtrail\b/i,
  grants: /\blakeformation\b/i,
};

/**
 * LOG-11: every network has a flow log, and somebody hears when keys, roles, the trail or Lake Formation's settings change.
 *
 * Alarms often stand in an account of the body's own for all its accounts: where the document has none it cannot be told.
 */
export const hearOfChanges: Rule = (estate) => [...judgeNetworks(estate), ...judgeAlarms(estate)];

function judgeNetworks(estate: Estate): readonly Finding[] {
  const networks = estate.ofType("aws:ec2/vpc:Vpc", "aws:ec2/defaultVpc:DefaultVpc");
  const candidates = new Candidates(networks, ["id", "arn"]);
  const joined = estate
    .ofType("aws:ec2/flowLog:FlowLog")
    .filter((log) => log.get("vpcId").state !== "absent")
    .map((log) => ({ log, to: candidates.join(log, "vpcId") }));
  const logged = new Set(joined.flatMap(({ to }) => (to.state === "joined" ? [to.to] : [])));
  const [loose] = joined.filter(({ to }) => to.state === "loose");
  return networks.map((network): Finding => {
    if (logged.has(network)) return { on: network, ...compliant() };
    const judged = loose
      ? undecided("a flow log may be for this network or another", [], [loose.log.urn])
      : violation("has no flow log", []);
    return { on: network, ...judged };
  });
}

function judgeAlarms(estate: Estate): readonly Finding[] {
  const trails = estate.ofType("aws:cloudtrail/trail:Trail");
  if (trails.length === 0) return [];
  const judged = judgePatterns(estate);
  return trails.map((trail): Finding => ({ on: trail, ...judged }));
}

function judgePatterns(estate: Estate): Judgement {
  const watching = estate.derive(watchers);
  if (watching.length === 0) {
    const message =
      "nothing in the document hears of changes to keys, roles, the trail or Lake Formation; the body's monitoring may";
    return undecided(message, [], ["monitoring"]);
  }
  const related = watching.map(({ resource }) => resource.urn);
  const known = watching.flatMap(({ pattern }) => (pattern.state === "known" ? [pattern.value] : []));
  const missing = Object.entries(guarded).flatMap(([what, word]) =>
    known.some((text) => word.test(text)) ? [] : [what],
  );
  if (missing.length === 0) return { ...compliant(), related };
  const message = `nothing hears of changes to ${missing.join(", ")}`;
  return known.length < watching.length
    ? undecided(`whether ${message} is not known yet`, [], related, { related })
    : violation(message, [], { related });
}
