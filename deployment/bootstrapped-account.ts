import { accountHash, type Deployment } from "../declaration/names.ts";

/** What bootstrap/ leaves in an account, by name. */
export interface BootstrappedAccount {
  /** Where Pulumi keeps the state, as PULUMI_BACKEND_URL says it. */
  readonly backend: string;
  /** The key under which Pulumi keeps secrets. */
  readonly secretsProvider: string;
  /** The role that compares and changes nothing. */
  readonly previewRole: string;
}

/** Names what bootstrap made, so that nobody has to copy it from there into settings; a test holds the two together. */
export function bootstrappedAccount(deployment: Deployment): BootstrappedAccount {
  const { organisation, environment, account, region } = deployment;
  const state = `${organisation}-${environment}-state`;
  return {
    backend: `s3://${state.replaceAll("_", "-")}-${accountHash(account, region)}?region=${region}`,
    secretsProvider: `awskms://alias/${state}?region=${region}`,
    previewRole: `arn:aws:iam::${account}:role/lakeward/deploy/lake-preview`,
  };
}
