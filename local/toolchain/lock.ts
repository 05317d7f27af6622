import { link, mkdir, open, readFile, rename, rm, stat, utimes } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** How long a lock stays good, and how often it is looked at, in milliseconds. */
export interface LockTiming {
  /** The holder renews it; one not renewed for so long belongs to nobody. */
  readonly stale: number;
  readonly poll: number;
}

const usual: LockTiming = { stale: 60_000, poll: 500 };

/** Does `work` while holding the lock file at `path`; waits for another run that holds it, and takes over from a dead one. */
export async function withLock<T>(
  path: string,
  onWait: (holder: string) => void,
  work: () => Promise<T>,
  timing: LockTiming = usual,
): Promise<T> {
  await mkdir(dirname(path), { recursive: true });
  let told = false;
  while (!(await acquired(path))) {
    const holder = await deadHolder(path, timing.stale);
    if (holder.dead) {
      await takeAway(path, holder.text);
      continue;
    }
    if (!told) onWait(holder.text.trim());
    told = true;
    await pause(timing.poll);
  }
  const renewal = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => undefined), timing.stale / 4);
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    await rm(path, { force: true });
  }
}

async function acquired(path: string): Promise<boolean> {
  try {
    const file = await open(path, "wx");
    await file.writeFile(`process ${process.pid} on ${hostname()}\n`);
    await file.close();
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

async function deadHolder(path: string, stale: number): Promise<{ readonly dead: boolean; readonly text: string }> {
  try {
    const text = await readFile(path, "utf8");
    const age = Date.now() - (await stat(path)).mtimeMs;
    const [, pid, host] = /^process (\d+) on (.*)$/m.exec(text) ?? [];
    const gone = pid !== undefined && host === hostname() && !alive(Number(pid));
    return { dead: gone || age > stale, text };
  } catch (error) {
    if (codeOf(error) === "ENOENT") return { dead: false, text: "" };
    throw error;
  }
}

/** Two runs may find the same dead lock: whoever moved away a living one's lock instead puts it back. */
async function takeAway(path: string, expected: string): Promise<void> {
  const aside = `${path}.${process.pid}.dead`;
  try {
    await rename(path, aside);
    if ((await readFile(aside, "utf8")) !== expected) await link(aside, path);
  } catch (error) {
    if (codeOf(error) !== "ENOENT" && codeOf(error) !== "EEXIST") throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
