import { resolve } from "node:path";
import type { Drift } from "../access/drift/drift.ts";
import type { DriftDocument } from "../access/drift/drift-schema.ts";
import { findDrift } from "../access/drift/find-drift.ts";
import type { LakeFormationSnapshot } from "../access/snapshot.ts";
import { snapshotFile } from "./access/access-source.ts";
import { declaredIn } from "./access/declared-in.ts";
import { BadInput } from "./bad-input.ts";
import type { CommandOutput } from "./command-output.ts";
import { liveSnapshot } from "./snapshot.ts";

export interface DriftOptions {
  readonly environment?: string;
  readonly snapshot?: string;
  readonly directory: string;
  readonly asOf?: string;
  readonly json: boolean;
}

/** Says where the account differs from what the declarations make of it; ends with 1 when it does. */
export async function drift(options: DriftOptions, output: CommandOutput): Promise<void> {
  const { snapshot: declared, place } = declaredIn({ ...options, directory: resolve(options.directory) });
  const live =
    options.snapshot === undefined
      ? await liveSnapshot(place)
      : sameAccount(snapshotFile(options.snapshot), options.snapshot, place.account);
  const found = findDrift(declared, live);
  const document: DriftDocument = {
    format: "lakeward.drift/1",
    account: place.account,
    environment: place.environment,
    asOf: (declared.takenAt ?? "").slice(0, 10),
    takenAt: live.takenAt ?? null,
    drift: found,
  };
  output.print(options.json ? `${JSON.stringify(document, null, 2)}\n` : report(found, declared, document));
  output.end(found.length > 0 ? 1 : 0);
}

function sameAccount(live: LakeFormationSnapshot, file: string, account: string): LakeFormationSnapshot {
  if (live.account === undefined || live.account === account) return live;
  throw new BadInput(`${file}: is of account ${live.account}, and the environment is in ${account}`);
}

function report(found: readonly Drift[], declared: LakeFormationSnapshot, document: DriftDocument): string {
  const { account, environment, asOf } = document;
  const where = `account ${account} (${environment}, as of ${asOf})`;
  if (found.length === 0) {
    const { permissions = [], filters = [], tables } = declared;
    const held = `${permissions.length} grants, ${filters.length} filters and ${tables.length} tables`;
    return `${where} holds what the declarations say: ${held}\n`;
  }
  return [`${where} differs from the declarations:`, ...found.map(({ says }) => `  ${says}`), ""].join("\n");
}
