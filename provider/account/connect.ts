import type { Connections } from "./aws.ts";
import type { Configuration } from "./configuration.ts";
import type { Caller } from "./sts-client.ts";

/** Effects: loads the AWS SDK (only now, so that a preview starts fast) and asks once, before the first call, which account this is. */
export function connect(configuration: Configuration): Connections {
  const caller = once(async () => {
    const { callerIdentity } = await import("./sts-client.ts");
    return allowed(await callerIdentity(await options(configuration)), configuration);
  });
  const clients = once(() => sdkClients(configuration));
  return {
    account: async () => (await caller()).account,
    caller: async () => (await caller()).arn,
    lakeFormation: async (operation, request) => {
      await caller();
      return (await clients()).lakeFormation(operation, request);
    },
    glue: async (operation, request) => {
      await caller();
      return (await clients()).glue(operation, request);
    },
  };
}

/** Made once; what failed is tried again by the next who asks. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}

function allowed(caller: Caller, { allowedAccountIds }: Configuration): Caller {
  const { account } = caller;
  if (allowedAccountIds.includes(account)) return caller;
  throw new Error(
    `this is account ${account}; the declarations are for ${allowedAccountIds.join(", ")}; nothing was changed`,
  );
}

/** Our own patience replaces the SDK's repetitions. */
async function options(configuration: Configuration) {
  const { region, profile, endpoint, assumeRole } = configuration;
  const base = { region, maxAttempts: 1, ...(profile && { profile }), ...(endpoint && { endpoint }) };
  if (assumeRole === undefined) return base;
  const { assumedRole } = await import("./sts-client.ts");
  return { ...base, credentials: assumedRole(assumeRole, base) };
}

async function sdkClients(configuration: Configuration): Promise<Pick<Connections, "lakeFormation" | "glue">> {
  const [{ lakeFormationClient }, { glueClient }, settings] = await Promise.all([
    import("./lake-formation-client.ts"),
    import("./glue-client.ts"),
    options(configuration),
  ]);
  return { lakeFormation: lakeFormationClient(settings), glue: glueClient(settings) };
}
