import { readdir, readFile, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

/** Removes locks that engines on this machine left when they were killed; a living engine's lock stays. Gives how many. */
export async function removeDeadLocks(backend: string): Promise<number> {
  const folder = join(backend, ".pulumi", "locks");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  let removed = 0;
  for (const entry of entries) {
    if (!entry.isFile() || !entry.name.endsWith(".json")) continue;
    const path = join(entry.parentPath, entry.name);
    const holder: unknown = JSON.parse(await readFile(path, "utf8"));
    if (!isDead(holder)) continue;
    await rm(path, { force: true });
    removed += 1;
  }
  return removed;
}

function isDead(holder: unknown): boolean {
  if (typeof holder !== "object" || holder === null || !("pid" in holder) || !("hostname" in holder)) return false;
  if (typeof holder.pid !== "number" || holder.hostname !== hostname()) return false;
  try {
    process.kill(holder.pid, 0);
    return false;
  } catch {
    return true;
  }
}
