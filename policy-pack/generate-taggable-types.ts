import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The AWS services that the lake uses or may use, as folders of `@pulumi/aws`. */
const services = [
  "apigateway",
  "apigatewayv2",
  "athena",
  "backup",
  "budgets",
  "cloudtrail",
  "cloudwatch",
  "datasync",
  "dms",
  "ec2",
  "glue",
  "iam",
  "kinesis",
  "kms",
  "lambda",
  "macie2",
  "mwaa",
  "redshift",
  "redshiftserverless",
  "s3",
  "s3control",
  "secretsmanager",
  "sfn",
  "sns",
  "sqs",
  "ssm",
  "transfer",
] as const;

/**
 * The table of types whose arguments take `tags`: path → text.
 *
 * Effect: reads the type files of the installed `@pulumi/aws`. The table is committed, because a policy pack has no
 * packages beside it.
 */
export function generateTaggableTypes(): Readonly<Record<string, string>> {
  const folder = dirname(createRequire(import.meta.url).resolve("@pulumi/aws/package.json"));
  const tokens = services.flatMap((service) =>
    readdirSync(join(folder, service))
      .filter((file) => file.endsWith(".d.ts") && file !== "index.d.ts")
      .flatMap((file) =>
        tokenWithTags(service, file.slice(0, -".d.ts".length), readFileSync(join(folder, service, file), "utf8")),
      ),
  );
  return { "policy-pack/rules/tagging/taggable-types.json": `${JSON.stringify(tokens.toSorted(), null, 2)}\n` };
}

function tokenWithTags(service: string, file: string, text: string): readonly string[] {
  const name = /export declare class (\w+) extends pulumi\.CustomResource/.exec(text)?.[1];
  const args = text.slice(text.indexOf(`export interface ${name}Args `));
  return name !== undefined && /^ {4}tags\?: /m.test(args) ? [`aws:${service}/${file}:${name}`] : [];
}
