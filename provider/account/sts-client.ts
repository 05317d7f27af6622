import { AssumeRoleCommand, GetCallerIdentityCommand, STSClient, type STSClientConfig } from "@aws-sdk/client-sts";
import type { AssumedRole } from "./configuration.ts";

/** STS is called apart from our own patience, so the SDK repeats. */
const repetitions = { maxAttempts: 4 };

/** Whose credentials these are. */
export interface Caller {
  readonly account: string;
  readonly arn: string;
}

/** Effects: asks STS whose credentials these are. */
export async function callerIdentity(config: STSClientConfig): Promise<Caller> {
  try {
    const { Account: account = "", Arn: arn = "" } = await new STSClient({ ...config, ...repetitions }).send(
      new GetCallerIdentityCommand({}),
    );
    return { account, arn };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `cannot find out which account this is: ${reason}; nothing was changed; check the credentials and the region`,
    );
  }
}

/** Credentials of a role, renewed by the SDK when they expire. */
export function assumedRole({ roleArn, sessionName, externalId }: AssumedRole, config: STSClientConfig) {
  const client = new STSClient({ ...config, ...repetitions });
  return async () => {
    const request = {
      RoleArn: roleArn,
      RoleSessionName: sessionName ?? "lakeward",
      ...(externalId && { ExternalId: externalId }),
    };
    const { Credentials: given } = await client.send(new AssumeRoleCommand(request));
    if (given?.AccessKeyId === undefined || given.SecretAccessKey === undefined)
      throw new Error(`assuming ${roleArn} gave no credentials`);
    return {
      accessKeyId: given.AccessKeyId,
      secretAccessKey: given.SecretAccessKey,
      ...(given.SessionToken && { sessionToken: given.SessionToken }),
      ...(given.Expiration && { expiration: given.Expiration }),
    };
  };
}
