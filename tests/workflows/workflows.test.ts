import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { parse } from "yaml";
import { findLinters, type Linters } from "../../local/toolchain/linters.ts";
import { onPath } from "../../local/toolchain/on-path.ts";

/** What is read of a workflow here. */
interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly permissions?: unknown;
  readonly uses?: string;
  readonly steps?: readonly { readonly uses?: string; readonly run?: string }[];
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(".github", "workflows");
const files = readdirSync(join(root, folder))
  .filter((file) => /\.ya?ml$/.test(file))
  .map((file) => join(folder, file));
const text = (file: string): string => readFileSync(join(root, file), "utf8");
const read = (file: string): Workflow => parse(text(file));
const named = (name: string): string => join(folder, name);

function actionsOf({ jobs }: Workflow): readonly string[] {
  const users = Object.values(jobs).flatMap((job) => [job, ...(job.steps ?? [])]);
  return users.flatMap(({ uses }) => uses ?? []);
}

function scriptsOf({ jobs }: Workflow): readonly string[] {
  return Object.values(jobs).flatMap(({ steps = [] }) => steps.flatMap(({ run }) => run ?? []));
}

/** Runs a linter over the workflows; gives what it found, empty when nothing. */
function complaints(program: string, args: readonly string[]): string {
  const done = spawnSync(program, args, { cwd: root, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });
  return done.status === 0 ? "" : `${done.stdout}${done.stderr}${done.error?.message ?? ""}`.trim() || "it failed";
}

describe("the workflows", () => {
  it("name every action by the commit that was looked at, which nobody can move", () => {
    for (const file of files) {
      const moving = actionsOf(read(file)).filter((uses) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses));
      expect(moving, file).to.deep.equal([]);
    }
  });

  it("begin with no permission at all; a job asks for what it needs", () => {
    for (const file of files) {
      expect(read(file).permissions, file).to.deep.equal({});
      for (const [id, job] of Object.entries(read(file).jobs)) {
        expect(job.permissions, `${file}, job ${id}`).to.be.an("object");
      }
    }
  });

  it("give the check, which runs a pull request's code, nothing but reading: no secret, no token", () => {
    const check = named("check.yml");
    for (const job of Object.values(read(check).jobs)) expect(job.permissions).to.deep.equal({ contents: "read" });
    expect(text(check)).not.to.match(/secrets\b|github\.token|pull_request_target|id-token/i);
  });

  it("let the comment, which may write, take in no code of the pull request", () => {
    const comment = read(named("comment.yml"));
    expect(actionsOf(comment).filter((uses) => uses.startsWith("actions/checkout@"))).to.deep.equal([]);
    for (const script of scriptsOf(comment)) {
      expect(script).not.to.match(/\b(git|npm|npx|node|gh pr checkout|gh repo clone)\s/);
      expect(script, "an expression in a script is run as part of it").not.to.contain("${{");
    }
  });

  describe("as the linters judge them", () => {
    let linters: Linters;

    before(async function () {
      const found = await findLinters();
      if (found !== undefined) {
        linters = found;
        return;
      }
      const missing = "actionlint and zizmor are not in the cache; npm run local:ready brings them";
      if (process.env.LAKEWARD_NO_SKIP !== undefined) throw new Error(missing);
      console.log(`    skipped: ${missing}`);
      this.skip();
    });

    it("are right, by actionlint, with shellcheck where the machine has it", async () => {
      const shellcheck = (await onPath("shellcheck")) === undefined ? ["-shellcheck="] : [];
      const args = ["-no-color", ...shellcheck, "-pyflakes=", ...files];
      expect(complaints(linters.actionlint, args)).to.equal("");
    });

    it("are safe, by zizmor at its most pedantic", () => {
      const args = ["--offline", "--persona=pedantic", "--no-progress", "--quiet", folder];
      expect(complaints(linters.zizmor, args)).to.equal("");
    });
  });
});
