import { lstat, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Effects: lets the engine write no log of its own into this Pulumi home, by a file where its folder would be. It writes down
 * everything that it does, compressed and encrypted, and knows no switch for it [pulumi/pulumi#22416, #23731]; where it cannot,
 * it goes on without. On the local account, where nobody reads it, that is two fifths of the engine's time (docs/decisions/0025).
 */
export async function keepNoEngineLog(pulumiHome: string): Promise<void> {
  const logs = join(pulumiHome, "logs");
  const there = await lstat(logs).catch(() => undefined);
  if (there?.isFile()) return;
  if (there !== undefined) await rm(logs, { recursive: true });
  await mkdir(pulumiHome, { recursive: true });
  await writeFile(logs, "A file, so that Pulumi's engine writes no log here.\n");
}
