import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { type Bucket, type Buckets, buckets, type PartPlace } from "../../view/bucket.ts";
import type { Answer } from "../../view/bucket-arn.ts";
import { Candidates } from "../../view/candidates.ts";
import type { Estate } from "../../view/estate.ts";
import { type LifecycleRule, lifecycleRules } from "../../view/lifecycle.ts";
import { qualified } from "../../view/qualified-name.ts";
import type { Reading, Resource } from "../../view/resource.ts";
import { type Table, tables } from "../../view/table.ts";
import { type HeldTable, tablesByBucket } from "../../view/tables-by-bucket.ts";
import { keepsVersions } from "../../view/versioning.ts";
import { zoneRole } from "../../view/zone-role.ts";

/** A deleted or overwritten object may be got back for so long, whatever the retention; longer is a second copy (our choice). */
const recoveryDays = 30;
const expiringZones: readonly string[] = ["landing", "raw"];
const optimizerType = "aws:glue/catalogTableOptimizer:CatalogTableOptimizer";

/** MIN-12: data ends with its retention: files by the bucket's lifecycle, rows of Iceberg tables by deletion, never by lifecycle. */
export const endWithRetention: Rule = (estate) => {
  const view = estate.derive(buckets);
  const iceberg = estate.derive(tables).filter((table) => table.isIceberg);
  const held = tablesByBucket(iceberg, view);
  return [
    ...view.all.flatMap((bucket) => judgeZone(bucket, view)),
    ...view.all.flatMap((bucket) => judgeIcebergBucket(bucket, held.get(bucket.resource) ?? [])),
    ...judgeTables(iceberg, estate),
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
    if (
      rule.enabled.state === "absent" ||
      (rule.enabled.state === "known" && !rule.enabled.value) ||
      read.state === "absent"
    )
      continue;
    if (rule.enabled.state === "unknown" || read.state === "unknown" || rule.prefix === undefined) {
      hidden = rule;
    } else if (read.state === "known" && read.value > 0) {
      if (read.value <= retentionDays) return compliant([read.path]);
      longest = { days: read.value, path: read.path };
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

/** An expiring object of an Iceberg table is a live file of it. */
function judgeIcebergBucket(bucket: Bucket, held: readonly HeldTable[]): readonly Finding[] {
  if (held.length === 0) return [];
  return bucket.parts.lifecycle.flatMap((place): readonly Finding[] => {
    const rules = lifecycleRules(place);
    if (rules.state === "absent") return [];
    if (rules.state !== "known") return [{ on: place.resource, ...unreadable(rules) }];
    const deadly = rules.value.filter((rule) => {
      const off = rule.enabled.state === "known" && !rule.enabled.value;
      return rule.expires && !off && held.some(({ prefix }) => meets(rule.prefix, prefix));
    });
    const [first] = deadly;
    if (first === undefined) return [{ on: place.resource, ...compliant([rules.path]) }];
    const related = held.map(({ table }) => table.resource.urn);
    const fix = "Take the expiration out of the lifecycle; rows of Iceberg tables end by deletion and snapshot expiry.";
    return [
      {
        on: place.resource,
        ...violation(
          `${first.path} expires objects of Iceberg tables, which deletes live files`,
          [`${first.path}.expiration`],
          { related, fix },
        ),
      },
    ];
  });
}

function meets(rulePrefix: string | undefined, tablePrefix: string): boolean {
  return rulePrefix === undefined || rulePrefix.startsWith(tablePrefix) || tablePrefix.startsWith(rulePrefix);
}

function judgeTables(iceberg: readonly Table[], estate: Estate): readonly Finding[] {
  const personal = iceberg.filter((table) => table.isPersonal);
  const optimizers = estate.ofType(optimizerType);
  const byTable = optimizersByTable(personal, optimizers);
  const joined = new Set([...byTable.values()].flat());
  const loose = optimizers.filter(
    (optimizer) => optimizer.text("tableName").state === "unknown" && !joined.has(optimizer),
  );
  return personal.map(
    (table): Finding => ({ on: table.resource, ...judgeTable(table, byTable.get(table) ?? [], loose) }),
  );
}

function optimizersByTable(
  personal: readonly Table[],
  optimizers: readonly Resource[],
): ReadonlyMap<Table, readonly Resource[]> {
  const byResource = new Map(personal.map((table) => [table.resource, table]));
  const byName = new Map(personal.map((table) => [table.qualifiedName, table]));
  const candidates = new Candidates(
    personal.map(({ resource }) => resource),
    [],
  );
  const found = new Map<Table, Resource[]>();
  for (const optimizer of optimizers) {
    const [database, name] = [optimizer.text("databaseName"), optimizer.text("tableName")];
    const named =
      database.state === "known" && name.state === "known"
        ? byName.get(qualified(database.value, name.value))
        : undefined;
    const joined = candidates.join(optimizer, "tableName");
    const table =
      named ?? (joined.state === "joined" ? byResource.get(joined.to) : byDependency(optimizer, byResource, name));
    if (table) found.set(table, [...(found.get(table) ?? []), optimizer]);
  }
  return found;
}

/** The database's name is not known yet, but the table's is, and the two stand under one component. */
function byDependency(
  optimizer: Resource,
  tables: ReadonlyMap<Resource, Table>,
  name: Reading<string>,
): Table | undefined {
  if (name.state !== "known" || optimizer.text("databaseName").state !== "unknown") return undefined;
  const waited = optimizer.dependsOn("databaseName");
  return [...tables.values()].find(
    ({ resource, paths }) =>
      resource.parent !== undefined &&
      resource.parent === optimizer.parent &&
      resource.dependsOn(paths.database).some((database) => waited.includes(database)) &&
      isKnownAs(resource.text(paths.name), name.value),
  );
}

function isKnownAs(reading: Reading<string>, value: string): boolean {
  return reading.state === "known" && reading.value === value;
}

function judgeTable(table: Table, optimizers: readonly Resource[], loose: readonly Resource[]): Judgement {
  const { dataset, paths } = table;
  const keep = dataset?.get("keep");
  const judged: Judgement[] = [];
  // A dataset made from others without a keep of its own is rebuilt without the rows that they have lost.
  const madeFrom = dataset?.elements("madeFrom");
  const isRebuilt = madeFrom?.state === "known" && madeFrom.value.length > 0;
  if (!isRebuilt && (keep?.state === "absent" || (keep?.state === "known" && keep.value === ""))) {
    judged.push(
      violation("its dataset is about people and declares no keep", [], { related: dataset ? [dataset.urn] : [] }),
    );
  }
  for (const type of ["retention", "orphan_file_deletion"]) judged.push(judgeOptimizer(type, optimizers, loose));
  // Disposal is not built yet: nothing in the document can show the delete of rows whose time has come.
  judged.push(
    undecided("the scheduled delete of rows past their keep is not part of the program yet", [], ["keep"], {
      advisory: true,
      fix: "Nothing here: rows past their keep are deleted once disposal is part of the program; until then delete them by hand.",
    }),
  );
  // Optimizers and the dataset are joined to the table by these.
  const properties = [paths.database, paths.name];
  return { ...worst(judged), properties };
}

function judgeOptimizer(type: string, optimizers: readonly Resource[], loose: readonly Resource[]): Judgement {
  const of = optimizers.filter((optimizer) => isKnownAs(optimizer.text("type"), type));
  const on = of.find((optimizer) => {
    const enabled = optimizer.flag("configuration.enabled");
    return enabled.state === "known" && enabled.value;
  });
  if (on) return { ...compliant(), related: [on.urn] };
  const [first] = of;
  if (first && first.flag("configuration.enabled").state === "unknown") {
    return undecided(`whether the table optimizer of type ${type} is on is not known yet`, [], [first.urn]);
  }
  if (first) return violation(`its table optimizer of type ${type} is off`, [], { related: [first.urn] });
  const [possible] = [...optimizers, ...loose].filter(
    (optimizer) => optimizer.text("type").state === "unknown" || loose.includes(optimizer),
  );
  if (possible)
    return undecided(`a table optimizer of type ${type} may be for this table or another`, [], [possible.urn]);
  return violation(`has no table optimizer of type ${type}, so that deleted rows stay in old files`, []);
}
