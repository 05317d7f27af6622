import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";

const workflows = fileURLToPath(new URL("../../.github/workflows/", import.meta.url));

/** One call of the fake `gh`. */
export interface GhCall {
  readonly method: string;
  readonly path: string;
  readonly fields: Readonly<Record<string, string>>;
}

export interface StepRun {
  readonly code: number | null;
  readonly out: string;
  /** What the step gave to later ones. */
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly calls: readonly GhCall[];
}

/** A runner's machine of its own, on which single steps of the workflows are run with a fake `gh`. */
export class FakeRunner {
  readonly folder = mkdtempSync(join(tmpdir(), "lakeward-runner-"));

  constructor() {
    this.program("gh", readFileSync(new URL("fake-gh.mjs", import.meta.url), "utf8"));
  }

  /** Puts a program on the PATH of the steps. */
  program(name: string, text: string): void {
    const path = join(this.folder, name);
    writeFileSync(path, text);
    chmodSync(path, 0o755);
  }

  /** Runs the step of that name, with these answers of GitHub (a pattern of `METHOD path` each). */
  run(
    workflow: string,
    job: string,
    step: string,
    env: Readonly<Record<string, string>>,
    answers: Readonly<Record<string, unknown>> = {},
  ): StepRun {
    const { jobs } = parse(readFileSync(join(workflows, workflow), "utf8")) as {
      readonly jobs: Readonly<
        Record<
          string,
          { readonly steps: readonly { readonly name?: string; readonly run?: string; readonly env?: object }[] }
        >
      >;
    };
    const found = jobs[job]?.steps.find(({ name }) => name === step);
    if (found?.run === undefined) throw new Error(`${workflow}, job ${job} has no step "${step}" with a script`);
    const missing = Object.keys(found.env ?? {}).filter((name) => name !== "GH_TOKEN" && !(name in env));
    if (missing.length > 0) throw new Error(`the step takes ${missing.join(", ")} too`);
    const files = { GITHUB_OUTPUT: "output", GITHUB_STEP_SUMMARY: "summary", FAKE_GH_CALLS: "calls" } as const;
    const paths = Object.fromEntries(Object.entries(files).map(([key, file]) => [key, join(this.folder, file)]));
    for (const path of Object.values(paths)) rmSync(path, { force: true });
    writeFileSync(join(this.folder, "step.sh"), found.run);
    // As GitHub runs a step whose shell is not named.
    const done = spawnSync("bash", ["-e", join(this.folder, "step.sh")], {
      cwd: this.folder,
      encoding: "utf8",
      env: {
        PATH: [this.folder, process.env.PATH].join(delimiter),
        RUNNER_TEMP: this.folder,
        FAKE_GH_ANSWERS: JSON.stringify(answers),
        ...paths,
        ...env,
      },
    });
    const read = (key: keyof typeof files): string => {
      const path = paths[key] ?? "";
      return existsSync(path) ? readFileSync(path, "utf8") : "";
    };
    const lines = (text: string): readonly string[] => text.split("\n").filter((line) => line !== "");
    return {
      code: done.status,
      out: `${done.stdout}${done.stderr}`,
      outputs: Object.fromEntries(
        lines(read("GITHUB_OUTPUT")).map((line) => [line.split("=")[0], line.slice(line.indexOf("=") + 1)]),
      ),
      summary: read("GITHUB_STEP_SUMMARY"),
      calls: lines(read("FAKE_GH_CALLS")).map((line): GhCall => JSON.parse(line)),
    };
  }

  end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
