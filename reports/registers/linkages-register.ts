import type { Lake, Linkage } from "../../declaration/lake.ts";
import { defineRegister } from "./define-register.ts";
import { due } from "./due.ts";
import { kindWords } from "./kind-words.ts";

const linkability = "ICO: pseudonymisation guidance; UK GDPR Art 4(5)";

/** Shared pseudonym keys: whose data can be joined by which columns, under which assessment. */
export const linkagesRegister = defineRegister<Linkage>({
  id: "linkages",
  title: "Linkages",
  about:
    "One row a pseudonym key that several departments share, so that the same person has the same pseudonym in each.",
  notes: () => [
    "A column without a linkage has a pseudonym of its own department's key: it joins the department's datasets and no other's.",
  ],
  rows: ({ lake }) => lake.linkages,
  columns: [
    { id: "linkage", title: "Linkage", why: linkability, cell: ({ id }) => id },
    {
      id: "departments",
      title: "Shared by",
      why: linkability,
      cell: ({ departments }, { lake }) =>
        departments.map(
          (id) => lake.departments.find((department) => department.id === id)?.title ?? partner(lake, id),
        ),
    },
    {
      id: "columns",
      title: "Columns with its pseudonyms",
      why: linkability,
      cell: ({ id }, { lake }) => linked(lake, id).map(({ place }) => place),
    },
    {
      id: "kinds",
      title: "What is joined",
      why: linkability,
      cell: ({ id }, { lake }) => [...new Set(linked(lake, id).map(({ kind }) => kindWords(lake, kind)))].sort(),
    },
    { id: "dpia", title: "Impact assessment", why: "UK GDPR Art 35", cell: ({ dpia }) => dpia },
    {
      id: "review",
      title: "Review by",
      why: "UK GDPR Art 35(11)",
      cell: ({ review }, { asOf }) => `${review}${due(review, asOf) === "past" ? " (OVERDUE)" : ""}`,
    },
  ],
});

function linked(lake: Lake, id: string): readonly { readonly place: string; readonly kind: string }[] {
  return lake.departments.flatMap((department) =>
    department.datasets.flatMap((dataset) =>
      dataset.columns
        .filter(({ linkage }) => linkage === id)
        .map(({ name, kind }) => ({ place: `${department.id}/${dataset.id}.${name}`, kind })),
    ),
  );
}

function partner(lake: Lake, id: string): string {
  return lake.partners.find((each) => each.id === id)?.title ?? id;
}
