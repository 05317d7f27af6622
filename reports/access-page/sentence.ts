import { cellOf } from "./cell.ts";
import {
  type AccessPage,
  type PagePrincipal,
  type PageSight,
  type PageTable,
  type Revealed,
  revealed,
} from "./page-data.ts";

/** How a column of each kind is told of: one, and several; the order is that of the list. */
export const revealedWords: Readonly<Record<Revealed, readonly [one: string, several: string]>> = {
  offences: ["about offences", "about offences"],
  special: ["special category", "special category"],
  identifying: ["names a person", "name a person"],
  personal: ["personal", "personal"],
  pseudonymised: ["pseudonym", "pseudonyms"],
  plain: ["does not say who", "do not say who"],
  nobody: ["about nobody", "about nobody"],
  unknown: ["not declared", "not declared"],
};

/** What is declared for partners and the public is not given by this version. */
const verbs: Readonly<Record<PagePrincipal["kind"], string>> = {
  group: "see",
  everyone: "sees",
  partner: "is to see",
  public: "is to see",
  pipeline: "sees",
  role: "sees",
};

/** A table with its copy: `Clients (refined copy)`, or as the catalogue knows it. */
export function tableTitle({ title, copy, id }: PageTable): string {
  if (copy === null) return id;
  return `${title} (${copy === "open" ? "published" : copy} copy)`;
}

/** What one principal sees of one table by one sight, in a sentence or two. */
export function sentenceOf(page: AccessPage, principal: number, sight: PageSight): string {
  const who = page.principals[principal];
  const table = page.tables[sight.tablePosition];
  if (who === undefined || table === undefined) return "";
  const cell = cellOf(table, [sight]);
  const own = who.departmentPosition === table.departmentPosition;
  const of = own || page.gathered === "database" ? "" : `${page.departments[table.departmentPosition]?.title ?? ""}: `;
  const see = verbs[who.kind];
  if (cell.columns.length === 0) return `${who.title} ${see} nothing of ${of}${tableTitle(table)} by permission.`;
  const how =
    sight.columns === null
      ? `all ${table.columns.length} columns`
      : `${cell.columns.length} of ${table.columns.length} columns`;
  const rows = sight.rows === null ? "" : `, rows where ${sight.rows}`;
  const telling = revealed.slice(0, 5).flatMap((word) => {
    const names = cell.columns.flatMap((position) => {
      const column = table.columns[position];
      return column !== undefined && revealed[column[2]] === word ? [column[0]] : [];
    });
    return names.length === 0 ? [] : [`${revealedWords[word][names.length === 1 ? 0 : 1]}: ${names.join(", ")}`];
  });
  const what = telling.length === 0 ? "" : ` Of these, ${telling.join("; ")}.`;
  return `${who.title} ${see} ${how} of ${of}${tableTitle(table)}${rows}.${what}${termsInWords(page, sight)}`;
}

function termsInWords(page: AccessPage, { termsPosition }: PageSight): string {
  const terms = termsPosition === null ? undefined : page.terms[termsPosition];
  if (terms === undefined) return "";
  const { aim, lawfulBasis, condition, assessment, until, agreement } = terms;
  const law = [lawfulBasis, ...(condition === null ? [] : [condition]), assessment].join("; ");
  const under = agreement === null ? "" : `, under ${agreement}`;
  return ` ${aim} (${law})${under}${until === null ? "" : `, until ${until}`}.`;
}
