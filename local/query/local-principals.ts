import { IAMClient, paginateListRoles } from "@aws-sdk/client-iam";
import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";
import { suggestion } from "../../declaration/words.ts";
import type { LocalAddress } from "./local-address.ts";
import { QueryRefused } from "./query-refused.ts";

/** Credentials of a session. */
export interface SessionCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
}

/** Roles of the lake in the local account, by the name that people use: `parking/analysts`. */
export async function groupRoles(address: LocalAddress): Promise<ReadonlyMap<string, string>> {
  const roles = new Map<string, string>();
  for await (const page of paginateListRoles({ client: new IAMClient(address) }, { PathPrefix: "/lakeward/group/" })) {
    for (const { Arn = "", RoleName = "" } of page.Roles ?? []) {
      const [, department, group] = /^lake\.([a-z0-9_]+)\.([a-z0-9_]+)$/.exec(RoleName) ?? [];
      if (department !== undefined) roles.set(`${department}/${group}`, Arn);
    }
  }
  return roles;
}

/** The role that is meant: `parking/analysts` or the ARN of any role. */
export function roleNamed(named: string, roles: ReadonlyMap<string, string>): string {
  if (/^arn:aws:iam::\d{12}:role\/\S+$/.test(named)) return named;
  const found = roles.get(named);
  if (found !== undefined) return found;
  throw new QueryRefused(
    "input",
    `--as: ${named} is no group of this account; write department/group or a role's ARN${suggestion(named, roles.keys())}`,
  );
}

/** A session of a role, as anybody who signs in with it has one. */
export async function assume(address: LocalAddress, RoleArn: string): Promise<SessionCredentials> {
  const { Credentials } = await new STSClient(address).send(
    new AssumeRoleCommand({ RoleArn, RoleSessionName: "lakeward-query" }),
  );
  const { AccessKeyId = "", SecretAccessKey = "", SessionToken = "" } = Credentials ?? {};
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
}
