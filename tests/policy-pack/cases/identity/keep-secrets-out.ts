import { resource, waitsFor } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const job = (inputs: object, more: object = {}) => [resource("aws:glue/job:Job", "job", inputs, more)];
const one = (type: string, name: string, inputs: object, more: object = {}) => [resource(type, name, inputs, more)];
const secret = resource("aws:secretsmanager/secret:Secret", "secret", {});
const bucket = resource("aws:s3/bucket:Bucket", "bucket", {});
const made = resource("random:index/randomPassword:RandomPassword", "made", {});

export const cases: RuleCases = {
  rule: "IAM-17",
  compliant: [
    { it: "a number of tokens", on: "job", resources: job({ defaultArguments: { "--max-tokens": "4096" } }) },
    {
      it: "a place of the document",
      on: "job",
      resources: [
        bucket,
        ...job(
          { defaultArguments: {} },
          { unknown: ['defaultArguments["--results"]'], propertyDependencies: { defaultArguments: [bucket.urn] } },
        ),
      ],
    },
    {
      it: "the name of a secret",
      on: "job",
      resources: job({ defaultArguments: { "--db-secret-name": "parking/db", "--token-ttl": "3600" } }),
    },
    {
      it: "a secret of the document",
      on: "job",
      resources: [
        secret,
        ...job(
          { defaultArguments: {} },
          { unknown: ['defaultArguments["--secret"]'], propertyDependencies: { defaultArguments: [secret.urn] } },
        ),
      ],
    },
    {
      it: "a managed password",
      on: "cluster",
      resources: one("aws:redshift/cluster:Cluster", "cluster", { manageMasterPassword: true }),
    },
  ],
  failing: [
    {
      it: "a password as an argument",
      on: "job",
      resources: job({ defaultArguments: { "--db-password": "hunter2" } }),
      says: "looks like a secret",
    },
    {
      it: "an access key under any name",
      on: "job",
      resources: job({ nonOverridableArguments: { "--x": "AKIAABCDEFGHIJKLMNOP" } }),
    },
    {
      it: "a password in an address",
      on: "connection",
      resources: one("aws:glue/connection:Connection", "connection", {
        connectionProperties: { JDBC_CONNECTION_URL: "jdbc:postgresql://me:hunter2@db/x" },
      }),
    },
    {
      it: "the password of a connection",
      on: "connection",
      resources: one("aws:glue/connection:Connection", "connection", { connectionProperties: { PASSWORD: "hunter2" } }),
    },
    {
      it: "an option of the orchestration",
      on: "airflow",
      resources: one("aws:mwaa/environment:Environment", "airflow", {
        airflowConfigurationOptions: { "smtp.smtp_password": "hunter2" },
      }),
    },
    {
      it: "a variable of a function",
      on: "function",
      resources: one("aws:lambda/function:Function", "function", { environment: { variables: { apiKey: "abc-def" } } }),
    },
    {
      it: "a password for replication",
      on: "endpoint",
      resources: one("aws:dms/endpoint:Endpoint", "endpoint", { password: "hunter2" }),
      says: "secretsManagerArn",
    },
    {
      it: "a password for a warehouse",
      on: "cluster",
      resources: one("aws:redshift/cluster:Cluster", "cluster", { masterPassword: "hunter2" }),
    },
    {
      it: "a password for a namespace",
      on: "namespace",
      resources: one("aws:redshiftserverless/namespace:Namespace", "namespace", { adminUserPassword: "hunter2" }),
    },
    {
      it: "a password that the program makes",
      on: "cluster",
      resources: [made, ...one("aws:redshift/cluster:Cluster", "cluster", {}, waitsFor("masterPassword", made))],
    },
    {
      it: "an argument that the program makes",
      on: "job",
      resources: [
        made,
        ...job(
          { defaultArguments: {} },
          { unknown: ['defaultArguments["--password"]'], propertyDependencies: { defaultArguments: [made.urn] } },
        ),
      ],
    },
    {
      it: "a password from the program's secrets",
      on: "endpoint",
      resources: one("aws:dms/endpoint:Endpoint", "endpoint", {}, { secret: ["password"] }),
      says: "secretsManagerArn",
    },
    {
      it: "a variable from the program's secrets",
      on: "function",
      resources: one(
        "aws:lambda/function:Function",
        "function",
        { environment: { variables: {} } },
        { secret: ["environment.variables.API_KEY"] },
      ),
      says: "secret of the program",
    },
    ...["PGPASSWORD", "--db_pw", "client_secret", "--pseudonym-key"].map((name) => ({
      it: `an argument called ${name}`,
      on: "job",
      resources: job({ defaultArguments: { [name]: "hunter2" } }),
    })),
    { it: "a password of digits", on: "job", resources: job({ defaultArguments: { "--password": "123456" } }) },
    { it: "a password that is a number", on: "job", resources: job({ defaultArguments: { "--password": 12345678 } }) },
    {
      it: "a key of an Azure account in a text",
      on: "job",
      resources: job({ defaultArguments: { "--source": "DefaultEndpointsProtocol=https;AccountKey=abcdef==" } }),
    },
    {
      it: "an argument of a trigger",
      on: "trigger",
      resources: one("aws:glue/trigger:Trigger", "trigger", { actions: [{ arguments: { "--password": "hunter2" } }] }),
    },
    {
      it: "a property of a workflow",
      on: "workflow",
      resources: one("aws:glue/workflow:Workflow", "workflow", { defaultRunProperties: { token: "abcdefgh" } }),
    },
    {
      it: "the credentials of a connection",
      on: "connection",
      resources: one("aws:glue/connection:Connection", "connection", {
        authenticationConfiguration: { basicAuthenticationCredentials: { username: "me", password: "hunter2" } },
      }),
    },
    {
      it: "the password of a queue of Kafka",
      on: "endpoint",
      resources: one("aws:dms/endpoint:Endpoint", "endpoint", { kafkaSettings: { saslPassword: "hunter2" } }),
    },
    {
      it: "a password among attributes",
      on: "endpoint",
      resources: one("aws:dms/endpoint:Endpoint", "endpoint", {
        extraConnectionAttributes: "a=b;asmPassword=hunter2;",
      }),
    },
    {
      it: "a password in a statement",
      on: "statement",
      resources: one("aws:redshiftdata/statement:Statement", "statement", {
        sql: "CREATE USER loader PASSWORD 'hunter2'",
      }),
    },
  ],
  undecided: [
    ...[[bucket], [secret, bucket]].map((waited) => ({
      it: `a password that waits for ${waited.map(({ name }) => name).join(" and ")}`,
      on: "job",
      resources: [
        ...waited,
        ...job(
          { defaultArguments: {} },
          {
            unknown: ['defaultArguments["--password"]'],
            propertyDependencies: { defaultArguments: waited.map(({ urn }) => urn) },
          },
        ),
      ],
    })),
    { it: "arguments that are not known yet", on: "job", resources: job({}, { unknown: ["defaultArguments"] }) },
    {
      it: "an argument that is not known yet",
      on: "job",
      resources: job({ defaultArguments: {} }, { unknown: ['defaultArguments["--x"]'] }),
    },
    {
      it: "a password that is not known yet",
      on: "endpoint",
      resources: one("aws:dms/endpoint:Endpoint", "endpoint", {}, { unknown: ["password"] }),
    },
  ],
  malformed: [
    { it: "arguments that are a text", on: "job", resources: job({ defaultArguments: "--db-password=x" }) },
    {
      it: "a password that is a list",
      on: "endpoint",
      resources: one("aws:dms/endpoint:Endpoint", "endpoint", { password: ["x"] }),
    },
  ],
  notApplicable: [{ it: "a queue", on: "queue", resources: [resource("aws:sqs/queue:Queue", "queue", {})] }],
};
