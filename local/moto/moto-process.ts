import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";

/** A running moto, the AWS emulator; its state lives and dies with the process. */
export interface MotoProcess {
  readonly port: number;
  readonly pid: number;
  /** False once the process has ended by itself. */
  alive(): boolean;
  stop(): Promise<void>;
}

/** Runs a program that is told to end when its standard input ends, which it does however its parent comes to an end. */
const endsWithItsParent = 'exec 3<&0; (cat <&3; kill "$$") >/dev/null 2>&1 & exec "$0" "$@" </dev/null';

/** Longest start that was seen here is 2 s under load. */
const startWithin = 30_000;

/**
 * Starts moto on a free port of 127.0.0.1 for one account and waits until it answers.
 * Rejects with moto's own last words when it ends or stays silent.
 */
export async function startMoto(executable: string, account: string): Promise<MotoProcess> {
  const child = spawn("/bin/sh", ["-c", endsWithItsParent, executable, "-H", "127.0.0.1", "-p", "0"], {
    env: {
      ...process.env,
      MOTO_ACCOUNT_ID: account,
      MOTO_IAM_LOAD_MANAGED_POLICIES: "true",
      PYTHONUNBUFFERED: "1",
      NO_COLOR: "1",
    },
    stdio: ["pipe", "ignore", "pipe"],
  });
  const ended = once(child, "exit").then(() => child.stdin.destroy());
  ended.catch(() => undefined);
  const port = await announcedPort(child, executable);
  await answers(port);
  return {
    port,
    pid: child.pid ?? 0,
    alive: () => child.exitCode === null && child.signalCode === null,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      await ended;
    },
  };
}

/** Moto chooses the port and says it on stderr; the stream is read on, or moto would block on a full pipe. */
function announcedPort(child: ChildProcess, executable: string): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = "";
    const fail = (why: string) => {
      child.kill("SIGKILL");
      reject(new Error(`moto did not start (${executable}): ${why}${said.trim() === "" ? "" : `\n${said.trim()}`}`));
    };
    const late = setTimeout(() => fail(`no word from it within ${startWithin / 1000} s`), startWithin);
    child.once("error", (error) => fail(error.message));
    const ended = (code: number | null) => fail(`it ended with code ${code}`);
    child.once("exit", ended);
    child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
      if (said.length < 4000) said += chunk;
      const port = /Running on http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1];
      if (port === undefined) return;
      clearTimeout(late);
      child.off("exit", ended);
      resolve(Number(port));
    });
  });
}

async function answers(port: number): Promise<void> {
  const until = Date.now() + startWithin;
  for (;;) {
    if (await responds(port)) return;
    if (Date.now() > until) throw new Error(`moto listens on port ${port} but does not answer`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function responds(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const ask = request({ host: "127.0.0.1", port, path: "/moto-api/", method: "GET" }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    ask.once("error", () => resolve(false));
    ask.end();
  });
}
