import type { AccessComparison, ChangedCells } from "../access/compare/access-change.ts";
import type { DocumentedProblem } from "./documented-problem.ts";

/** The two sides, as they were named. */
export interface ComparedSides {
  readonly base: string;
  readonly head: string;
}

/** A comparison for other tools: `lakeward.access-changes/1`. */
export type AccessChangesDocument = ReturnType<typeof accessChangesDocument>;

/** The document of a comparison; `changes` keep their order, worst first. */
export function accessChangesDocument(
  { base, head }: ComparedSides,
  { asOf, changes, ending }: AccessComparison,
  problems: readonly DocumentedProblem[],
) {
  const count = (wanted: string) => changes.filter(({ effect }) => effect === wanted).length;
  return {
    format: "lakeward.access-changes/1" as const,
    asOf,
    base,
    head,
    summary: {
      widens: count("widens"),
      mayWiden: count("may-widen"),
      changes: count("changes"),
      narrows: count("narrows"),
    },
    changes: changes.map(({ effect, about, sentence, category, departments, path, cells }) => ({
      effect,
      about,
      sentence,
      category,
      departments,
      path,
      cells: cells.map(documentedCells),
    })),
    ending: ending.map(({ until, state, sentence, path }) => ({ until, state, sentence, path })),
    problems,
  };
}

function documentedCells({ receiver, giver, dataset, zone, purpose, columns }: ChangedCells) {
  return {
    receiver: receiverName(receiver),
    dataset: `${giver}/${dataset}`,
    zone,
    purpose: purpose === null ? null : `${purpose.department}/${purpose.id}`,
    columns: columns.map(({ name, category, treatment }) => ({ name, category, treatment })),
  };
}

/** As a statement would name it, with the department before each group. */
function receiverName(receiver: ChangedCells["receiver"]): string {
  switch (receiver.kind) {
    case "group":
      return `${receiver.department}/${receiver.group}`;
    case "partner":
      return receiver.partner;
    case "department":
      return receiver.department;
    case "organisation":
    case "public":
      return receiver.kind;
  }
}
