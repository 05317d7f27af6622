import { GlueClient } from "@aws-sdk/client-glue";
import { IAMClient } from "@aws-sdk/client-iam";
import { LakeFormationClient } from "@aws-sdk/client-lakeformation";

/** The services that are read; endpoint and credentials are the SDK's own chain of settings. */
export interface SnapshotClients {
  readonly lakeFormation: LakeFormationClient;
  readonly glue: GlueClient;
  readonly iam: IAMClient;
}

/** A large account is read by thousands of calls: throttled ones are repeated, ever more slowly. */
const repeated = { maxAttempts: 10, retryMode: "adaptive" } as const;

/** Clients by the SDK's own chain of settings (`AWS_ENDPOINT_URL`, profile, role). */
export function snapshotClients(region: string): SnapshotClients {
  const config = { region, ...repeated };
  return {
    lakeFormation: new LakeFormationClient(config),
    glue: new GlueClient(config),
    iam: new IAMClient(config),
  };
}
