import { compliant, type Judgement, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { covers } from "../../view/glob.ts";
import type { Resource } from "../../view/resource.ts";
import { tableMappings } from "../../view/table-mappings.ts";

/** AWS DMS, by task and serverless. */
const replicationTypes = [
  "aws:dms/replicationTask:ReplicationTask",
  "aws:dms/replicationConfig:ReplicationConfig",
] as const;
const crawlerType = "aws:glue/crawler:Crawler";

const wholeBucket = /[%*]|^s3[an]?:\/\/[^/]*\/*$/i;

/** Targets of a crawler with the property that says what is crawled, and what in it stands for more than was named. */
const targets = [
  { list: "jdbcTargets", path: "path", isWild: /%|^[^/]*$|\/$/, what: "every table" },
  { list: "mongodbTargets", path: "path", isWild: /%|^[^/]*$|\/$/, what: "every collection" },
  { list: "s3Targets", path: "path", isWild: wholeBucket, what: "a whole bucket" },
  { list: "deltaTargets", path: "deltaTables", isList: true, isWild: wholeBucket, what: "a whole bucket" },
  { list: "hudiTargets", path: "paths", isList: true, isWild: wholeBucket, what: "a whole bucket" },
  { list: "icebergTargets", path: "paths", isList: true, isWild: wholeBucket, what: "a whole bucket" },
] as const satisfies readonly Target[];

interface Target {
  readonly list: string;
  readonly path: string;
  /** The path is a list of them. */
  readonly isList?: true;
  readonly isWild: RegExp;
  readonly what: string;
}

/**
 * MIN-06: a copy from a database names its tables and chooses its columns, and a crawler names what it crawls: nothing is taken
 * because it happens to be there.
 *
 * Whether the columns are those of the declaration only their names at the source could tell, which stand in no component.
 */
export const copyDeclaredColumns: Rule = (estate) => [
  ...estate.ofType(...replicationTypes).map((one): Finding => ({ on: one, ...judgeReplication(one) })),
  ...estate.ofType(crawlerType).map((one): Finding => ({ on: one, ...judgeCrawler(one) })),
];

/** It stands for several names: by `%`, by a set of characters, or by nothing but places to fill (DMS, "Wildcards in table mapping"). */
function isWild(name: string): boolean {
  return /%|\[(?!_\])|^(_|\[_\])*$/.test(name);
}

function judgeReplication(replication: Resource): Judgement {
  const mappings = tableMappings(replication, "tableMappings");
  const path = ["tableMappings"];
  if (mappings.state !== "known") return unreadable(mappings);
  const { selections, chosen } = mappings.value;
  if (selections.length === 0) return violation("tableMappings selects no table by name", path);
  return worst(
    selections.map(({ schema, table }): Judgement => {
      const name = `${schema}.${table}`;
      if (isWild(schema) || isWild(table))
        return violation(`tableMappings copies ${name}: every table that fits`, path);
      if (chosen.some((one) => fits(one.schema, schema) && fits(one.table, table))) return compliant(path);
      return violation(
        `tableMappings copies every column of ${name}: no rule of include-column or remove-column`,
        path,
      );
    }),
  );
}

/** A name as an IAM pattern: DMS knows `%` for any text, `_` for one character, `[_]` for the character itself. */
function asPattern(name: string): string {
  return name
    .split("[_]")
    .map((part) => part.replaceAll("%", "*").replaceAll("_", "?"))
    .join("_");
}

/** A name is taken as it stands: whoever writes `CLIENT_NOTE` means that table. */
function fits(pattern: string, name: string): boolean {
  return covers(asPattern(pattern), name.replaceAll("[_]", "_"));
}

function judgeCrawler(crawler: Resource): Judgement {
  return worst(
    targets.flatMap((target): readonly Judgement[] => {
      const list = crawler.elements(target.list);
      if (list.state === "absent") return [];
      if (list.state !== "known") return [unreadable(list)];
      return list.value.flatMap((at) => judgeTarget(crawler, `${at}.${target.path}`, target));
    }),
  );
}

function judgeTarget(crawler: Resource, path: string, target: Target): readonly Judgement[] {
  if (target.isList !== true) return [judgePlace(crawler, path, target)];
  const list = crawler.elements(path);
  return list.state === "known" ? list.value.map((one) => judgePlace(crawler, one, target)) : [unreadable(list)];
}

function judgePlace(crawler: Resource, path: string, { isWild, what }: Target): Judgement {
  const place = crawler.text(path);
  if (place.state !== "known") return unreadable(place);
  return isWild.test(place.value) ? violation(`${path} crawls ${what}`, [path]) : compliant([path]);
}
