import { loadDeclarations } from "../../declaration/load.ts";
import { localAccount } from "../local-account.ts";
import type { Places } from "../places.ts";
import type { Outcome } from "../toolchain/outcome.ts";
import { type Filled, fillLake } from "./fill-lake.ts";

/**
 * Fills the tables of the running local lake by the declarations of its checkout, which have been deployed.
 * @param asOf ISO day.
 */
export async function fillLocalLake({ root }: Places, asOf: string): Promise<Outcome<Filled>> {
  const loaded = loadDeclarations(root, asOf);
  if (!loaded.ok) return failure("the declarations changed since they were deployed and are no longer right");
  const { account, region, environment } = localAccount;
  const deployment = { organisation: loaded.lake.organisation.id, environment, account, region };
  try {
    return { kind: "ready", value: await fillLake(loaded.lake, deployment) };
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error));
  }
}

function failure(why: string): Outcome<Filled> {
  return {
    kind: "failed",
    failed: `the tables could not be filled with made-up rows: ${why}`,
    changed: "the lake is deployed; some tables may have rows",
    remedy: "mend what is named above, then run npm start again: what is there already is kept",
  };
}
