import { assessImpact } from "../rules/minimisation/assess-impact.ts";
import { bandExactValues } from "../rules/minimisation/band-exact-values.ts";
import { copyDeclaredColumns } from "../rules/minimisation/copy-declared-columns.ts";
import { declareColumns } from "../rules/minimisation/declare-columns.ts";
import { dropNameBesideNhsNumber } from "../rules/minimisation/drop-name-beside-nhs-number.ts";
import { keepWhatIsNeeded } from "../rules/minimisation/keep-what-is-needed.ts";
import { ownUpToIdentifiers } from "../rules/minimisation/own-up-to-identifiers.ts";
import { redactFreeText } from "../rules/minimisation/redact-free-text.ts";
import { stateLawfulBasis } from "../rules/minimisation/state-lawful-basis.ts";
import { stateRetention } from "../rules/minimisation/state-retention.ts";
import { always, never, outsideDev } from "./levels.ts";
import type { PackRow } from "./pack-row.ts";

/** Data minimisation, as far as the declarations themselves decide it: MIN-02 to MIN-11. */
export const declaredMinimisationRows: readonly PackRow[] = [
  {
    id: "MIN-02",
    name: "state-lawful-basis",
    judge: stateLawfulBasis,
    severity: "critical",
    level: always,
    whenUndecided: outsideDev,
    fired: "A purpose has no lawful basis that it may rest on, or none of the conditions that its columns need.",
    because:
      "Without a basis of Art 6, and a condition of Art 9 or Art 10 where the data is of that kind, processing is unlawful however well it is guarded. Whether a basis is the right one, people decide.",
    remediation:
      "Say basis for the purpose (public_task or legal_obligation for what the law asks of the body), condition for special columns and offences for data on offences; or leave the column out.",
    controls: { "UK GDPR": ["Art 6(1)", "Art 9(2)", "Art 10"], "DPA 2018": ["Schedule 1"] },
  },
  {
    id: "MIN-03",
    name: "declare-columns",
    judge: declareColumns,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A table of a zone has a column, or a partition key, that no dataset declares.",
    because:
      "What is not declared has no purpose, no treatment and no end; schemas that grow by themselves bring new personal data in unseen.",
    remediation: "Declare the column in the dataset with its kind, or take it out of the table.",
    controls: { "UK GDPR": ["Art 5(1)(c)", "Art 30(1)(c)"] },
  },
  {
    id: "MIN-04",
    name: "own-up-to-identifiers",
    judge: ownUpToIdentifiers,
    severity: "high",
    level: outsideDev,
    whenUndecided: never,
    fired: "A column's name says that it identifies people, and it is declared as plain, or not at all.",
    because:
      "A plain column is shown to whoever sees the dataset; one word wrongly chosen would publish an identifier. Names are judged, since a plan holds no values.",
    remediation:
      "Declare the kind that the name tells; if the name misleads, give the column another one and keep the source's in called. In tables without dataset, say reveals among the column's parameters.",
    controls: { "UK GDPR": ["Art 5(1)(c)", "Art 25"] },
  },
  {
    id: "MIN-05",
    name: "keep-what-is-needed",
    judge: keepWhatIsNeeded,
    severity: "medium",
    level: never,
    whenUndecided: never,
    fired: "A column about people is kept for use, and nobody is shown it.",
    because:
      "What nobody needs is not collected. What other datasets read of one, and what is delivered to partners, stands in no plan; datasets for those are not judged.",
    remediation:
      "Take the column out of the declaration, let it become drop in trusted, or name it in the statement of whoever needs it.",
    controls: { "UK GDPR": ["Art 5(1)(c)", "Art 25(2)"] },
  },
  {
    id: "MIN-06",
    name: "copy-declared-columns",
    judge: copyDeclaredColumns,
    severity: "high",
    level: always,
    whenUndecided: never,
    fired: "A copy takes tables or columns because they are there: by pattern, or without choosing columns.",
    because:
      "What is copied by pattern includes what is added at the source tomorrow. Whether each chosen column is a declared one, only its name at the source could tell, which no plan holds.",
    remediation:
      "Name schema and table in each selection of tableMappings, and add include-column (or remove-column) rules for it; give crawlers a table or a prefix.",
    controls: { "UK GDPR": ["Art 5(1)(c)", "Art 25(2)"] },
  },
  {
    id: "MIN-07",
    name: "redact-free-text",
    judge: redactFreeText,
    severity: "high",
    level: always,
    whenUndecided: outsideDev,
    fired: "Text that people type, or a document, goes beyond raw without being redacted.",
    because: "Notes name third parties, illnesses and addresses that no column declares and no filter can hide.",
    remediation:
      "Let the column become redact in refined and drop in trusted, or drop everywhere; in a department's file, for example, becomes: { refined: redact }.",
    controls: { "UK GDPR": ["Art 5(1)(c)", "Art 25"] },
  },
  {
    id: "MIN-08",
    name: "drop-name-beside-nhs-number",
    judge: dropNameBesideNhsNumber,
    severity: "high",
    level: always,
    whenUndecided: outsideDev,
    fired: "A dataset holds an NHS number, a name and a usual address side by side beyond raw.",
    because:
      "A verified NHS number says who it is: name and address only make a loss worse. Whether the national data opt-out was honoured for a secondary use, no declaration has a word for, so that this is not judged.",
    remediation: "Let name or address become drop in refined, or the NHS number hash.",
    controls: { "UK GDPR": ["Art 5(1)(c)"], Caldicott: ["Principle 3"] },
  },
  {
    id: "MIN-09",
    name: "band-exact-values",
    judge: bandExactValues,
    severity: "medium",
    level: always,
    whenUndecided: never,
    fired: "An exact date of birth, postcode or place of a person is shared with another department, or published.",
    because:
      "Exact values single people out when they are put beside other data; a band answers nearly every question.",
    remediation:
      "Let the column become age_band, year, district, round or hash in that zone, as in becomes: { trusted: district }, or leave it out of the statement.",
    controls: { "UK GDPR": ["Art 5(1)(c)", "Art 25"], ICO: ["Anonymisation: generalisation"] },
  },
  {
    id: "MIN-10",
    name: "assess-impact",
    judge: assessImpact,
    severity: "critical",
    level: always,
    whenUndecided: outsideDev,
    fired: "Special categories, or data about children, serve a purpose without an impact assessment that is in date.",
    because:
      "What can harm people most is thought through before it is collected, and again by a set day. Data on a large scale needs an assessment too; how many rows will come no plan can tell, so that this stays with the screening of every purpose.",
    remediation: "Make the assessment and name it in the purpose's dpia, with a day to come in review.",
    controls: { "UK GDPR": ["Art 35(1)", "Art 35(3)", "Art 35(11)"] },
  },
  {
    id: "MIN-11",
    name: "state-retention",
    judge: stateRetention,
    severity: "high",
    level: always,
    whenUndecided: outsideDev,
    fired: "Data about people does not say how long it is kept, after what, under which entry of the schedule.",
    because: "Data that has no end is kept for ever, and nobody can tell a person when theirs will be gone.",
    remediation: "Say keep for the dataset: 6 years after closed_on (PK-07), under an entry of retention in lake.yaml.",
    controls: { "UK GDPR": ["Art 5(1)(e)", "Art 13(2)(a)", "Art 30(1)(f)"] },
  },
];
