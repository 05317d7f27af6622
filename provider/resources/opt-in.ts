import * as pulumi from "@pulumi/pulumi";
import type { GrantResource } from "./grant.ts";

/** What a principal can be opted in to. */
type OptInResource = Extract<
  GrantResource,
  | { readonly catalogue: true }
  | { readonly database: object }
  | { readonly table: object }
  | { readonly allTables: object }
>;

export interface OptInArgs {
  /** ARN of a role or user. */
  readonly principal: pulumi.Input<string>;
  /** What the opt-in is for. */
  readonly on: OptInResource;
}

/** Lake Formation's permissions in force for one principal on one resource whose location is registered in hybrid access mode; all others go by IAM. */
export class OptIn extends pulumi.CustomResource {
  static readonly __pulumiType = "lakeward:lakeformation:OptIn";

  constructor(name: string, args: OptInArgs, opts?: pulumi.CustomResourceOptions) {
    super(OptIn.__pulumiType, name, { ...args }, opts);
  }
}
