import { createHash } from "node:crypto";
import { homedir } from "node:os";
import { join } from "node:path";

/** The environment variables that say where the cache lies. */
export type CacheEnvironment = Readonly<Record<string, string | undefined>>;

/** The folder outside every checkout in which engine, emulator and plugins are kept: `LAKEWARD_CACHE`, else XDG's. */
export function cacheDirectory(environment: CacheEnvironment = process.env): string {
  if (environment.LAKEWARD_CACHE) return environment.LAKEWARD_CACHE;
  return join(environment.XDG_CACHE_HOME || join(environment.HOME ?? homedir(), ".cache"), "lakeward");
}

/** A folder name that changes whenever anything that goes into the thing changes: `engine-3.259.0-1a2b3c4d5e6f`. */
export function cacheKey(name: string, version: string, ingredients: readonly string[]): string {
  const hash = createHash("sha256");
  for (const ingredient of ingredients) hash.update(`${ingredient.length}:`).update(ingredient);
  return `${name}-${version}-${hash.digest("hex").slice(0, 12)}`;
}
