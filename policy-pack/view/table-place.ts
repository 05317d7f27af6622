import type { Table } from "./table.ts";

/** Where the files of a table lie. */
export interface TablePlace {
  /** The bucket's name. */
  readonly bucket: string;
  /** The folder in it, which ends in a slash; "" for the whole bucket. */
  readonly prefix: string;
}

/** What a table's location says; undefined while it is not known, and for what is no place in S3. */
export function tablePlace({ resource, paths }: Table): TablePlace | undefined {
  const location = resource.text(paths.location);
  if (location.state !== "known") return undefined;
  const [, bucket, folder = ""] = /^s3[an]?:\/\/([^/]+)\/*(.*?)\/*$/i.exec(location.value) ?? [];
  return bucket === undefined ? undefined : { bucket, prefix: folder === "" ? "" : `${folder}/` };
}
