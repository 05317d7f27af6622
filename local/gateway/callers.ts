/** Role that stands behind every access key that was not got by AssumeRole. */
const deployRole = "lakeward/deploy/lake-deploy";

interface Session {
  readonly roleArn: string;
  readonly name: string;
}

/** Who makes a call, by its access key id. The secret is not checked: the gateway listens on loopback only. */
export class Callers {
  readonly #account: string;
  readonly #sessions = new Map<string, Session>();

  constructor(account: string) {
    this.#account = account;
  }

  /** Notes whom the access key of an AssumeRole stands for from now on. */
  assumed(accessKey: string, roleArn: string, name: string): void {
    this.#sessions.set(accessKey, { roleArn, name });
  }

  /** ARN of the role that calls; without a session the deploy role. */
  role(accessKey: string): string {
    return this.#sessions.get(accessKey)?.roleArn ?? `arn:aws:iam::${this.#account}:role/${deployRole}`;
  }

  /** ARN as STS GetCallerIdentity tells it: of the session where there is one. */
  identity(accessKey: string): string {
    const session = this.#sessions.get(accessKey);
    if (session === undefined) return this.role(accessKey);
    const role = session.roleArn.split("/").at(-1);
    return `arn:aws:sts::${this.#account}:assumed-role/${role}/${session.name}`;
  }
}
