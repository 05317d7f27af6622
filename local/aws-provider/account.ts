import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import type { Configuration } from "./configuration.ts";
import { reasonOf } from "./reason.ts";

/** Asks who we are, and refuses an account that the configuration does not allow. Returns the account's id. */
export const askAccount = async ({
  endpoint,
  credentials,
  region,
  allowedAccountIds,
}: Configuration): Promise<string> => {
  const sts = new STSClient({ endpoint, credentials, region });
  const identity = await sts.send(new GetCallerIdentityCommand({})).catch((error: unknown) => {
    throw new Error(`${endpoint} was asked for its account and did not say: ${reasonOf(error)}. Nothing was changed`);
  });
  const account = identity.Account ?? "";
  if (allowedAccountIds.length > 0 && !allowedAccountIds.includes(account)) {
    throw new Error(
      `the account at ${endpoint} is ${account}, and allowedAccountIds has only ${allowedAccountIds.join(", ")}. Nothing was changed`,
    );
  }
  return account;
};
