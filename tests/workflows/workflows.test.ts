import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
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
  readonly permissions?: Readonly<Record<string, string>>;
  readonly environment?: unknown;
  readonly uses?: string;
  readonly steps?: readonly {
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, string>>;
  }[];
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

/** What an expression says. */
function inBraces(text: unknown): string | undefined {
  return typeof text === "string" ? /^\$\{\{ (.*) \}\}$/.exec(text)?.[1] : undefined;
}

/** Runs a linter over the workflows; gives what it found, empty when nothing. */
function complaints(program: string, args: readonly string[]): string {
  const done = spawnSync(program, args, { cwd: root, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });
  return done.status === 0 ? "" : `${done.stdout}${done.stderr}${done.error?.message ?? ""}`.trim() || "it failed";
}

describe("the workflows", () => {
  it("name every action by the commit that was looked at, which nobody can move, and say its version", () => {
    for (const file of files) {
      const others = actionsOf(read(file)).filter((uses) => !uses.startsWith("./.github/workflows/"));
      const moving = others.filter((uses) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/.test(uses));
      expect(moving, file).to.deep.equal([]);
      const versions = text(file).match(/uses: \S+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/gm) ?? [];
      expect(versions, file).to.have.length(others.length);
    }
  });

  it("give a right to write to these jobs alone, and sign in to accounts in these alone", () => {
    const rights = files.flatMap((file) =>
      Object.entries(read(file).jobs).flatMap(([id, { permissions = {} }]) =>
        Object.entries(permissions).flatMap(([right, level]) =>
          level === "read" ? [] : [`${basename(file)} ${id}: ${right} ${level}`],
        ),
      ),
    );
    expect(rights.toSorted()).to.deep.equal([
      "comment.yml code-scanning: security-events write",
      "comment.yml comment: pull-requests write",
      "deploy-environment.yml deploy: id-token write",
      "deploy-environment.yml preview: id-token write",
      "deploy.yml dev: id-token write",
      "deploy.yml prod: id-token write",
      "drift.yml compare: id-token write",
      "drift.yml issue: issues write",
    ]);
  });

  it("sign in after everything is installed, and take no secret that is kept on GitHub", () => {
    for (const file of files) {
      expect(text(file), file).not.to.match(/\bsecrets\b/);
      for (const { steps = [] } of Object.values(read(file).jobs)) {
        const signIn = steps.findIndex(({ uses = "" }) => uses.startsWith("aws-actions/"));
        if (signIn >= 0) expect(steps.slice(signIn).some(({ run = "" }) => run.includes("npm ci"))).to.equal(false);
      }
    }
  });

  it("take the deploy role where GitHub's environment is asked first, and the preview role elsewhere", () => {
    const signingIn = files.flatMap((file) =>
      Object.entries(read(file).jobs).flatMap(([id, { environment, steps = [] }]) =>
        steps
          .filter(({ uses = "" }) => uses.startsWith("aws-actions/"))
          .map(({ with: { "role-to-assume": role = "" } = {} }) => ({
            id,
            environment: inBraces(environment),
            role: inBraces(role),
          })),
      ),
    );
    expect(signingIn).to.deep.equal([
      { id: "preview", environment: undefined, role: "steps.account.outputs.preview-role" },
      { id: "deploy", environment: "inputs.environment", role: "steps.account.outputs.deploy-role" },
      { id: "compare", environment: undefined, role: "steps.account.outputs.preview-role" },
    ]);
  });

  it("keep state, plan and differences of an account out of artefacts, which many may read", () => {
    for (const file of [named("deploy.yml"), named("deploy-environment.yml")])
      expect(actionsOf(read(file)).filter((uses) => uses.includes("upload-artifact"))).to.deep.equal([]);
    const [kept, ...more] = Object.values(read(named("drift.yml")).jobs)
      .flatMap(({ steps = [] }) => steps)
      .filter(({ uses = "" }) => uses.includes("upload-artifact"));
    expect(kept?.with?.path).to.match(/^drift-\S+ matrix\.environment \}\}\.md$/);
    expect(more).to.deep.equal([]);
  });

  it("let an update that was begun go on to its end", () => {
    const { group, ...how } = parse(text(named("deploy-environment.yml"))).jobs.deploy.concurrency;
    expect(group).to.match(/^account-.* inputs\.environment /);
    expect(how).to.deep.equal({ "cancel-in-progress": false });
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
    }
  });

  it("put no expression into a script, where it would be run as a part of it", () => {
    for (const file of files) for (const script of scriptsOf(read(file))) expect(script, file).not.to.contain("${{");
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
