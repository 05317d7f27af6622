import type { Permission } from "@aws-sdk/client-lakeformation";

const guide = "https://docs.aws.amazon.com/lake-formation/latest/dg";
const api = "https://docs.aws.amazon.com/lake-formation/latest/APIReference";
const terraform = "https://github.com/hashicorp/terraform-provider-aws/issues";

/** One thing that Lake Formation does with permissions and that nobody declares. */
export interface Implication {
  readonly who: string;
  readonly permissions: readonly Permission[];
  readonly brings: string;
  /** Is it among the rows of ListPermissions by resource? */
  readonly listed: boolean;
  readonly source: string;
}

/** What holding one thing brings beside it. */
export const implications: readonly Implication[] = [
  {
    who: "whoever holds ALL on a database, table or tag policy",
    permissions: ["ALL"],
    brings: "every other permission of that kind of resource; AWS lists them beside it",
    listed: true,
    source: `${terraform}/49453`,
  },
  {
    who: "whoever holds SELECT on a table, or on some of its columns",
    permissions: ["SELECT"],
    brings:
      "sight of the table in the catalogue. Whether AWS then lists DESCRIBE is not documented; what is not declared is not compared",
    listed: false,
    source: `${guide}/lf-permissions-reference.html`,
  },
  {
    who: "whoever holds a permission with the grant option",
    permissions: [],
    brings: "the permission itself; the grant option alone cannot be granted",
    listed: true,
    source: `${api}/API_GrantPermissions.html`,
  },
  {
    who: "data lake administrators",
    permissions: ["DESCRIBE", "DATA_LOCATION_ACCESS"],
    brings:
      "sight of everything, every location, and the leave to grant anything; no data. Listed only when the principal is named in the question",
    listed: false,
    source: `${guide}/implicit-permissions.html`,
  },
  {
    who: "whoever creates a database or table",
    permissions: ["ALL"],
    brings: "everything on it with the grant option, until it is taken back (CreatorRights)",
    listed: true,
    source: `${guide}/implicit-permissions.html`,
  },
  {
    who: "whoever creates an LF-tag or a saved expression",
    permissions: ["ALTER", "ASSOCIATE", "DESCRIBE", "DROP"],
    brings: "everything on it",
    listed: false,
    source: `${guide}/TBAC-creating-tags.html`,
  },
];

/** How the same right looks when it is declared and when it is listed. */
export interface NormalForm {
  readonly declared: string;
  readonly listed: string;
  /** What both are brought to before they are compared, so that nothing differs for ever. */
  readonly compared: string;
  readonly source: string;
}

/** Forms in which the same right comes, and the one in which it is compared. */
export const normalForms: readonly NormalForm[] = [
  {
    declared: "SELECT on a table",
    listed: "SELECT on TableWithColumns with a ColumnWildcard that leaves nothing out",
    compared: "SELECT on the table",
    source: `${terraform}/17299`,
  },
  {
    declared: "ALL on a table",
    listed: "ALL and each of its parts, SELECT among them in a row of its own",
    compared: "ALL and each of its parts",
    source: `${terraform}/49453`,
  },
  {
    declared: "all tables of a database",
    listed: "a table called ALL_TABLES with a TableWildcard",
    compared: "all tables of the database",
    source: `${terraform}/46245`,
  },
  {
    declared: "some columns of a table",
    listed: "one row for each set of columns with the same rights",
    compared: "each column by itself",
    source: `${api}/API_ListPermissions.html`,
  },
  {
    declared: "values of an LF-tag",
    listed: "rows of values with the same rights; the key itself as the value *",
    compared: "each value by itself",
    source: `${guide}/TBAC-granting-revoking-tags-cli.html`,
  },
  {
    declared: "tags in any case and order",
    listed: "lower case",
    compared: "lower case, in alphabetical order",
    source: `${guide}/TBAC-creating-tags.html`,
  },
  {
    declared: "names of databases, tables and columns in any case",
    listed: "lower case",
    compared: "lower case",
    source: "https://docs.aws.amazon.com/athena/latest/ug/tables-databases-columns-names.html",
  },
  {
    declared: "a location with or without a slash at its end",
    listed: "not documented; by our model without",
    compared: "without",
    source: `${api}/API_DataLocationResource.html`,
  },
];

/** What is not possible although the parts of it are. */
export interface Exclusion {
  readonly what: string;
  readonly instead: string;
  readonly source: string;
}

/** Combinations that are refused before anything is called. */
export const exclusions: readonly Exclusion[] = [
  {
    what: "the grant option on SELECT with columns left out",
    instead: "name the columns that may be seen",
    source: `${guide}/granting-table-permissions.html`,
  },
  {
    what: "a grant option for what is not granted",
    instead: "name it among the permissions too",
    source: `${api}/API_GrantPermissions.html`,
  },
  {
    what: "ALTER or DROP on values of an LF-tag",
    instead: "grant them on the key, as the value *",
    source: `${guide}/TBAC-granting-tags.html`,
  },
  {
    what: "an opt-in to an LF-tag, column, filter or location",
    instead: "opt in to the catalogue, database, table or all tables",
    source: `${guide}/notes-hybrid.html`,
  },
  {
    what: "a principal that is everybody (IAM_ALLOWED_PRINCIPALS, IAMPrincipals)",
    instead: "name a role; refused by us, AWS takes it",
    source: `${guide}/upgrade-glue-lake-formation-background.html`,
  },
  {
    what: "a wildcard, or nothing, where columns, tags or values are listed",
    instead: "name each; refused by us, since what comes later would be seen without anybody saying so",
    source: `${guide}/tag-based-access-control.html`,
  },
];
