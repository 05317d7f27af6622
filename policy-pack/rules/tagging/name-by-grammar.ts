import { compliant, type Judgement, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { environmentName } from "../../view/environment-name.ts";
import { ownDepartment } from "../../view/own-department.ts";
import type { Reading, Resource } from "../../view/resource.ts";
import { isPersonsMailbox } from "./persons-mailbox.ts";

/** Where the name of each type stands. */
const named: Readonly<Record<string, string>> = {
  "aws:athena/workgroup:Workgroup": "name",
  "aws:cloudwatch/logGroup:LogGroup": "name",
  "aws:glue/catalogDatabase:CatalogDatabase": "name",
  "aws:glue/job:Job": "name",
  "aws:iam/role:Role": "name",
  "aws:kms/alias:Alias": "name",
  "aws:lambda/function:Function": "name",
  "aws:s3/bucket:Bucket": "bucket",
  "aws:s3/bucketV2:BucketV2": "bucket",
  "aws:secretsmanager/secret:Secret": "name",
  "aws:sns/topic:Topic": "name",
  "aws:sqs/queue:Queue": "name",
};

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html; a dot breaks TLS to the bucket's own host name. */
const bucketName = /^(?!xn--|sthree-|amzn-s3-demo-)[a-z0-9][a-z0-9-]{1,61}[a-z0-9](?<!-s3alias|--ol-s3|--x-s3)$/;
/** Athena reads such names without quotes (https://docs.aws.amazon.com/athena/latest/ug/tables-databases-columns-names.html). */
const databaseName = /^[a-z0-9_]{1,255}$/;

/**
 * TAG-07: a bucket is named after the body, the environment and the department that it is of, as DNS allows; a database as Athena
 * reads it; nothing is named after a person. The order of the parts is the body's; ours is `<org>-<environment>-<department>-<zone>`.
 */
export const nameByGrammar: Rule = (estate) => {
  const environment = environmentName(estate);
  return Object.entries(named).flatMap(([type, path]) =>
    estate.ofType(type).map((on): Finding => {
      const name = nameOf(on, path);
      if (name.state !== "known") return { on, ...unreadable(name) };
      return { on, ...worst([judgeForm(on, name.value, path, environment), judgePerson(name.value, path)]) };
    }),
  );
};

/** The end that makes a name of the provider's unlike any other; its letters tell nothing. */
const madeUpEnd = "0000000";

/**
 * The name as the provider hands it on: where the program leaves it out, it is made of the prefix, else of the resource's own name
 * and a random end (https://www.pulumi.com/docs/iac/concepts/resources/names/#autonaming; of buckets in small letters). Another
 * scheme, which a stack's `pulumi:autonaming` may set, shows only in the engine's preview.
 */
function nameOf(resource: Resource, path: string): Exclude<Reading<string>, { readonly state: "absent" }> {
  const name = resource.text(path);
  if (name.state !== "absent") return name;
  const prefix = resource.text(`${path}Prefix`);
  if (prefix.state === "unknown" || prefix.state === "malformed") return prefix;
  const made = prefix.state === "known" ? `${prefix.value}${madeUpEnd}` : `${resource.name}-${madeUpEnd}`;
  return { state: "known", path, value: resource.type.startsWith("aws:s3/") ? made.toLowerCase() : made };
}

function judgeForm(resource: Resource, name: string, path: string, environment: Reading<string>): Judgement {
  if (resource.type === "aws:glue/catalogDatabase:CatalogDatabase")
    return databaseName.test(name)
      ? compliant([path])
      : violation(`${path} is not in small letters, digits and underscores`, [path]);
  if (!resource.type.startsWith("aws:s3/")) return compliant([path]);
  if (!bucketName.test(name)) return violation(`${path} is not a name that DNS takes without dots`, [path]);
  if (environment.state === "unknown" || environment.state === "malformed") return unreadable(environment);
  if (environment.state === "known" && !hasPart(name, environment.value))
    return violation(`${path} does not say that it is of ${environment.value}`, [path]);
  const department = resource.ancestor("lakeward:lake:Department") ? ownDepartment(resource) : undefined;
  if (department === undefined || department.state === "absent") return compliant([path]);
  if (department.state !== "known") return unreadable(department);
  return hasPart(name, department.value)
    ? compliant([path])
    : violation(`${path} does not say that it is of ${department.value}`, [path]);
}

function hasPart(name: string, part: string): boolean {
  return `-${name}-`.includes(`-${part.toLowerCase().replaceAll("_", "-")}-`);
}

/** A mailbox in a name; a person's name that stands without one shows to no program. */
function judgePerson(name: string, path: string): Judgement {
  const [mailbox = ""] = /[a-z0-9.'-]+(@|_at_)[a-z.-]/i.exec(name) ?? [];
  return isPersonsMailbox(mailbox.replace("_at_", "@"))
    ? violation(`${path} carries a person's name`, [path])
    : compliant([path]);
}
