import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect } from "chai";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../..", import.meta.url));

/** All that another public body writes besides its declarations. */
const program = `export { default } from "lakeward";\n`;
const project = `name: another-body
main: index.ts
runtime: { name: nodejs, options: { typescript: false } }
plugins:
  providers:
    - { name: lakeward, path: node_modules/lakeward/provider/plugin }
`;
const previewIt = `
import { previewProgram } from "lakeward/preview";
import program from "./index.ts";
import { parse } from "yaml";
import { readFileSync } from "node:fs";
const { config } = parse(readFileSync("Pulumi.dev.yaml", "utf8"));
const plan = await previewProgram({ program, project: "another-body", stack: "dev", config: { ...config, "lakeward:asOf": "2026-11-21" } });
console.log(JSON.stringify(plan.resources.map(({ urn }) => urn)));
`;

describe("the package, installed in an empty program with only declarations", function () {
  this.timeout(300_000);
  let body: string;

  before(async () => {
    body = await mkdtemp(join(tmpdir(), "another-body-"));
    const { stdout } = await run("npm", ["pack", "--silent", "--pack-destination", body], { cwd: root });
    await writeFile(
      join(body, "package.json"),
      JSON.stringify({ name: "another-body", type: "module", private: true }),
    );
    await writeFile(join(body, "Pulumi.yaml"), project);
    await writeFile(join(body, "index.ts"), program);
    await writeFile(join(body, "preview.ts"), previewIt);
    await cp(join(root, "tests", "three-departments"), body, { recursive: true });
    for (const name of ["Pulumi.dev.yaml", "Pulumi.prod.yaml"]) await cp(join(root, name), join(body, name));
    const tarball = stdout.trim().split("\n").at(-1) ?? "";
    await run(
      "npm",
      ["install", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund", join(body, tarball)],
      { cwd: body },
    );
  });

  after(() => rm(body, { recursive: true, force: true }));

  it("takes ten lines of program and project", () => {
    const lines = `${program}${project}`.trim().split("\n");
    expect(lines.length).to.be.at.most(10);
  });

  it("plans the same resources as the checkout", async () => {
    const { stdout } = await run(process.execPath, ["--stack-trace-limit=0", "preview.ts"], { cwd: body });
    const urns: string[] = JSON.parse(stdout);
    const locked: string[] = JSON.parse(await readFile(join(root, "tests/components/urns.lock.json"), "utf8"));
    expect(urns.map((urn) => urn.replace("::another-body::", "::lakeward::"))).to.include.members(locked);
  });

  it("brings the command line", async () => {
    const lakeward = join(body, "node_modules", ".bin", "lakeward");
    const { stdout } = await run(
      process.execPath,
      [lakeward, "check", "--environment", "dev", "--as-of", "2026-11-21"],
      { cwd: body },
    );
    expect(stdout).to.include("3 departments, 12 datasets");
  });

  it("writes the page of who sees what", async () => {
    const lakeward = join(body, "node_modules", ".bin", "lakeward");
    const args = ["report", "access", "--html", "who.html", "--environment", "dev", "--as-of", "2026-11-21"];
    await run(process.execPath, [lakeward, ...args], { cwd: body });
    expect(await readFile(join(body, "who.html"), "utf8")).to.include("Penalty charges");
  });

  it("brings the provider and the policy pack, built", async () => {
    for (const bundle of ["provider/plugin/bundle/provider.cjs", "policy-pack/bundle/pack.cjs"]) {
      expect((await readFile(join(body, "node_modules/lakeward", bundle))).length).to.be.greaterThan(10_000);
    }
  });
});
