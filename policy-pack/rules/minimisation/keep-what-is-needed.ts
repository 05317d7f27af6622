import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import {
  columnName,
  columnsOf,
  type DeclaredColumn,
  declaredAt,
  isNamedBy,
  textsAt,
  treatmentIn,
} from "../../view/declared-columns.ts";
import type { Estate } from "../../view/estate.ts";
import { isPersonal } from "../../view/lake.ts";
import type { Resource } from "../../view/resource.ts";
import { type Statement, statements } from "../../view/statements.ts";

/** Pseudonyms are how rows are matched, joined and erased, whether or not anybody looks at them. */
const notKept: readonly string[] = ["drop", "hash", "token"];

/**
 * MIN-05: a column that says something of a person is kept for people's use (trusted) only if some statement names it, in
 * whichever zone (UK GDPR Art 5(1)(c)).
 *
 * Advice. What a dataset made from this one reads, and what is delivered to a partner, stands in no plan: such datasets are
 * not judged.
 */
export const keepWhatIsNeeded: Rule = (estate) =>
  estate.ofType("lakeward:lake:Dataset").flatMap((dataset): readonly Finding[] => {
    const judgement = isPersonal(dataset) ? judge(dataset, estate) : undefined;
    return judgement === undefined ? [] : [{ on: dataset, ...judgement }];
  });

function judge(dataset: Resource, estate: Estate): Judgement | undefined {
  const [department, name] = [dataset.text("department"), dataset.text("dataset")];
  if (department.state !== "known" || name.state !== "known")
    return undecided("which dataset it is, is not known yet", ["dataset"], ["dataset"]);
  const columns = columnsOf(dataset);
  if (columns.state !== "known") return unreadable(columns);
  const { byDataset, loose } = estate.derive(seen);
  const of = byDataset.get(`${department.value}/${name.value}`) ?? [];
  const isInput = estate.derive(inputs).has(`${department.value}/${name.value}`);
  // Nobody of this lake sees it: it is for a partner, or for its own department's later use.
  if (isInput || (of.length === 0 && loose.length === 0)) return undefined;
  const shown = of.map(({ resource }) => textsAt(resource, "columns"));
  const isUnsure = shown.includes(undefined) || loose.length > 0 || estate.derive(hasHiddenInputs);
  const named = shown.flatMap((names) => names ?? []);
  return worst(columns.value.map((column) => judgeColumn(column, named, isUnsure)));
}

function judgeColumn(column: DeclaredColumn, named: readonly string[], isUnsure: boolean): Judgement {
  const { name, reveals } = column;
  const treatment = treatmentIn(column, "trusted");
  if (treatment.state === "absent" || (treatment.state === "known" && notKept.includes(treatment.value)))
    return compliant([treatment.path]);
  if (reveals.state === "known" && reveals.value === "plain") return compliant([reveals.path]);
  if (name.state === "known" && isNamedBy(column, named)) return compliant([name.path]);
  const message = `${columnName(column)} is kept in trusted, and no statement names it`;
  if (treatment.state !== "known") return unreadable(treatment);
  if (reveals.state !== "known") return unreadable(reveals);
  if (name.state !== "known") return unreadable(name);
  return isUnsure
    ? undecided(`whether ${message} is not known yet`, [name.path], [name.path])
    : violation(message, [name.path], declaredAt(column));
}

interface Seen {
  /** By `department/dataset`. */
  readonly byDataset: ReadonlyMap<string, readonly Statement[]>;
  /** Statements that do not say yet of which dataset they are. */
  readonly loose: readonly Statement[];
}

function seen(estate: Estate): Seen {
  const { all } = estate.derive(statements);
  const isTold = ({ giver, dataset }: Statement) => giver.state === "known" && dataset.state === "known";
  const byDataset = Map.groupBy(all.filter(isTold), ({ giver, dataset }) =>
    giver.state === "known" && dataset.state === "known" ? `${giver.value}/${dataset.value}` : "",
  );
  return { byDataset, loose: all.filter((one) => !isTold(one)) };
}

/** Datasets from which others are made, `department/dataset`. */
function inputs(estate: Estate): ReadonlySet<string> {
  return new Set(
    estate.ofType("lakeward:lake:Dataset").flatMap((dataset) => {
      const department = dataset.text("department");
      const from = textsAt(dataset, "madeFrom") ?? [];
      return department.state === "known" ? from.map((id) => `${department.value}/${id}`) : [];
    }),
  );
}

function hasHiddenInputs(estate: Estate): boolean {
  return estate.ofType("lakeward:lake:Dataset").some((dataset) => textsAt(dataset, "madeFrom") === undefined);
}
