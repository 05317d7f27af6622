import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { cacheDirectory } from "../local/toolchain/cache.ts";

const run = promisify(execFile);
const version = "3.3.30";
const home = join(cacheDirectory(), `checkov-${version}`);
const python = join(home, "bin", "python");
const nothing = { name: "none" };

/** Checkov's Python, installed from PyPI into an environment of its own in the cache; or why there is none. */
async function ready(): Promise<{ readonly missing?: string }> {
  try {
    if (!existsSync(python)) {
      await mkdir(dirname(home), { recursive: true });
      await run("python3", ["-m", "venv", home]);
    }
    const installed = await run(python, ["-m", "pip", "show", "--quiet", "checkov"]).catch(() => nothing);
    if (installed === nothing)
      await run(python, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", `checkov==${version}`]);
    return {};
  } catch (error) {
    const [first] = (error instanceof Error ? error.message : String(error)).split("\n");
    return { missing: `pip could not install checkov ${version}: ${first}` };
  }
}

/** Prints what Checkov takes, cold, for a CloudFormation document of so many resources: buckets, their policies, keys and roles. */
export async function benchCheckov(resources: number): Promise<void> {
  const { missing } = await ready();
  if (missing !== undefined) {
    console.log(`  checkov: not measured, ${missing}`);
    return;
  }
  const directory = await mkdtemp(join(tmpdir(), "lakeward-checkov-"));
  const file = join(directory, "template.json");
  await writeFile(file, JSON.stringify(template(resources)));
  const began = performance.now();
  const options = { cwd: directory, maxBuffer: 1 << 28, env: { ...process.env, LOG_LEVEL: "ERROR" } };
  const args = [
    "-m",
    "checkov.main",
    "-f",
    file,
    "--framework",
    "cloudformation",
    "--quiet",
    "--compact",
    "--soft-fail",
  ];
  const done = await run(python, [...args, "--skip-download", "-o", "json"], options).then(
    ({ stdout }) => JSON.parse(stdout) as { readonly summary?: Readonly<Record<string, number>> },
    (error: unknown) => String(error).slice(0, 200),
  );
  const time = `${((performance.now() - began) / 1000).toFixed(1)} s`;
  const said = typeof done === "string" ? done : JSON.stringify(done.summary ?? done);
  console.log(`  checkov ${version}, ${resources} resources as CloudFormation, cold: ${time}; ${said}`);
  await rm(directory, { recursive: true });
}

function template(resources: number): object {
  const made: Record<string, object> = {};
  for (let index = 0; index < resources; index += 1) {
    const number = Math.floor(index / 4);
    const [name, resource] = kinds[index % 4]?.(number) ?? ["", {}];
    made[name] = resource;
  }
  return { AWSTemplateFormatVersion: "2010-09-09", Resources: made };
}

const statement = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: "*" };
const kinds: readonly ((number: number) => readonly [string, object])[] = [
  (number) => [
    `Bucket${number}`,
    {
      Type: "AWS::S3::Bucket",
      Properties: { VersioningConfiguration: { Status: "Enabled" }, BucketName: `lake-${number}` },
    },
  ],
  (number) => [
    `Policy${number}`,
    {
      Type: "AWS::S3::BucketPolicy",
      Properties: {
        Bucket: { Ref: `Bucket${number}` },
        PolicyDocument: { Version: "2012-10-17", Statement: [statement] },
      },
    },
  ],
  (number) => [
    `Key${number}`,
    { Type: "AWS::KMS::Key", Properties: { EnableKeyRotation: true, KeyPolicy: { Statement: [] } } },
  ],
  (number) => [
    `Role${number}`,
    {
      Type: "AWS::IAM::Role",
      Properties: {
        AssumeRolePolicyDocument: {
          Statement: [{ Effect: "Allow", Principal: { Service: "glue.amazonaws.com" }, Action: "sts:AssumeRole" }],
        },
      },
    },
  ],
];
