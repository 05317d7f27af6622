/** What the model does where AWS's documentation is silent and no thread was found: to be looked at first in a real account. */
export const assumptions: readonly { readonly about: string; readonly assumed: string }[] = [
  {
    about: "opt-ins",
    assumed:
      "made twice there is one and no error; they end with the table or database; an opt-in to a database alone does not reach its tables",
  },
  {
    about: "data cells filters",
    assumed: "their grants end with them; who may pass SELECT of the table on may delete them",
  },
  { about: "deregistration", assumed: "grants on the location stay, and can still be revoked" },
  { about: "deleted LF-tags", assumed: "policies that name one stay, are listed, and reach nothing" },
  {
    about: "saved expressions",
    assumed:
      "names are kept as written; an update without a description takes it away; who holds GRANT_WITH_LF_TAG_EXPRESSION on one may grant through it",
  },
  {
    about: "conditions",
    assumed:
      "they go with the principal <account>:IAMPrincipals only; since the model knows no attributes of principals, a grant under a condition is kept and listed, and reaches nobody",
  },
  { about: "malformed requests", assumed: "InvalidInputException, for wrong shapes and lengths alike" },
  { about: "times in filters of ListResources", assumed: "ISO 8601 texts in UTC" },
  {
    about: "RowFilter of GetUnfilteredTableMetadata",
    assumed: "the rows of which at least one cell is seen, where no column is seen in all rows",
  },
  { about: "several filters on a column", assumed: "a cell is seen where the condition of any of them holds" },
];
