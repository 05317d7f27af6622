import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { GetObjectCommand, paginateListObjectsV2, type S3Client } from "@aws-sdk/client-s3";

/**
 * Copies a table's Parquet files to a folder for temporary files while they are read, whatever the outcome. Files are found by the table's
 * location. They are read as the account itself: Lake Formation's vended credentials are not played here, so what a principal's own role
 * could read of S3 makes no difference.
 */
export async function withCopiedFiles<T>(
  s3: S3Client,
  location: string,
  work: (files: readonly string[]) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "lakeward-query-"));
  try {
    return await work(await copyTo(folder, s3, location));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function copyTo(folder: string, s3: S3Client, location: string): Promise<readonly string[]> {
  const [, Bucket = "", Prefix = ""] = /^s3:\/\/([^/]+)\/?(.*)$/.exec(location) ?? [];
  const files: string[] = [];
  for await (const page of paginateListObjectsV2({ client: s3 }, { Bucket, Prefix: Prefix.replace(/\/*$/, "/") })) {
    for (const { Key = "" } of page.Contents ?? []) {
      if (!Key.endsWith(".parquet")) continue;
      const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
      const file = join(folder, ...Key.split("/").filter((part) => part !== ".."));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, (await Body?.transformToByteArray()) ?? new Uint8Array());
      files.push(file);
    }
  }
  return files;
}
