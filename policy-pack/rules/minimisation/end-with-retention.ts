import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import { oldFilesEnd } from "../../requirements/old-files-end.ts";
import type { Finding, Rule } from "../../rule.ts";
import { type Bucket, type Buckets, buckets, type PartPlace } from "../../view/bucket.ts";
import type { Answer } from "../../view/bucket-arn.ts";
import type { Estate } from "../../view/estate.ts";
import { type LifecycleRule, lifecycleRules } from "../../view/lifecycle.ts";
import type { Reading, Resource } from "../../view/resource.ts";
import { type Table, tables } from "../../view/table.ts";
import { tablePlace } from "../../view/table-place.ts";
import { type HeldTable, tablesByBucket } from "../../view/tables-by-bucket.ts";
import { keepsVersions } from "../../view/versioning.ts";
import { zoneRole } from "../../view/zone-role.ts";

/** A deleted or overwritten object may be got back for so long, whatever the retention; longer is a second copy (our choice). */
const recoveryDays = 30;
const expiringZones: readonly string[] = ["landing", "raw"];

/** MIN-12: data ends with its retention: files by the bucket's lifecycle, rows of Iceberg tables by deletion, never by lifecycle. */
export const endWithRetention: Rule = (estate) => {
  const view = estate.derive(buckets);
  const iceberg = estate.derive(tables).filter((table) => table.isIceberg);
  return [
    ...view.all.flatMap((bucket) => judgeZone(bucket, view)),
    ...judgeExpiry(iceberg, view),
    ...iceberg.flatMap((table) => judgeTable(table, estate)),
  ];
};

/** What a lifecycle lacks is told on it, that there is none on the bucket. */
function judgeZone(bucket: Bucket, view: Buckets): readonly Finding[] {
  const { resource } = bucket;
  const zone = resource.ancestor("lakeward:lake:Zone");
  if (zone === undefined) return [];
  const role = zoneRole(zone);
  if (role.state !== "known") return [{ on: zone, ...unreadable(role) }];
  if (!expiringZones.includes(role.value)) return [];
  const retention = zone.number("retentionDays");
  if (retention.state !== "known") {
    return [
      {
        on: zone,
        ...unreadable(retention, "retentionDays is missing: landing and raw hold data for days, not for ever"),
      },
    ];
  }
  const [place, second] = bucket.parts.lifecycle;
  if (place === undefined) {
    const [loose] = view.loose.lifecycle;
    const none = violation(`has no lifecycle, while its zone keeps data for ${retention.value} days`, [
      "lifecycleRules",
    ]);
    return [
      {
        on: resource,
        ...(loose
          ? undecided("a lifecycle may be for this bucket or another", ["bucket"], [loose.urn], {
              related: [loose.urn],
            })
          : none),
      },
    ];
  }
  if (second) {
    const related = bucket.parts.lifecycle.map((each) => each.resource.urn);
    return [
      {
        on: resource,
        ...violation("has several lifecycles, of which the last one written wins", ["bucket"], { related }),
      },
    ];
  }
  const judgement = judgeLifecycle(place, retention.value, keepsVersions(bucket, view));
  const related = [zone.urn, ...(place.resource === resource ? [] : [resource.urn])];
  const onPlace: Finding = { on: place.resource, ...judgement, related };
  return place.resource !== resource && judgement.verdict === "compliant"
    ? [onPlace, { on: resource, ...compliant() }]
    : [onPlace];
}

function judgeLifecycle(place: PartPlace, retentionDays: number, versions: Answer): Judgement {
  const rules = lifecycleRules(place);
  if (rules.state !== "known") return unreadable(rules, "has no lifecycle rule");
  const malformed = rules.value
    .flatMap((rule) => [rule.enabled, rule.expirationDays, rule.noncurrentDays])
    .find(({ state }) => state === "malformed");
  if (malformed?.state === "malformed") return unreadable(malformed);
  const whole = rules.value.filter((rule) => !rule.isNarrowed && (rule.prefix === "" || rule.prefix === undefined));
  return worst([
    shortest(
      whole,
      (rule) => rule.expirationDays,
      () => true,
      retentionDays,
      "objects",
      rules.path,
    ),
    versions === "no" ? compliant() : judgeVersions(whole, retentionDays, versions, rules.path),
  ]);
}

function judgeVersions(
  rules: readonly LifecycleRule[],
  retentionDays: number,
  versions: "yes" | "undecided",
  path: string,
): Judgement {
  const judged = shortest(
    rules,
    (rule) => rule.noncurrentDays,
    (rule) => !rule.keepsVersions,
    Math.max(retentionDays, recoveryDays),
    "noncurrent versions",
    path,
  );
  return versions === "undecided" && judged.verdict === "violation"
    ? undecided(`whether the bucket keeps noncurrent versions is not known yet: ${judged.message}`, [path], [path])
    : judged;
}

/** Whether some enabled rule for the whole bucket ends them within the days. */
function shortest(
  rules: readonly LifecycleRule[],
  days: (rule: LifecycleRule) => Reading<number>,
  counts: (rule: LifecycleRule) => boolean,
  retentionDays: number,
  what: string,
  path: string,
): Judgement {
  let hidden: LifecycleRule | undefined;
  let longest: { readonly days: number; readonly path: string } | undefined;
  for (const rule of rules.filter(counts)) {
    const read = days(rule);
    const isOff = rule.enabled.state === "absent" || (rule.enabled.state === "known" && !rule.enabled.value);
    if (isOff || read.state === "absent" || (read.state === "known" && read.value <= 0)) continue;
    if (read.state === "known" && read.value > retentionDays) {
      longest = { days: read.value, path: read.path };
    } else if (rule.enabled.state === "unknown" || read.state === "unknown" || rule.prefix === undefined) {
      hidden = rule;
    } else {
      return compliant([read.path]);
    }
  }
  if (hidden)
    return undecided(
      `whether ${hidden.path} ends ${what} within ${retentionDays} days is not known yet`,
      [hidden.path],
      [hidden.path],
    );
  if (longest) return violation(`${what} end after ${longest.days} days, later than ${retentionDays}`, [longest.path]);
  return violation(`no enabled rule for the whole bucket ends ${what} within ${retentionDays} days`, [path]);
}

/** The Iceberg tables that a lifecycle reaches, and those of which that is not known yet. */
interface Reached {
  readonly held: readonly HeldTable[];
  readonly possible: readonly Table[];
}

/** An expiring object of an Iceberg table is a live file of it. */
function judgeExpiry(iceberg: readonly Table[], view: Buckets): readonly Finding[] {
  const held = tablesByBucket(iceberg, view);
  const possible = iceberg.filter(({ resource, paths }) => {
    const location = resource.text(paths.location);
    const isAwaited = location.state === "unknown" && location.dependsOn.some((other) => view.of(other));
    return (location.state === "unknown" || location.state === "malformed") && !isAwaited;
  });
  return [
    ...view.all.flatMap(({ resource, parts }) =>
      parts.lifecycle.flatMap((place) => judgePlace(place, { held: held.get(resource) ?? [], possible })),
    ),
    ...view.detached.lifecycle.flatMap((resource) =>
      judgePlace({ resource, path: "" }, reachedElsewhere(resource, iceberg, possible)),
    ),
  ];
}

/** What a lifecycle reaches whose bucket is not in the document, or not known yet: then any table may lie there. */
function reachedElsewhere(lifecycle: Resource, iceberg: readonly Table[], possible: readonly Table[]): Reached {
  const bucket = lifecycle.text("bucket");
  if (bucket.state !== "known") return { held: [], possible: iceberg };
  const held = iceberg.flatMap((table): readonly HeldTable[] => {
    const place = tablePlace(table);
    return place?.bucket === bucket.value ? [{ table, prefix: place.prefix }] : [];
  });
  return { held, possible };
}

function judgePlace(place: PartPlace, reached: Reached): readonly Finding[] {
  const all = [...reached.held.map(({ table }) => table), ...reached.possible];
  const rules = lifecycleRules(place);
  if (all.length === 0 || rules.state === "absent") return [];
  if (rules.state !== "known") return [{ on: place.resource, ...unreadable(rules) }];
  const judged = worst([compliant([rules.path]), ...rules.value.map((rule) => judgeRule(rule, reached))]);
  return [{ on: place.resource, ...judged, related: all.map(({ resource }) => resource.urn) }];
}

function judgeRule({ path, expires, enabled, prefix }: LifecycleRule, { held, possible }: Reached): Judgement {
  if (!expires || (enabled.state === "known" && !enabled.value)) return compliant();
  const property = `${path}.expiration`;
  const isReached = held.some((table) => prefix === undefined || meets(prefix, table.prefix));
  if (isReached && prefix !== undefined && enabled.state !== "unknown")
    return violation(`${path} expires objects of Iceberg tables, which deletes live files`, [property], {
      fix: "Take the expiration out of the lifecycle; rows of Iceberg tables end by deletion and snapshot expiry.",
    });
  return isReached || possible.length > 0
    ? undecided(`whether ${path} expires objects of Iceberg tables is not known yet`, [property], [path])
    : compliant();
}

function meets(rulePrefix: string, tablePrefix: string): boolean {
  return rulePrefix.startsWith(tablePrefix) || tablePrefix.startsWith(rulePrefix);
}

function judgeTable(table: Table, estate: Estate): readonly Finding[] {
  const { resource, dataset, paths } = table;
  if (dataset === undefined || !table.isPersonal) return [];
  const judged = worst([
    judgeKeep(dataset),
    oldFilesEnd(table, recoveryDays, estate),
    // Disposal is not built yet: nothing in the document can show the delete of rows whose time has come.
    undecided("the scheduled delete of rows past their keep is not part of the program yet", [], ["keep"], {
      advisory: true,
      fix: "Nothing here: rows past their keep are deleted once disposal is part of the program; until then delete them by hand.",
    }),
  ]);
  // Optimizers and the dataset are joined to the table by these.
  return [{ on: resource, ...judged, properties: [paths.database, paths.name] }];
}

/** What a keep says is MIN-11's to judge. */
function judgeKeep(dataset: Resource): Judgement {
  const keep = dataset.get("keep");
  if (keep.state !== "absent" && !(keep.state === "known" && keep.value === "")) return compliant();
  // A dataset made from others without a keep of its own is rebuilt without the rows that they have lost.
  const madeFrom = dataset.elements("madeFrom");
  if (madeFrom.state === "known" && madeFrom.value.length > 0) return compliant();
  const message = "its dataset is about people and declares no keep";
  const more = { related: [dataset.urn] };
  return madeFrom.state === "unknown"
    ? undecided(`${message}; whether it is made from others is not known yet`, [], [dataset.urn], more)
    : violation(message, [], more);
}
