import { compliant, type Judgement, unreadable, violation } from "../../judgement.ts";
import { isOneOf } from "../../requirements/requirement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Resource } from "../../view/resource.ts";

/** Engines that take sslMode (https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Security.SSL.html). */
const withTls = [
  "mysql",
  "mariadb",
  "aurora",
  "postgres",
  "aurora-postgresql",
  "oracle",
  "sqlserver",
  "azuredb",
  "azure-sql-managed-instance",
  "db2",
  "db2-zos",
  "mongodb",
  "docdb",
  "sybase",
];
/** Engines whose own interface is TLS by itself: AWS's services. */
const byItself = [
  "s3",
  "kinesis",
  "dynamodb",
  "redshift",
  "redshift-serverless",
  "opensearch",
  "elasticsearch",
  "neptune",
];

/** ENC-17: an endpoint of a replication speaks TLS, and is of an engine that can. */
export const replicateOverTls: Rule = (estate) =>
  estate.ofType("aws:dms/endpoint:Endpoint").map((on): Finding => ({ on, ...judge(on) }));

function judge(endpoint: Resource): Judgement {
  const engine = endpoint.text("engineName");
  const tls = isOneOf("sslMode", ["require", "verify-ca", "verify-full"])(endpoint);
  if (engine.state !== "known") return unreadable(engine);
  if (byItself.includes(engine.value)) return compliant([engine.path]);
  if (!withTls.includes(engine.value))
    return violation(`${engine.path} is ${JSON.stringify(engine.value)}, of which no TLS is known`, [engine.path]);
  return tls;
}
