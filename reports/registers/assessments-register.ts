import { automatedWords } from "./automated-words.ts";
import { dataCategories } from "./data-categories.ts";
import { defineRegister } from "./define-register.ts";
import { dpiaWords } from "./dpia-words.ts";
import { due } from "./due.ts";
import { purposeDatasets } from "./purpose-datasets.ts";
import type { RegisterContext } from "./register.ts";

interface Assessment {
  readonly by: string;
  readonly what: string;
  readonly reference: string;
  readonly review: string;
  readonly owner: string;
  readonly sensitive: readonly string[];
  readonly automated: string;
}

const art35 = "UK GDPR Art 35";
const art35Review = "UK GDPR Art 35(11)";

/** Data protection impact assessments, with what relies on each and when it is looked at again. */
export const assessmentsRegister = defineRegister<Assessment>({
  id: "assessments",
  title: "Data protection impact assessments",
  about: "One row a purpose or linkage: the assessment it relies on, or the day it was found not to need one.",
  notes: () => [
    "After its review day nothing new is allowed for a purpose; sight that was given goes on until its end.",
  ],
  rows: (context) => [...purposes(context), ...linkages(context)],
  columns: [
    { id: "by", title: "Department or linkage", why: art35, cell: ({ by }) => by },
    { id: "what", title: "For", why: art35, cell: ({ what }) => what },
    { id: "reference", title: "Assessment", why: art35, cell: ({ reference }) => reference },
    { id: "owner", title: "Owner", why: art35, cell: ({ owner }) => owner },
    {
      id: "sensitive",
      title: "Special category or offence data",
      why: "UK GDPR Art 35(3)(b)",
      cell: ({ sensitive }) => (sensitive.length === 0 ? "none" : sensitive),
    },
    { id: "automated", title: "Automated decisions", why: "UK GDPR Art 35(3)(a)", cell: ({ automated }) => automated },
    { id: "review", title: "Review by", why: art35Review, cell: ({ review }) => review },
    {
      id: "state",
      title: "State",
      why: art35Review,
      cell: ({ review }, { asOf }) =>
        ({ past: "OVERDUE", soon: "due within 30 days", later: "in date" })[due(review, asOf)],
    },
  ],
  attention: ({ by, what, reference, review }, { asOf }) => {
    const when = due(review, asOf);
    if (when === "later") return null;
    const wants = when === "past" ? `was to be reviewed by ${review}, which is past` : `is to be reviewed by ${review}`;
    return `${by}, ${what} (${reference}): ${wants}.`;
  },
});

function purposes({ lake }: RegisterContext): readonly Assessment[] {
  return lake.departments.flatMap((department) =>
    department.purposes.map((purpose) => {
      const columns = purposeDatasets(lake, department, purpose).flatMap((each) => each.columns);
      const { special, offences } = dataCategories(lake, columns);
      return {
        by: department.title,
        what: purpose.title,
        reference: dpiaWords(purpose),
        review: purpose.review,
        owner: department.owner.mail,
        sensitive: [...special, ...offences],
        automated: automatedWords[purpose.automated],
      };
    }),
  );
}

function linkages({ lake }: RegisterContext): readonly Assessment[] {
  return lake.linkages.map(({ id, dpia, review }) => ({
    by: "Linkage",
    what: id,
    reference: dpia,
    review,
    owner: lake.organisation.controller.dpo,
    sensitive: [],
    automated: "none",
  }));
}
