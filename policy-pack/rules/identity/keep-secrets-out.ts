import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { eachOf } from "../../view/each-of.ts";
import type { Reading, Resource } from "../../view/resource.ts";
import { tellsSecret } from "./tells-secret.ts";

/** Arguments, variables and options that everyone reads who may describe the resource; `[*]` is each element of a list. */
const plainMaps = {
  "aws:glue/connection:Connection": [
    "connectionProperties",
    "athenaProperties",
    "authenticationConfiguration.basicAuthenticationCredentials",
    "authenticationConfiguration.customAuthenticationCredentials",
    "authenticationConfiguration.oauth2Properties.oauth2Credentials",
  ],
  "aws:glue/devEndpoint:DevEndpoint": ["arguments"],
  "aws:glue/job:Job": ["defaultArguments", "nonOverridableArguments"],
  "aws:glue/trigger:Trigger": ["actions[*].arguments"],
  "aws:glue/workflow:Workflow": ["defaultRunProperties"],
  "aws:lambda/function:Function": ["environment.variables"],
  "aws:mwaa/environment:Environment": ["airflowConfigurationOptions"],
} as const;

/** A password written down where AWS would keep one itself, or take the ARN of a secret. */
const passwords = {
  "aws:dms/endpoint:Endpoint": {
    paths: [
      "password",
      "kafkaSettings.saslPassword",
      "kafkaSettings.sslClientKeyPassword",
      "redisSettings.authPassword",
    ],
    instead: "secretsManagerArn",
  },
  "aws:redshift/cluster:Cluster": { paths: ["masterPassword", "masterPasswordWo"], instead: "manageMasterPassword" },
  "aws:redshiftserverless/namespace:Namespace": {
    paths: ["adminUserPassword", "adminUserPasswordWo"],
    instead: "manageAdminPassword",
  },
} as const;

/** Texts that may hold a password among other things. */
const texts = {
  "aws:dms/endpoint:Endpoint": "extraConnectionAttributes",
  "aws:redshiftdata/statement:Statement": "sql",
} as const;

/** IAM-17: no password, key or token stands in an argument, a variable or an option; a name or ARN of a secret stands there instead. */
export const keepSecretsOut: Rule = (estate) => [
  ...Object.entries(plainMaps).flatMap(([type, paths]) =>
    estate.ofType(type).map((on): Finding => ({ on, ...worst(paths.flatMap((path) => judgeMaps(on, path))) })),
  ),
  ...Object.entries(passwords).flatMap(([type, { paths, instead }]) =>
    estate.ofType(type).map((on): Finding => ({ on, ...worst(paths.map((path) => judgePassword(on, path, instead))) })),
  ),
  ...Object.entries(texts).flatMap(([type, path]) =>
    estate.ofType(type).map((on): Finding => ({ on, ...judgeEntry(on, on.get(path), "") })),
  ),
];

function judgeMaps(resource: Resource, path: string): readonly Judgement[] {
  return eachOf(resource, path).flatMap((map) => {
    const keys = resource.keys(map.path);
    if (keys.state === "absent") return [];
    if (keys.state !== "known") return [unreadable(keys)];
    return keys.value.map((key) => judgeEntry(resource, resource.get(`${map.path}[${JSON.stringify(key)}]`), key));
  });
}

function judgeEntry(resource: Resource, value: Reading<unknown>, key: string): Judgement {
  const at = [value.path];
  if (value.state === "absent") return compliant(at);
  if (value.state === "malformed") return unreadable(value);
  const tells = tellsSecret(key, value.state === "known" ? value.value : undefined);
  if (value.state === "known")
    return tells ? violation(`${value.path} holds what looks like a secret`, at) : compliant(at);
  // What it is, the engine alone sees; that it is a secret by a secret's name is enough.
  if (tells && resource.isSecret(value.path)) return violation(`${value.path} holds a secret of the program`, at);
  // Made with the program's own hands, the value is in the state too.
  if (value.dependsOn.some(({ type }) => type.startsWith("random:") && tells))
    return violation(`${value.path} holds a secret that the program makes`, at);
  const isNamed =
    value.dependsOn.length > 0 &&
    (!tells || value.dependsOn.every(({ type }) => type === "aws:secretsmanager/secret:Secret"));
  return isNamed ? compliant(at) : undecided(`whether ${value.path} is a secret is not known yet`, at, at);
}

function judgePassword(resource: Resource, path: string, instead: string): Judgement {
  const password = resource.get(path);
  if (password.state === "absent") return compliant([path]);
  return password.state === "unknown" && password.dependsOn.length === 0 && !resource.isSecret(path)
    ? undecided(`${path} may be given; ${instead} would keep it in Secrets Manager`, [path], [path])
    : violation(`${path} is given; ${instead} would keep it in Secrets Manager`, [path]);
}
