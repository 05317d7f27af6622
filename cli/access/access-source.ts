import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { readSnapshot } from "../../access/read-document.ts";
import type { LakeFormationSnapshot } from "../../access/snapshot.ts";
import { BadInput } from "../bad-input.ts";
import { declaredIn } from "./declared-in.ts";

/** From what questions about access are answered. */
export interface AccessSourceOptions {
  /** A snapshot's file; else the declarations are asked. */
  readonly snapshot?: string;
  readonly environment?: string;
  readonly directory: string;
  readonly asOf?: string;
}

/** The snapshot that is named, or what the declarations come to in an environment; anything wrong with it is bad input. */
export function accessSource(options: AccessSourceOptions): LakeFormationSnapshot {
  if (options.snapshot === undefined) return declaredIn({ ...options, directory: resolve(options.directory) }).snapshot;
  if (options.environment !== undefined)
    throw new BadInput("--environment: a snapshot is of one account already; leave out --environment or --snapshot");
  return snapshotFile(options.snapshot);
}

/** Reads a snapshot's file. */
export function snapshotFile(file: string): LakeFormationSnapshot {
  if (statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
    throw new BadInput(`${file}: there is no such file`);
  const read = readSnapshot(file, readFileSync(file, "utf8"));
  if (!read.ok) throw new BadInput(...read.problems);
  return read.document;
}
