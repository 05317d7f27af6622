import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import {
  columnName,
  columnsOf,
  type DeclaredColumn,
  declaredAt,
  isNamedBy,
  namesWithoutColumn,
  saidOfTreatment,
  textsAt,
  treatmentIn,
} from "../../view/declared-columns.ts";
import { datasetOf } from "../../view/declared-datasets.ts";
import type { Estate } from "../../view/estate.ts";
import type { Reading, Resource } from "../../view/resource.ts";

/** What the vocabulary lets become of a column; its `hash` has a key, so that nobody can try all numbers through. */
const pseudonyms = ["hash", "token"];

/**
 * MIN-24: what says who somebody is becomes nothing but what the vocabulary has: a hash without a key (`md5`, `sha256`) of a
 * number of ten digits is undone in minutes. And no two receivers of a dataset hold the same pseudonyms, unless a linkage
 * says who may join by them.
 */
export const makePseudonymsByKey: Rule = (estate) => [
  ...estate.ofType("lakeward:lake:Dataset").map((dataset): Finding => ({ on: dataset, ...judgeDataset(dataset) })),
  ...judgeShares(estate),
];

function judgeDataset(dataset: Resource): Judgement {
  const columns = columnsOf(dataset);
  if (columns.state !== "known") return unreadable(columns);
  return worst([compliant(["columns"]), ...columns.value.map(judgeColumn)]);
}

function judgeColumn(column: DeclaredColumn): Judgement {
  const { dataset, path, reveals } = column;
  const zones = dataset.keys(`${path}.treatment`);
  if (reveals.state === "known" && reveals.value === "plain") return compliant([reveals.path]);
  if (zones.state === "absent") return compliant([zones.path]);
  if (zones.state !== "known") return unreadable(zones);
  const judged = worst(
    zones.value.map((zone): Judgement => {
      const treatment = treatmentIn(column, zone);
      if (treatment.state === "known") return compliant([treatment.path]);
      const said = saidOfTreatment(column, zone);
      if (said.state !== "known") return unreadable(said);
      const message = `${columnName(column)} becomes ${JSON.stringify(said.value)} in ${zone}, which has no key of ours`;
      return violation(message, [said.path], declaredAt(column));
    }),
  );
  return reveals.state === "unknown" && judged.verdict === "violation" ? unreadable(reveals) : judged;
}

interface PseudonymShare {
  readonly share: Resource;
  readonly receiver: Reading<string>;
  readonly dataset: Resource;
  /** Pseudonyms of the department's own key; undefined while they are not known. */
  readonly own: readonly string[] | undefined;
}

function judgeShares(estate: Estate): readonly Finding[] {
  const shares = estate.ofType("lakeward:lake:Share");
  if (shares.length < 2) return [];
  const unplaced: Resource[] = [];
  const placed = shares.flatMap((share): readonly PseudonymShare[] => {
    const named = datasetOf(share, estate);
    if (named.state !== "there") unplaced.push(share);
    if (named.state !== "there") return [];
    const { dataset } = named;
    return [{ share, dataset, receiver: share.text("receiver"), own: ownPseudonyms(share, dataset) }];
  });
  const byDataset = Map.groupBy(placed, ({ dataset }) => dataset);
  const waiting = unplaced.map(
    (share): Finding => ({
      on: share,
      ...undecided("whose dataset it shows is not known yet", ["dataset"], ["dataset"]),
    }),
  );
  return [...waiting, ...placed.map((one): Finding => judgeShare(one, byDataset.get(one.dataset) ?? []))];
}

function judgeShare(one: PseudonymShare, all: readonly PseudonymShare[]): Finding {
  const { share: on, own, receiver } = one;
  const others = all.filter((other) => other !== one && !isSame(other.receiver, receiver));
  if (others.length === 0 || own?.length === 0) return { on, ...compliant(["columns", "receiver"]) };
  if (own === undefined)
    return { on, ...undecided("which pseudonyms it shows is not known yet", ["columns"], ["columns"]) };
  const same = others.filter((other) => other.own === undefined || other.own.some((name) => own.includes(name)));
  const [certain] = same.filter((other) => other.own !== undefined && other.receiver.state === "known");
  const [first] = same;
  if (first === undefined) return { on, ...compliant(["columns", "receiver"]) };
  const related = [(certain ?? first).share.urn];
  const message = `${own.join(", ")}: another receiver holds the same pseudonyms, and no linkage lets the two join`;
  return certain && receiver.state === "known"
    ? { on, ...violation(message, ["columns", "receiver"], { related }) }
    : { on, ...undecided(`whether ${message} is not known`, ["receiver"], related, { related }) };
}

function isSame(one: Reading<string>, other: Reading<string>): boolean {
  return one.state === "known" && other.state === "known" && one.value === other.value;
}

/** Names of the columns that a share shows as pseudonyms of a key that no linkage has. */
function ownPseudonyms(share: Resource, dataset: Resource): readonly string[] | undefined {
  const [shown, zone, columns] = [textsAt(share, "columns"), share.text("zone"), columnsOf(dataset)];
  if (shown === undefined || zone.state !== "known" || columns.state !== "known") return undefined;
  if (namesWithoutColumn(shown, columns.value).length > 0) return undefined;
  const found = columns.value.map((column): string | undefined | null => {
    const { name, path } = column;
    const treatment = treatmentIn(column, zone.value);
    const linkage = dataset.text(`${path}.linkage`);
    if (name.state !== "known") return undefined;
    if (!isNamedBy(column, shown)) return null;
    if (treatment.state === "unknown" || linkage.state === "unknown") return undefined;
    const isLinked = linkage.state === "known" && linkage.value.trim() !== "";
    return treatment.state === "known" && pseudonyms.includes(treatment.value) && !isLinked ? name.value : null;
  });
  return found.includes(undefined) ? undefined : found.filter((name) => typeof name === "string");
}
