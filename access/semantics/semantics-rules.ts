/** A rule that the simulator follows, and on what it rests. */
export interface SemanticsRule {
  readonly topic: string;
  readonly rule: string;
  /** `documented`: AWS says so. `chosen`: AWS is silent or says two things, or it is how a snapshot is read. */
  readonly basis: "documented" | "chosen";
  readonly sources: readonly string[];
}

const guide = (page: string): string => `https://docs.aws.amazon.com/lake-formation/latest/dg/${page}.html`;
const reference = guide("lf-permissions-reference");
const tags = guide("TBAC-notes");
const filtering = guide("row-filtering-intro");
const hybrid = guide("hybrid-access-workflow");
const implicit = guide("implicit-permissions");
const underlying = guide("access-control-underlying-data");

/** What `lakeward access` takes Lake Formation to do; docs/access-semantics.md is made from it. */
export const semanticsRules: readonly SemanticsRule[] = [
  {
    topic: "Tags",
    rule: "A column's own tags stand over its table's, those over its database's, those over the catalogue's, key by key. Keys and values are compared in lower case.",
    basis: "documented",
    sources: [tags],
  },
  {
    topic: "Tags",
    rule: "An expression is met when every key is; a key when any of its values is. An expression without a term is met by nothing.",
    basis: "documented",
    sources: [tags],
  },
  {
    topic: "Tags",
    rule: "A policy on tables shows the columns that meet it. Where only some do, ALTER, DROP, INSERT and DELETE turn into DESCRIBE, and ALL into SELECT and DESCRIBE.",
    basis: "documented",
    sources: [tags],
  },
  {
    topic: "Tags",
    rule: "A policy on databases gives rights on the databases that meet it, and none on their tables.",
    basis: "documented",
    sources: [reference],
  },
  {
    topic: "Adding up",
    rule: "Grants by name, by tag and by filter add up, and so do those to a principal, to its groups and to all users and roles of its account. None takes away.",
    basis: "documented",
    sources: [tags, filtering, reference],
  },
  {
    topic: "Columns",
    rule: "An include-list shows what it names; an exclude-list shows all else, also what is added later, and says so.",
    basis: "documented",
    sources: [reference],
  },
  {
    topic: "Columns",
    rule: "Partition keys cannot be kept back: whoever sees a column sees them.",
    basis: "documented",
    sources: [filtering],
  },
  {
    topic: "Columns",
    rule: "Beside a list of columns a write right of the same principal on the table does not count, unless it also sees every column by name. AWS refuses whichever of the two comes second; the snapshot does not tell which did.",
    basis: "chosen",
    sources: [filtering],
  },
  {
    topic: "Filters",
    rule: "Each filter shows its columns in its rows. Rows are those of any filter; a filter of all rows prevails. Columns that a filter names and the table lacks are reported.",
    basis: "documented",
    sources: [filtering, guide("data-filters-about")],
  },
  {
    topic: "Describing",
    rule: "Whoever holds anything on a table or database describes it. Rights on a table are not taken for rights on its database.",
    basis: "chosen",
    sources: [reference],
  },
  {
    topic: "Implicit rights",
    rule: "A data lake administrator describes everything and holds every location; it reads no data by that, but can grant itself any right, which is reported as a by-pass. A read-only administrator describes everything.",
    basis: "documented",
    sources: [implicit],
  },
  {
    topic: "Implicit rights",
    rule: "Who created a table or a database holds everything on it; of a database that is nothing on tables that others make there. Who created a table sees its database.",
    basis: "documented",
    sources: [implicit],
  },
  {
    topic: "IAM-allowed-principals",
    rule: "What they hold on a table, every user and role of the account holds that IAM lets read the Glue catalogue, unless it has opted in. On a database it is rights on the database alone.",
    basis: "documented",
    sources: [hybrid, reference],
  },
  {
    topic: "Locations",
    rule: "Where a table's location is registered, Lake Formation lends credentials to whoever has lakeformation:GetDataAccess.",
    basis: "documented",
    sources: [underlying],
  },
  {
    topic: "Locations",
    rule: "Where it is not, engines go by the principal's own S3 rights. Without a snapshot's list of registrations, or without a location, the table is taken to be registered.",
    basis: "chosen",
    sources: [hybrid],
  },
  {
    topic: "Hybrid access",
    rule: "Whoever has opted in to the table is held to Lake Formation's permissions alone. Whoever has not needs the catalogue's permission, its own or IAM-allowed-principals', and S3 rights of its own; an opt-in to a database is not one to its tables.",
    basis: "chosen",
    sources: [hybrid, guide("notes-hybrid"), guide("hybrid-access-mode")],
  },
  {
    topic: "Making tables",
    rule: "CREATE_TABLE on the database is enough where the location is not registered or lies in that of the database, which is; else DATA_LOCATION_ACCESS on it, or on what it lies in, is needed. Hybrid locations count as registered.",
    basis: "documented",
    sources: [reference, underlying, guide("notes-hybrid")],
  },
  {
    topic: "Refused grants",
    rule: "A grant that AWS would refuse counts for nothing and is reported: a right that the kind of resource does not take, a filter, saved expression or tag that is not there, columns listed in no way or two, the grant option with an exclude-list, IAM-allowed-principals on all tables, a location that is not registered.",
    basis: "documented",
    sources: [reference, filtering, guide("hybrid-access-mode-new")],
  },
  {
    topic: "Not judged",
    rule: "Grants to principals by their attributes, what another account gives on of what is shared with it, what resource links lead to, and the Glue rights that writing to the catalogue takes.",
    basis: "chosen",
    sources: [reference],
  },
  {
    topic: "By-passes",
    rule: "Objects that a principal, or a group of its, may read by its own policies and that may lie in the table's location. A pattern reaches at least as far as what stands before its first wildcard; conditions and denials are not read, so that at most too much is reported. Policies of buckets are not in a snapshot.",
    basis: "chosen",
    sources: [underlying],
  },
];
