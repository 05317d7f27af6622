import { defineRegister } from "./define-register.ts";

interface Term {
  readonly department: string;
  readonly term: string;
  readonly meaning: string;
}

const dictionary = "UK Government: data dictionaries and metadata standards";

/** Words of the services and what they mean. */
export const glossaryRegister = defineRegister<Term>({
  id: "glossary",
  title: "Glossary",
  about: "One row a word of a service, as its department explains it.",
  rows: ({ lake }) =>
    lake.departments.flatMap(({ title, glossary }) =>
      Object.entries(glossary).map(([term, meaning]) => ({ department: title, term, meaning })),
    ),
  columns: [
    { id: "department", title: "Department", why: dictionary, cell: ({ department }) => department },
    { id: "term", title: "Word", why: dictionary, cell: ({ term }) => term },
    { id: "meaning", title: "Meaning", why: dictionary, cell: ({ meaning }) => meaning },
  ],
});
