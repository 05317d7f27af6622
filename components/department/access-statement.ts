import * as pulumi from "@pulumi/pulumi";
import type { FilteredAccess } from "../../access/compile.ts";

/** One receiver's sight of one table for one purpose, with the facts that policies judge: `Access` within a department, `Share` beyond it. */
export class AccessStatement extends pulumi.ComponentResource {
  constructor(name: string, access: FilteredAccess, opts?: pulumi.ComponentResourceOptions) {
    const { share } = access;
    super(
      share === null ? "lakeward:lake:Access" : "lakeward:lake:Share",
      name,
      {
        department: access.giver,
        group: `${access.receiver.department}/${access.receiver.group}`,
        dataset: access.dataset,
        zone: access.zone,
        columns: [...access.columns],
        rows: access.rowExpression ?? "all",
        purpose: `${access.purpose.department}/${access.purpose.id}`,
        lawfulBasis: access.lawfulBasis,
        until: access.until,
        declarationPath: `${access.giver}.datasets.${access.dataset}`,
        ...(share === null
          ? {}
          : { receiver: access.receiver.department, agreement: share.agreement, uses: [...share.uses] }),
      },
      opts,
    );
    this.registerOutputs({});
  }
}
