import { spawn } from "node:child_process";

/** How a program is to be run. */
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Ended after so many milliseconds; default: never. */
  readonly timeout?: number;
  /** Told each line as it is printed on either stream. */
  readonly onLine?: (line: string) => void;
}

/** How a program's run ended. */
export interface Finished {
  readonly kind: "succeeded" | "failed" | "missing" | "timed out";
  readonly stdout: string;
  /** The last lines of both streams: what to show a person. */
  readonly tail: string;
}

/** Runs a program to its end; never rejects. A program that is not on the PATH ends as `missing`. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let tail: string[] = [];
    let late = false;
    const take = (chunk: string) => {
      const lines = chunk.split("\n").filter((line) => line.trim() !== "");
      tail = [...tail, ...lines].slice(-20);
      if (options.onLine) lines.forEach(options.onLine);
    };
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      stdout += chunk;
      take(chunk);
    });
    child.stderr.setEncoding("utf8").on("data", take);
    const timer = setTimeout(
      () => {
        late = true;
        child.kill();
      },
      options.timeout ?? 2 ** 31 - 1,
    );
    const end = (kind: Finished["kind"]) => {
      clearTimeout(timer);
      resolve({ kind, stdout, tail: tail.join("\n") });
    };
    child.on("error", (error) => {
      tail.push(error.message);
      end("code" in error && error.code === "ENOENT" ? "missing" : "failed");
    });
    child.on("close", (code) => end(late ? "timed out" : code === 0 ? "succeeded" : "failed"));
  });
}
