import * as pulumi from "@pulumi/pulumi";

/** What a grant is on; exactly one of the forms. */
export type GrantResource =
  | {
      /** The account's catalogue: who may make databases, tags and the like. */
      readonly catalogue: true;
    }
  | {
      /** One Glue database; not the tables in it. */
      readonly database: { readonly name: pulumi.Input<string> };
    }
  | {
      /** One table, with all its columns. */
      readonly table: { readonly database: pulumi.Input<string>; readonly name: pulumi.Input<string> };
    }
  | {
      /** Every table of a database, those to come among them. */
      readonly allTables: { readonly database: pulumi.Input<string> };
    }
  | {
      /** Named columns of one table. */
      readonly columns: {
        readonly database: pulumi.Input<string>;
        readonly table: pulumi.Input<string>;
        readonly names: readonly pulumi.Input<string>[];
      };
    }
  | {
      /** All columns but these, those to come among them; never with the grant option. */
      readonly columnsExcept: {
        readonly database: pulumi.Input<string>;
        readonly table: pulumi.Input<string>;
        readonly names: readonly pulumi.Input<string>[];
      };
    }
  | {
      /** What a data cells filter shows of its table. */
      readonly cellsFilter: {
        readonly database: pulumi.Input<string>;
        readonly table: pulumi.Input<string>;
        readonly name: pulumi.Input<string>;
      };
    }
  | {
      /** A registered location: who may make tables there. */
      readonly dataLocation: { readonly arn: pulumi.Input<string> };
    }
  | {
      /** Every database, or every table, whose LF-tags fit. */
      readonly tagPolicy: {
        readonly resourceType: "DATABASE" | "TABLE";
        /** Tag key → values; keys are joined by AND, values by OR. */
        readonly expression: Readonly<Record<string, readonly string[]>>;
      };
    }
  | {
      /** A tag policy by an expression that is saved under a name (`TagExpression`). */
      readonly savedTagPolicy: {
        readonly resourceType: "DATABASE" | "TABLE";
        readonly expression: pulumi.Input<string>;
      };
    }
  | {
      /** The LF-tag itself; `["*"]` stands for the key with all its values, and is the only one that takes ALTER and DROP. */
      readonly tag: { readonly key: pulumi.Input<string>; readonly values: readonly pulumi.Input<string>[] };
    }
  | {
      /** The saved expression itself. */
      readonly tagExpression: { readonly name: pulumi.Input<string> };
    };

export interface GrantArgs {
  /** ARN of a role, or an account id. */
  readonly principal: pulumi.Input<string>;
  /** What the grant is on; a program has one grant for each principal and resource. */
  readonly on: GrantResource;
  /** Lake Formation's own words, such as SELECT. */
  readonly permissions: readonly string[];
  /** Those of the permissions that the principal may pass on. Default: none. */
  readonly grantOption?: readonly string[] | undefined;
}

/** What one principal may do with one resource: changed by the difference, grants before revokes; on delete only this is taken back. */
export class Grant extends pulumi.CustomResource {
  static readonly __pulumiType = "lakeward:lakeformation:Grant";

  constructor(name: string, args: GrantArgs, opts?: pulumi.CustomResourceOptions) {
    super(Grant.__pulumiType, name, { ...args }, opts);
  }
}
