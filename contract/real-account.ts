import { randomBytes } from "node:crypto";
import * as glue from "@aws-sdk/client-glue";
import * as lakeFormation from "@aws-sdk/client-lakeformation";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import type { Account } from "./account.ts";

/** What whoever runs the statements against an account of theirs has said. */
export interface Consent {
  /** The account in which things may be made and taken away again; twelve digits. */
  readonly account: string;
  readonly region: string;
  /** ARN of a role that exists there and holds no Lake Formation permissions of its own. */
  readonly principal: string;
  /** For a local AWS. */
  readonly endpoint?: string;
}

/**
 * Effects: calls AWS. Throws unless the credentials are of the account that was named, and of one of its data lake administrators.
 */
export async function realAccount(consent: Consent): Promise<Account> {
  const { account, region, principal, endpoint } = consent;
  const configuration = { region, ...(endpoint === undefined ? {} : { endpoint }) };
  const identity = await new STSClient(configuration).send(new GetCallerIdentityCommand({}));
  if (identity.Account !== account)
    throw new Error(`the credentials are of account ${identity.Account}, not of ${account}; nothing was changed`);
  if (!principal.startsWith(`arn:aws:iam::${account}:role/`))
    throw new Error(`${principal} is no role of account ${account}; nothing was changed`);
  const there: Account = {
    number: account,
    principal,
    prefix: `lakeward_contract_${randomBytes(4).toString("hex")}`,
    lakeFormation: sender(lakeFormation, new lakeFormation.LakeFormationClient(configuration)),
    glue: sender(glue, new glue.GlueClient(configuration)),
  };
  await requireAdministrator(there, identity.Arn ?? "");
  return there;
}

async function requireAdministrator(there: Account, caller: string): Promise<void> {
  const { DataLakeSettings } = (await there.lakeFormation("GetDataLakeSettings", {})) as {
    readonly DataLakeSettings?: lakeFormation.DataLakeSettings;
  };
  const names = (DataLakeSettings?.DataLakeAdmins ?? []).map(({ DataLakePrincipalIdentifier: arn = "" }) =>
    nameOf(arn),
  );
  if (!names.includes(nameOf(caller)))
    throw new Error(`${caller} is no data lake administrator of account ${there.number}; nothing was changed`);
}

/** Name of a role or user: a session's ARN has the role's name before its own. */
function nameOf(arn: string): string {
  const session = /:assumed-role\/([^/]+)\//.exec(arn);
  return session?.[1] ?? arn.split("/").at(-1) ?? arn;
}

/** Sends operations by name. The SDK edge: a package has a command `<Operation>Command` for each, which TypeScript cannot follow by name. */
function sender(
  sdk: object,
  client: { readonly send: unknown },
): (operation: string, request: object) => Promise<unknown> {
  const commands = sdk as Readonly<Record<string, new (request: object) => unknown>>;
  const send = (client.send as (command: unknown) => Promise<unknown>).bind(client);
  return async (operation, request) => {
    const Command = commands[`${operation}Command`];
    if (Command === undefined) throw new Error(`${operation} is no operation of the SDK`);
    return send(new Command(request));
  };
}
