import type { Department, Lake, Statement } from "../lake.ts";
import { dayAfter } from "../phrases/day.ts";
import { type Check, everyDataset } from "./check.ts";

/**
 * What is said to have happened has happened, and nothing was decided on grounds that were no longer looked after. That a
 * review has passed is no mistake of the file by itself, since days pass without anyone writing; a statement that can only
 * have been written after it is one.
 */
export const days: Check = ({ lake, asOf, context: { report } }) => {
  const happened = (path: string, day: string, what: string) => {
    if (day > asOf)
      report(path, `${what} on ${day}, which is still to come (today is ${asOf}); say the day on which it was`);
  };
  for (const department of lake.departments) {
    for (const { id, dpia } of department.purposes)
      if (dpia.kind === "screened") happened(`${department.id}.purposes.${id}.dpia`, dpia.on, "screened");
    for (const statement of department.access) {
      if (statement.approved) happened(`${statement.path}.approved.on`, statement.approved.on, "approved");
      for (const reviewed of reviewedFor(lake, department, statement)) lateStatement(lake, statement, reviewed, report);
    }
  }
  for (const { dataset, path } of everyDataset(lake)) {
    const { tested } = dataset;
    if (!tested) continue;
    happened(`${path}.tested.on`, tested.on, "tested");
    if (tested.again <= tested.on)
      report(`${path}.tested.again`, `${tested.again} is not after ${tested.on}, when it was tested`);
  }
};

interface Reviewed {
  readonly what: string;
  readonly review: string;
}

/** What a statement rests on and that is reviewed: its purpose, and the linkages under which pseudonyms leave. */
function reviewedFor(lake: Lake, giver: Department, statement: Statement): readonly Reviewed[] {
  const { purpose: named, who, sees, including } = statement;
  const purpose =
    named === null
      ? undefined
      : lake.departments.find(({ id }) => id === named.department)?.purposes.find(({ id }) => id === named.id);
  const leaves = who.kind === "partner" || (who.kind === "group" && who.department !== giver.id);
  const shown = giver.datasets.filter(({ id }) => sees.some(({ dataset }) => dataset === id));
  const shared = shown.flatMap(({ columns }) =>
    columns.filter(({ name }) => leaves && including.includes(name)).map(({ linkage }) => linkage),
  );
  return [
    ...(named && purpose ? [{ what: `purpose ${named.department}/${named.id}`, review: purpose.review }] : []),
    ...lake.linkages
      .filter(({ id }) => shared.includes(id))
      .map(({ id, review }) => ({ what: `linkage ${id}`, review })),
  ];
}

function lateStatement(
  lake: Lake,
  { approved, path, until }: Statement,
  { what, review }: Reviewed,
  report: (path: string, message: string) => void,
): void {
  const remedy = "review it, and say in review when it is looked at again";
  if (approved && approved.on > review) {
    report(`${path}.approved.on`, `${what} was to be reviewed by ${review}, before this was approved; ${remedy}`);
    return;
  }
  // On the review's last day a statement may reach this far, and no further; one that does was written later.
  const furthest = dayAfter(review, lake.limits.access);
  if (until !== null && until > furthest)
    report(`${path}.until`, `${what} was to be reviewed by ${review}, before anyone could say ${until}; ${remedy}`);
}
