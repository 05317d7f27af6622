/**
 * Who sees what, as it stands in the page: plain data without markup. A number named `…Position`, and every number in a list
 * of positions, is a place in one of the page's own lists, so that texts that repeat stand once.
 */
export interface AccessPage {
  /** Whose lake it is. */
  readonly organisation: string;
  /** ISO day for which it holds. */
  readonly asOf: string;
  readonly source: "declarations" | "snapshot";
  /** By what tables are gathered: who is responsible, or where that is not known the database. */
  readonly gathered: "department" | "database";
  /** What a reader must know of the whole page. */
  readonly notes: readonly string[];
  /** Grants that count for nothing, each with why. */
  readonly refused: readonly string[];
  /** What is declared and gives nothing on that day, each with why and where it is said. */
  readonly withheld: readonly { readonly departmentPosition: number; readonly text: string }[];
  readonly departments: readonly PageDepartment[];
  readonly principals: readonly PagePrincipal[];
  readonly tables: readonly PageTable[];
  readonly sights: readonly PageSight[];
  readonly terms: readonly PageTerms[];
  /** Descriptions, kinds, treatments and remarks. */
  readonly texts: readonly string[];
}

export interface PageDepartment {
  readonly id: string;
  readonly title: string;
  /** Post or mailbox of the owner; null where it is not known. */
  readonly owner: string | null;
}

/** Whoever may see something. */
export interface PagePrincipal {
  /** `parking/analysts`, `everyone in parking`, or an ARN; names it in links. */
  readonly id: string;
  readonly title: string;
  readonly kind: "group" | "everyone" | "partner" | "public" | "pipeline" | "role";
  readonly departmentPosition: number | null;
  /** Positions of those whose sight it has too: a group is of everyone in its department. */
  readonly isAlso: readonly number[];
}

export interface PageTable {
  /** `database.table`; names it in links. */
  readonly id: string;
  readonly title: string;
  /** The zone; null where it is not known. */
  readonly copy: string | null;
  readonly departmentPosition: number;
  /** What a row is; null where it is not known. */
  readonly descriptionPosition: number | null;
  readonly columns: readonly PageColumn[];
  /** Columns of the declaration that this copy does not hold. */
  readonly absent: readonly string[];
}

/** Name, position of the kind's text, what it reveals, position of the treatment's text (-1 for none). */
export type PageColumn = readonly [
  name: string,
  kindPosition: number,
  reveals: RevealedPosition,
  treatmentPosition: number,
];

/** What a column says in the copy at hand, most sensitive first; `unknown` where nobody has declared it. */
export const revealed = [
  "offences",
  "special",
  "identifying",
  "personal",
  "pseudonymised",
  "plain",
  "nobody",
  "unknown",
] as const;
export type Revealed = (typeof revealed)[number];
/** Position in the list above. */
export type RevealedPosition = number;

/** Some principals that see the same of one table for the same reason. */
export interface PageSight {
  readonly tablePosition: number;
  readonly principals: readonly number[];
  /** Positions of columns in the table; null for all. */
  readonly columns: readonly number[] | null;
  /** Only rows that meet it; null for all. */
  readonly rows: string | null;
  readonly termsPosition: number | null;
  /** `departments/parking.yaml:40`, or the grant that gives it. */
  readonly because: string;
  /** Positions of remarks: what is uncertain, and what else to know. */
  readonly remarks: readonly number[];
  /** Positions of ways past the permissions: objects read directly, rights of administrators, tables left open. */
  readonly waysPast: readonly number[];
}

/** Why something is seen, on what that rests, and until when. */
export interface PageTerms {
  /** `To make streets safer`. */
  readonly aim: string;
  readonly lawfulBasis: string;
  /** For special categories or offences; null where none is declared. */
  readonly condition: string | null;
  readonly assessment: string;
  /** In words; null without an end. */
  readonly until: string | null;
  readonly agreement: string | null;
}
