import * as pulumi from "@pulumi/pulumi";

/** A column of an Iceberg table: Glue's word for the type (`decimal(12,2)`, `timestamp`, `bigint`). */
export interface IcebergColumn {
  readonly name: string;
  readonly type: string;
  readonly comment?: string;
  /** The name that the column had; under the new one it keeps its data. */
  readonly was?: string;
}

export interface IcebergTableArgs {
  /** Glue database. */
  readonly database: pulumi.Input<string>;
  /** Name of the table. */
  readonly table: pulumi.Input<string>;
  /** `s3://bucket/prefix/` of the table; cannot change. */
  readonly location: pulumi.Input<string>;
  /** What the table holds, for people. Default: none. */
  readonly description?: pulumi.Input<string> | undefined;
  /** Every column, in the order in which they are shown. */
  readonly columns: readonly IcebergColumn[];
  /** Layout; cannot change. Default: none. */
  readonly partition?:
    | { readonly column: string; readonly transform: "identity" | "year" | "month" | "day" }
    | undefined;
  /** Table properties of ours; those that engines add stay. */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
  /** Columns that may be dropped; without it losing one is refused. */
  readonly retired?: readonly string[] | undefined;
  /** Columns that may get a type that does not hold what they hold: they begin anew, and their values until now are lost to readers. Without it that is refused. */
  readonly narrowed?: readonly string[] | undefined;
}

/** An Iceberg table in the Glue catalogue, with stable field ids; columns are added, renamed and widened in place, narrowed and dropped only when that is said. */
export class IcebergTable extends pulumi.CustomResource {
  static readonly __pulumiType = "lakeward:glue:IcebergTable";

  constructor(name: string, args: IcebergTableArgs, opts?: pulumi.CustomResourceOptions) {
    super(IcebergTable.__pulumiType, name, { ...args }, opts);
  }
}
