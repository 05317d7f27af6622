import * as pulumi from "@pulumi/pulumi";

/** What may have been there before; exactly one of the forms. */
export type BaselineOf =
  | {
      /** ARN of a role that `Settings` is to name as an administrator. */
      readonly administrator: pulumi.Input<string>;
    }
  | {
      /** ARN of a role that `Settings` is to name as a read-only administrator. */
      readonly readOnlyAdministrator: pulumi.Input<string>;
    }
  | {
      /** The account's defaults for new databases and tables, which `Settings` is to take over. */
      readonly defaults: true;
    }
  | {
      /** One value of an LF-tag, which a `Tag` is to add. */
      readonly tag: { readonly key: pulumi.Input<string>; readonly value: pulumi.Input<string> };
    };

export interface BaselineArgs {
  /** What is looked at. */
  readonly of: BaselineOf;
  /** Count it as not there before, so that it goes with this. Default: false. */
  readonly adopt?: pulumi.Input<boolean> | undefined;
}

/** Remembers whether one thing was there before `Settings` or `Tag`, which depend on this, add it; if it was not, it goes when this goes, also after a run that was killed. Changes nothing while it is made. */
export class Baseline extends pulumi.CustomResource {
  static readonly __pulumiType = "lakeward:lakeformation:Baseline";

  constructor(name: string, args: BaselineArgs, opts?: pulumi.CustomResourceOptions) {
    super(Baseline.__pulumiType, name, { ...args }, opts);
  }
}
