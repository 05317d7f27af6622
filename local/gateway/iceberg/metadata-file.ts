import { randomUUID } from "node:crypto";
import type { MotoClient } from "../moto-client.ts";
import { ServiceError } from "../service-error.ts";
import type { TableMetadata } from "./table-metadata.ts";

/** Reads a table's metadata file, `s3://bucket/…/metadata/00000-….metadata.json`. */
export async function readMetadata(location: string, moto: MotoClient): Promise<TableMetadata> {
  return JSON.parse(await moto.object("GET", objectPath(location))) as TableMetadata;
}

/** Writes a table's next metadata file beside the earlier ones and answers where it stands; `version` counts from 0. */
export async function writeMetadata(metadata: TableMetadata, version: number, moto: MotoClient): Promise<string> {
  const name = `${String(version).padStart(5, "0")}-${randomUUID()}.metadata.json`;
  const location = `${metadata.location.replace(/\/+$/, "")}/metadata/${name}`;
  await moto.object("PUT", objectPath(location), JSON.stringify(metadata));
  return location;
}

/** The number in front of a metadata file's name. */
export function metadataVersion(location: string): number {
  return Number(/\/(\d+)-[^/]*\.metadata\.json$/.exec(location)?.[1] ?? 0);
}

function objectPath(location: string): string {
  const found = /^s3[an]?:\/\/([^/]+)\/(.+)$/.exec(location);
  if (found?.[1] === undefined || found[2] === undefined)
    throw new ServiceError("InvalidInputException", `${location} is not a place in S3`);
  return `/${found[1]}/${found[2].split("/").map(encodeURIComponent).join("/")}`;
}
