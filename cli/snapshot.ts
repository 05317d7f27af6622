import { resolve } from "node:path";
import type { LakeFormationSnapshot } from "../access/snapshot.ts";
import { callerAccount } from "../snapshot/caller-account.ts";
import { snapshotClients } from "../snapshot/snapshot-clients.ts";
import { takeSnapshot } from "../snapshot/take-snapshot.ts";
import { writeSnapshot } from "../snapshot/write-snapshot.ts";
import { declaredIn } from "./access/declared-in.ts";
import { BadInput } from "./bad-input.ts";
import { type CommandOutput, writeNamedFile } from "./command-output.ts";

export interface SnapshotOptions {
  readonly out: string;
  readonly region?: string;
  readonly environment?: string;
  readonly directory: string;
}

/** Where an account is to be read: the region, and the account that it must be, or null for whichever the credentials are of. */
export interface ReadFrom {
  readonly region: string;
  readonly account: string | null;
}

/** Reads the account of the credentials and writes what it holds; with `--region` any account, else the environment's. */
export async function snapshot(options: SnapshotOptions, output: CommandOutput): Promise<void> {
  const from: ReadFrom =
    options.region === undefined
      ? declaredIn({ ...options, directory: resolve(options.directory) }).place
      : { region: options.region, account: null };
  const taken = await liveSnapshot(from);
  writeNamedFile(options.out, writeSnapshot(taken));
  const { databases, tables, permissions = [], filters = [], takenAt } = taken;
  output.print(
    `${options.out}: ${databases.length} databases, ${tables.length} tables, ${permissions.length} permissions and ` +
      `${filters.length} filters of account ${taken.account} in ${from.region}, ${takenAt}\n`,
  );
  output.end(0);
}

/** Reads an account as it is now; this is where the clock is read. Another account than the one that is meant is bad input. */
export async function liveSnapshot(from: ReadFrom): Promise<LakeFormationSnapshot> {
  const { region } = from;
  const found = await signedInTo(from);
  const takenAt = new Date().toISOString();
  return await reading(`account ${found}`, () =>
    takeSnapshot(
      snapshotClients(region),
      { account: found, region, takenAt },
      (text) => void process.stderr.write(`note: ${text}\n`),
    ),
  );
}

/** The account of the credentials; another one than is meant is bad input. */
export async function signedInTo({ region, account }: ReadFrom): Promise<string> {
  const found = await reading("which account the credentials are of", () => callerAccount(region));
  if (account !== null && found !== account)
    throw new BadInput(
      `the credentials are of account ${found}, and the environment is in ${account}; nothing was read or changed`,
    );
  return found;
}

async function reading<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BadInput(
      `cannot read ${what}: ${reason}; nothing was changed; check the credentials, which want the rights of a data lake administrator or a read-only one`,
    );
  }
}
