/**
 * The Lake: everything the declarations say, with every default filled in and every reference resolved.
 *
 * One immutable value; every stage after the loader reads this and nothing else. All lists that are sets in the
 * language (departments, purposes, groups, datasets, partners) are sorted by id, so that the order of files and keys
 * changes nothing; columns keep the order in which they are written. Dates are ISO days (`2027-03-31`).
 */
export interface Lake {
  readonly organisation: Organisation;
  readonly environments: readonly Environment[];
  readonly zones: Readonly<Record<ZoneName, ZoneSettings>>;
  readonly people: People;
  readonly partners: readonly Partner[];
  readonly retention: readonly RetentionEntry[];
  readonly linkages: readonly Linkage[];
  readonly limits: Limits;
  /** AWS tags on everything; values hold placeholders such as `{department}`. Sorted by key. */
  readonly tags: readonly TagTemplate[];
  readonly account: AccountSettings;
  /** What the data is about, of `entities.yaml`, sorted by id; empty without that file. */
  readonly entities: readonly Entity[];
  /** The body's own words, each like one of ours. */
  readonly ownWords: OwnWords;
  /** Findings of the policies that are accepted for a time, of `exceptions.yaml`, sorted by id. */
  readonly acceptedFindings: readonly AcceptedFinding[];
  readonly departments: readonly Department[];
}

/** The six zones, fixed by meaning; `called` may rename one. */
export type ZoneName = "landing" | "raw" | "refined" | "trusted" | "open" | "scratch";
/** The zones that hold a dataset as a table. */
export type TableZone = "raw" | "refined" | "trusted" | "open";
/** What a zone may hold about people. */
export type Accepts = "identified" | "pseudonymised" | "anonymous";
/** Whether a column says who: not (plain), narrows down, names, or is Art 9, Art 10 or protected likewise. */
export type Reveals = "plain" | "indirect" | "direct" | "special";
/** What becomes of a column's values in a zone; `keep` is "as it came". */
export type Treatment =
  | "drop"
  | "hash"
  | "token"
  | "redact"
  | "age_band"
  | "year"
  | "month"
  | "district"
  | "round"
  | "keep";
export type Marking = "official" | "official_sensitive";

export interface Organisation {
  /** At most 12 characters; in every derived name. */
  readonly id: string;
  readonly title: string;
  readonly controller: {
    readonly address: string;
    readonly registration: string;
    readonly dpo: string;
    readonly siro: string;
  };
  readonly mailDomains: readonly string[];
  readonly repository: string | null;
  readonly playbook: string | null;
  readonly notice: string | null;
  readonly timeZone: string;
  readonly regions: readonly string[];
  readonly licence: string;
}

export interface Environment {
  readonly name: string;
  readonly data: "live" | "made_up";
  /** Data-bearing resources are protected and retained. */
  readonly protected: boolean;
  readonly without: readonly string[];
}

export interface ZoneSettings {
  readonly zone: ZoneName;
  /** The word for the zone in derived names. */
  readonly called: string;
  readonly accepts: Accepts;
  /** Days until objects expire; null where rows end by the dataset's `keep` (refined, trusted, open). */
  readonly keepDays: number | null;
}

export interface People {
  /** Groups that every department has: id → directory name with `{department}`. */
  readonly groups: Readonly<Record<string, string>>;
  readonly approvers: string;
  readonly recorders: string | null;
  /** Names of the roles that administer Lake Formation. */
  readonly administrators: readonly string[];
  /** Directory groups that may read permissions and metadata, no data. */
  readonly auditors: readonly string[];
}

export interface Partner {
  readonly id: string;
  readonly title: string;
  readonly role: "processor" | "controller" | "joint";
  readonly agreement: string;
  readonly until: string;
  readonly contact: string | null;
  readonly networks: readonly string[];
  readonly keys: readonly string[];
  readonly address: string | null;
  readonly account: string | null;
  readonly country: string;
  readonly safeguards: string | null;
  /** The department that declares it, or null when lake.yaml does. */
  readonly department: string | null;
}

export interface RetentionEntry {
  readonly reference: string;
  readonly keep: Period;
  readonly after: string;
  readonly because: string;
  readonly then: "delete" | "archive";
}

export interface Period {
  readonly count: number;
  readonly unit: "days" | "months" | "years";
}

export interface Linkage {
  readonly id: string;
  readonly departments: readonly string[];
  readonly dpia: string;
  readonly review: string;
}

export interface Limits {
  readonly access: Period;
  readonly scanGigabytes: number;
  readonly resultsDays: number;
  readonly budgetPounds: number;
  readonly smallestCount: number;
  readonly roundedTo: number;
  readonly administrators: number;
  readonly exceptionsDays: number;
}

/** An entry of `exceptions.yaml`: one resource, or those of a department, that need not keep a rule until a day. */
export interface AcceptedFinding {
  readonly id: string;
  /** Id of the rule, `LOG-01`. */
  readonly rule: string;
  /** Sorted. */
  readonly environments: readonly string[];
  /** `type::name`; null where a department is covered. */
  readonly resource: string | null;
  readonly department: string | null;
  /** How many resources were looked at when it was accepted. */
  readonly covers: number;
  readonly reason: string;
  readonly approved: { readonly by: string; readonly on: string; readonly reference: string };
  /** The last day. */
  readonly until: string;
}

/** Own words of `lake.yaml`, sorted by id; `title` is null where none is said. */
export interface OwnWords {
  readonly people: readonly OwnWord[];
  readonly kinds: readonly OwnWord[];
}

export interface OwnWord {
  readonly id: string;
  readonly title: string | null;
  /** The word of ours. */
  readonly like: string;
}

export interface TagTemplate {
  readonly key: string;
  readonly value: string;
}

export interface AccountSettings {
  readonly takeOverDefaults: boolean;
  /** `ours`, or the name of the existing trail. */
  readonly trail: string;
  readonly network: string;
}

/** An entity of the data dictionary: a person, a household, a property. */
export interface Entity {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Kinds of column whose values name one. */
  readonly knownBy: readonly string[];
  /** Relations to other entities, sorted by name: `lives_in` leads to `household`. */
  readonly relations: readonly { readonly name: string; readonly to: string }[];
}

export interface Department {
  readonly id: string;
  readonly kind: "department" | "project";
  readonly title: string;
  readonly owner: {
    readonly mail: string;
    readonly post: string;
    readonly deputy: string | null;
    readonly approvers: string;
  };
  readonly steward: string;
  readonly notify: string;
  readonly register: string | null;
  readonly costCentre: string;
  readonly budgetPounds: number;
  readonly tools: readonly string[];
  readonly groups: readonly Group[];
  readonly partners: readonly Partner[];
  readonly purposes: readonly Purpose[];
  readonly sources: readonly Source[];
  readonly datasets: readonly Dataset[];
  /** Sorted by receiver, zone, purpose and first dataset. */
  readonly access: readonly Statement[];
  readonly glossary: Readonly<Record<string, string>>;
  readonly status: "active" | "frozen" | "retiring";
}

export interface Group {
  readonly id: string;
  /** Its name in the directory, `{department}` filled in. */
  readonly directory: string;
}

export interface Purpose {
  readonly id: string;
  readonly title: string;
  readonly about: readonly string[];
  readonly basis: string;
  readonly power: string | null;
  readonly condition: string | null;
  readonly offences: string | null;
  readonly policyDocument: string | null;
  readonly dpia:
    | { readonly kind: "assessment"; readonly reference: string }
    | { readonly kind: "screened"; readonly on: string };
  readonly review: string;
  readonly notice: string | null;
  readonly automated: "none" | "assisted" | "solely";
  readonly regime: "uk_gdpr" | "law_enforcement";
  /** Other departments' datasets, each with the further columns that it needs. */
  readonly uses: readonly {
    readonly department: string;
    readonly dataset: string;
    readonly including: readonly string[];
  }[];
}

export interface Source {
  readonly id: string;
  readonly route: string;
  readonly target: string;
  readonly every: string;
  readonly partner: string | null;
  readonly credentials: string;
  readonly options: Readonly<Record<string, string>>;
}

export interface Dataset {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The people in it; empty when it is about nobody. */
  readonly about: readonly string[];
  /** Ids of the department's purposes that it serves. */
  readonly purposes: readonly string[];
  readonly origin: DatasetOrigin;
  readonly load: "full" | "append" | "changes";
  readonly history: boolean;
  readonly key: readonly string[];
  readonly columns: readonly Column[];
  readonly required: readonly string[];
  readonly expect: { readonly atLeast: number | null; readonly fresh: string | null; readonly change: number | null };
  readonly format: {
    readonly separator: string;
    readonly encoding: string;
    readonly headerRow: number;
    readonly dates: string;
  };
  readonly keep: Keep | null;
  readonly hold: { readonly reference: string; readonly until: string } | null;
  /** The zones in which it is a table, in the order of the data's way. */
  readonly zones: readonly TableZone[];
  readonly marking: Marking;
  readonly partition: { readonly column: string; readonly by: "year" | "month" | "day" | "value" } | null;
  readonly tested: { readonly on: string; readonly by: string; readonly again: string } | null;
  readonly limitations: string | null;
  readonly register: string | null;
  readonly was: string | null;
  readonly retired: readonly string[];
}

export type DatasetOrigin =
  | { readonly from: "source"; readonly source: string; readonly object: string }
  | {
      readonly from: "datasets";
      readonly inputs: readonly string[];
      readonly countBy: readonly { readonly column: string; readonly by: "year" | "month" | "day" | "value" }[] | null;
      readonly sum: readonly string[];
    };

/** Rows end so long after a column's date, or after arrival (`column: null`), under an entry of the schedule. */
export interface Keep {
  readonly period: Period;
  readonly column: string | null;
  readonly reference: string | null;
}

export interface Column {
  readonly name: string;
  readonly kind: string;
  readonly called: string;
  readonly description: string;
  readonly reveals: Reveals;
  readonly values: Readonly<Record<string, string>> | null;
  readonly range: string | null;
  readonly pattern: string | null;
  readonly of: string | null;
  readonly entity: string | null;
  /** The dataset's purposes, or fewer. */
  readonly purposes: readonly string[];
  readonly linkage: string | null;
  readonly was: string | null;
  /** For each zone in which the dataset is a table: what becomes of the values there, and the Glue type (null when dropped). */
  readonly zones: Readonly<Partial<Record<TableZone, { readonly treatment: Treatment; readonly type: string | null }>>>;
}

/** Who a statement is for; `department` of `group` may be another department. */
export type Who =
  | { readonly kind: "group"; readonly department: string; readonly group: string }
  | { readonly kind: "partner"; readonly partner: string }
  | { readonly kind: "department" }
  | { readonly kind: "organisation" }
  | { readonly kind: "public" };

export interface Statement {
  /** Place in the file, for the side map: `parking.access[2]`. Never in an input of a resource. */
  readonly path: string;
  readonly who: Who;
  readonly sees: readonly { readonly dataset: string; readonly where: RowCondition | null }[];
  readonly zone: TableZone;
  readonly including: readonly string[];
  /** Absent for department, organisation and public. */
  readonly purpose: { readonly department: string; readonly id: string } | null;
  readonly until: string | null;
  readonly agreement: string | null;
  readonly reason: string | null;
  readonly approved: { readonly by: string; readonly on: string; readonly reference: string } | null;
  readonly deliver: Readonly<Record<string, string>> | null;
}

/** A row condition: as written, the columns it reads, and the PartiQL that a data cells filter takes. */
export interface RowCondition {
  readonly text: string;
  readonly columns: readonly string[];
  readonly expression: string;
}
