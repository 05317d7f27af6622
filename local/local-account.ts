/** The account that the local AWS plays, and who deploys to it; AWS's own number for examples. */
export const localAccount = {
  account: "111122223333",
  region: "eu-west-2",
  /** The gateway takes this key for a session of the deploy role. */
  accessKeyId: "deploy",
  /** Checked by nobody: the local AWS does not verify signatures. */
  secretAccessKey: "local-only",
  deployRole: "arn:aws:iam::111122223333:role/lakeward/deploy/lake-deploy",
  samlProvider: "arn:aws:iam::111122223333:saml-provider/directory",
  stack: "local",
  environment: "dev",
} as const;
