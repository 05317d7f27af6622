import { readdirSync, readFileSync } from "node:fs";

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
 * Type tokens whose arguments take `tags`, read from the type files of `@pulumi/aws` in that folder.
 *
 * Effect: reads files. The result is committed (`rules/tagging/taggable-types.json`), because a policy pack has no
 * packages beside it.
 */
export function taggableTypes(packageFolder: string): readonly string[] {
  return services
    .flatMap((service) =>
      readdirSync(`${packageFolder}/${service}`)
        .filter((file) => file.endsWith(".d.ts") && file !== "index.d.ts")
        .flatMap((file) =>
          tokenWithTags(
            service,
            file.slice(0, -".d.ts".length),
            readFileSync(`${packageFolder}/${service}/${file}`, "utf8"),
          ),
        ),
    )
    .toSorted();
}

function tokenWithTags(service: string, file: string, text: string): readonly string[] {
  const name = /export declare class (\w+) extends pulumi\.CustomResource/.exec(text)?.[1];
  const args = text.slice(text.indexOf(`export interface ${name}Args `));
  return name !== undefined && /^ {4}tags\?: /m.test(args) ? [`aws:${service}/${file}:${name}`] : [];
}
