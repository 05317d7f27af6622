import { compliant, type Judgement, undecided, violation } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { regionOf } from "../../view/allowed-regions.ts";
import type { Answer } from "../../view/bucket-arn.ts";
import { Candidates } from "../../view/candidates.ts";
import type { Estate } from "../../view/estate.ts";
import { type Watcher, watchers } from "../../view/watchers.ts";

/** Services in which a change opens the lake or blinds it, by the words that stand for them, or for such changes, in patterns. */
const guarded = {
  keys: /\bkms\.amazonaws\.com|\baws\.kms\b|\b(DisableKey|ScheduleKeyDeletion|PutKeyPolicy)\b/i,
  roles: /\biam\.amazonaws\.com|\baws\.iam\b|\b(Put|Attach|Detach|Delete)(Role|User|Group)Policy\b|\bCreatePolicy/i,
  trail: /\bcloudtrail\.amazonaws\.com|\baws\.cloudtrail\b|\b(StopLogging|(Update|Delete)Trail)\b/i,
  grants: /\blakeformation\.amazonaws\.com|\baws\.lakeformation\b|\b(PutDataLakeSettings|GrantPermissions)\b/i,
};
/** What a pattern says that it does not want. */
const unwanted = /"anything-but"\s*:\s*(\[[^\]]*\]|\{[^}]*\}|"[^"]*")|!=\s*"?[\w.]+"?/g;
/**
 * IAM's events come to EventBridge in North Virginia only, whatever a rule elsewhere asks for
 * (https://repost.aws/knowledge-center/eventbridge-rule-triggers-iam-single-region).
 */
const regionOfIam = "us-east-1";

/**
 * LOG-11: every network has a flow log, and somebody hears when keys, roles, the trail or Lake Formation's settings change: by a
 * rule of EventBridge with a target, or a metric filter with an alarm.
 *
 * Alarms often stand in an account of the body's own for all its accounts: where the document has none it cannot be told.
 */
export const hearOfChanges: Rule = (estate) => [...judgeNetworks(estate), ...judgeAlarms(estate)];

function judgeNetworks(estate: Estate): readonly Finding[] {
  const networks = estate.ofType("aws:ec2/vpc:Vpc", "aws:ec2/defaultVpc:DefaultVpc");
  const candidates = new Candidates(networks, ["id"]);
  const joined = estate.ofType("aws:ec2/flowLog:FlowLog").map((log) => ({ log, to: candidates.join(log, "vpcId") }));
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
  const judged = judgePatterns(estate);
  return estate.ofType("aws:cloudtrail/trail:Trail").map((trail): Finding => ({ on: trail, ...judged }));
}

function judgePatterns(estate: Estate): Judgement {
  const watching = estate.derive(watchers);
  if (watching.length === 0) {
    const message =
      "nothing in the document hears of changes to keys, roles, the trail or Lake Formation; the body's monitoring may";
    return undecided(message, [], ["monitoring"]);
  }
  const related = watching.map(({ resource }) => resource.urn);
  const answers = Object.entries(guarded).map(([what, word]) => {
    const heard = watching.map((watcher) => hears(watcher, word, what === "roles"));
    return { what, heard: heard.includes("yes") ? "yes" : heard.includes("undecided") ? "undecided" : "no" };
  });
  const missing = answers.filter(({ heard }) => heard !== "yes").map(({ what }) => what);
  if (missing.length === 0) return { ...compliant(), related };
  const message = `nothing hears of changes to ${missing.join(", ")}`;
  return answers.some(({ heard }) => heard === "no")
    ? violation(message, [], { related })
    : undecided(`whether ${message} is not known yet`, [], related, { related });
}

function hears({ resource, kind, pattern }: Watcher, word: RegExp, isOfIam: boolean): Answer {
  if (pattern.state !== "known") return "undecided";
  if (!word.test(pattern.value.replaceAll(unwanted, ""))) return "no";
  if (kind === "filter" || !isOfIam) return "yes";
  const region = regionOf(resource);
  if (region.state === "known") return region.value === regionOfIam ? "yes" : "no";
  // Nobody says the region: neither the resource nor its provider.
  return region.state === "absent" ? "yes" : "undecided";
}
