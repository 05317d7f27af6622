import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";

/** Effects: asks STS in which account the credentials are. Twelve digits. */
export async function callerAccount(region: string): Promise<string> {
  const { Account: account = "" } = await new STSClient({ region, maxAttempts: 4 }).send(
    new GetCallerIdentityCommand({}),
  );
  return account;
}
