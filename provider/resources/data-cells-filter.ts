import * as pulumi from "@pulumi/pulumi";

export interface DataCellsFilterArgs {
  /** Glue database. */
  readonly database: pulumi.Input<string>;
  /** Glue table. */
  readonly table: pulumi.Input<string>;
  /** Unique within the table, at most 255 characters. */
  readonly filterName: pulumi.Input<string>;
  /** Columns that may be seen; never an exclude-list. */
  readonly columns: pulumi.Input<readonly pulumi.Input<string>[]>;
  /** PartiQL over the row; default: all rows. */
  readonly rowExpression?: pulumi.Input<string> | undefined;
}

/** A data cells filter with an include-list of columns; updated in place, in one call. */
export class DataCellsFilter extends pulumi.CustomResource {
  static readonly __pulumiType = "lakeward:lakeformation:DataCellsFilter";

  constructor(name: string, args: DataCellsFilterArgs, opts?: pulumi.CustomResourceOptions) {
    super(DataCellsFilter.__pulumiType, name, { ...args }, opts);
  }
}
