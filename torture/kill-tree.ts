import { readdir, readFile } from "node:fs/promises";

/** Effects: kills a process and all that it began, at once and without a word (SIGKILL), and gives how many there were. */
export async function killTree(root: number): Promise<number> {
  const family = await familyOf(root);
  for (const pid of family) kill(pid);
  return family.length;
}

/** The process and its descendants, of whom the engine's plugins are in process groups of their own. */
async function familyOf(root: number): Promise<readonly number[]> {
  const children = Map.groupBy(await processes(), ({ parent }) => parent);
  const family = [root];
  for (const pid of family) family.push(...(children.get(pid) ?? []).map((child) => child.pid));
  return family;
}

async function processes(): Promise<readonly { readonly pid: number; readonly parent: number }[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, "utf8").catch(() => "")));
  // The name in brackets may hold blanks; after it come state and parent (proc(5)).
  return stats.flatMap((stat, index) => {
    const parent = /\) \S (\d+)/.exec(stat)?.[1];
    return parent === undefined ? [] : [{ pid: Number(pids[index]), parent: Number(parent) }];
  });
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
