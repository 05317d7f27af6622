/** Roles that stand behind access keys of the local account; any other key is the deploy role too. */
const roles: Readonly<Record<string, string>> = { deploy: "lakeward/deploy/lake-deploy" };

/** Who makes a call, by its access key id. The secret is not checked: the gateway listens on loopback only. */
export function callerArn(accessKey: string, account: string): string {
  return `arn:aws:iam::${account}:role/${roles[accessKey] ?? roles.deploy}`;
}
