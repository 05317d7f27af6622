/** What a program would make: `lakeward.plan/1`, written by `lakeward check --out`, read by the policy pack and the reports. */
export interface Plan {
  readonly format: "lakeward.plan/1";
  readonly project?: string;
  readonly stack?: string;
  readonly mode?: "preview" | "update";
  /** Absent: it is not known what of the whole account the document shows. */
  readonly scope?: { readonly account: boolean; readonly departments: readonly string[] };
  readonly parameters?: {
    readonly environment?: string;
    readonly allowedRegions?: readonly string[];
    readonly allowedAccounts?: readonly string[];
  };
  /** Declaration path → place. */
  readonly sources?: Readonly<
    Record<string, { readonly file: string; readonly line: number; readonly column: number }>
  >;
  /** Sorted by URN. */
  readonly resources: readonly PlannedResource[];
}

export interface PlannedResource {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly custom?: boolean;
  readonly parent?: string | null;
  /** Known values only; JSON. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** Paths of values that are not known yet, such as `bucket` or `rules[0].id`. */
  readonly unknown?: readonly string[];
  /** Paths of secret values; their values are not in the document. */
  readonly secret?: readonly string[];
  readonly dependencies?: readonly string[];
  /** Top-level property → URNs that it waits for. */
  readonly propertyDependencies?: Readonly<Record<string, readonly string[]>>;
  readonly options?: {
    readonly protect?: boolean;
    readonly retainOnDelete?: boolean;
    readonly deleteBeforeReplace?: boolean;
    readonly ignoreChanges?: readonly string[];
    readonly aliases?: readonly string[];
  };
  readonly operation?: "create" | "update" | "replace" | "delete" | "same";
  readonly provider?: { readonly package: string; readonly inputs: Readonly<Record<string, unknown>> };
  /** Path in the declarations, such as `parking.datasets.penalty_charges`. */
  readonly declared?: string;
}
