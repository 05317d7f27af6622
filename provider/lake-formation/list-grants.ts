import type {
  GetEffectivePermissionsForPathResponse,
  PrincipalResourcePermissions,
} from "@aws-sdk/client-lakeformation";
import type { Aws } from "../account/aws.ts";
import { whenMissing } from "../account/when-missing.ts";
import type { ListedGrant } from "../resources/listed-grant.ts";
import { awsResource } from "./granted-resource.ts";
import { listPermissions } from "./list-permissions.ts";
import { resourceKey } from "./resource-key.ts";

/** Which grants are asked for; nothing: all that the caller may see. */
export interface Asked {
  readonly principal?: string | undefined;
  readonly database?: string | undefined;
  /** Only with a database. */
  readonly table?: string | undefined;
}

/** What was granted, of one principal or all, on one database or table or everything. */
export async function listGrants({ principal, database, table }: Asked, aws: Aws): Promise<readonly ListedGrant[]> {
  const account = await aws.account();
  const on =
    table === undefined ? { database: { name: database ?? "" } } : { table: { database: database ?? "", name: table } };
  const rows = await listPermissions(database === undefined ? {} : { Resource: awsResource(on, account) }, aws);
  return rows.map(listed).filter((grant) => principal === undefined || grant.principal === principal);
}

/** What everybody may do with the databases and tables that lie at `s3://bucket/prefix`, or at its ARN. */
export async function effectivePermissions(path: string, aws: Aws): Promise<readonly ListedGrant[]> {
  const ResourceArn = path.replace(/^s3a?:\/\//, "arn:aws:s3:::").replace(/\/+$/, "");
  const rows: PrincipalResourcePermissions[] = [];
  let token: string | undefined;
  do {
    const page: GetEffectivePermissionsForPathResponse = await whenMissing(
      aws.lakeFormation("GetEffectivePermissionsForPath", { ResourceArn, ...(token && { NextToken: token }) }),
      {},
    );
    rows.push(...(page.Permissions ?? []));
    token = page.NextToken;
  } while (token);
  return rows.map(listed);
}

function listed({
  Principal,
  Resource = {},
  Permissions = [],
  PermissionsWithGrantOption = [],
}: PrincipalResourcePermissions): ListedGrant {
  const { TableWithColumns, LFTag } = Resource;
  return {
    principal: Principal?.DataLakePrincipalIdentifier ?? "",
    resource: resourceKey(Resource),
    parts: [...(TableWithColumns?.ColumnNames ?? LFTag?.TagValues ?? [])].sort(),
    except: [...(TableWithColumns?.ColumnWildcard?.ExcludedColumnNames ?? [])].sort(),
    permissions: [...Permissions].sort(),
    grantOption: [...PermissionsWithGrantOption].sort(),
  };
}
