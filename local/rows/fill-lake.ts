import { DeleteObjectsCommand, PutObjectCommand, paginateListObjectsV2, S3Client } from "@aws-sdk/client-s3";
import type { Lake } from "../../declaration/lake.ts";
import type { Deployment } from "../../declaration/names.ts";
import { madeUp, type TableFiles, tableFiles } from "./table-files.ts";

/** What filling a lake did. */
export interface Filled {
  readonly tables: number;
  readonly written: number;
  /** Files that were there already. */
  readonly kept: number;
  /** Made-up files that are no longer what the declarations come to. */
  readonly removed: number;
}

/** What decides with the declarations what is made up: another seed is another lake; and how many rows a dataset has. */
export const making = { seed: "lakeward", rows: 120 } as const;

/**
 * Puts made-up rows under every table of a deployed lake. A file is named after what is in it, so that a second run with the same
 * declarations writes nothing. Files of others are left alone. Endpoint and credentials are those of the process's environment.
 */
export async function fillLake(lake: Lake, deployment: Deployment): Promise<Filled> {
  const s3 = new S3Client({ region: deployment.region, forcePathStyle: true });
  const listed = new Map<string, Promise<readonly string[]>>();
  let filled: Filled = { tables: 0, written: 0, kept: 0, removed: 0 };
  for (const table of tableFiles(lake, deployment, making)) {
    const keys = listed.get(table.bucket) ?? keysOf(s3, table.bucket);
    listed.set(table.bucket, keys);
    const done = await fillTable(s3, table, await keys);
    filled = {
      tables: filled.tables + 1,
      written: filled.written + done.written,
      kept: filled.kept + table.files.length - done.written,
      removed: filled.removed + done.removed,
    };
  }
  return filled;
}

async function keysOf(s3: S3Client, Bucket: string): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket })) {
    keys.push(...(page.Contents ?? []).flatMap(({ Key }) => Key ?? []));
  }
  return keys;
}

async function fillTable(
  s3: S3Client,
  { bucket: Bucket, prefix, files }: TableFiles,
  there: readonly string[],
): Promise<{ readonly written: number; readonly removed: number }> {
  const wanted = new Set(files.map(({ key }) => key));
  const missing = files.filter(({ key }) => !there.includes(key));
  const stale = there.filter(
    (key) => key.startsWith(prefix) && key.split("/").at(-1)?.startsWith(madeUp) && !wanted.has(key),
  );
  for (const { key: Key, bytes: Body } of missing) await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
  if (stale.length > 0)
    await s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects: stale.map((Key) => ({ Key })) } }));
  return { written: missing.length, removed: stale.length };
}
