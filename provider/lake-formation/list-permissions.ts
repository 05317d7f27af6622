import type {
  ListPermissionsRequest,
  ListPermissionsResponse,
  PrincipalResourcePermissions,
} from "@aws-sdk/client-lakeformation";
import type { Aws } from "../account/aws.ts";
import { whenMissing } from "../account/when-missing.ts";

/** Every row of ListPermissions, page after page; none when what is asked about is gone. */
export async function listPermissions(
  request: ListPermissionsRequest,
  aws: Aws,
): Promise<readonly PrincipalResourcePermissions[]> {
  const rows: PrincipalResourcePermissions[] = [];
  let token: string | undefined;
  do {
    const page: ListPermissionsResponse = await whenMissing(
      aws.lakeFormation("ListPermissions", { ...request, ...(token && { NextToken: token }) }),
      {},
    );
    rows.push(...(page.PrincipalResourcePermissions ?? []));
    token = page.NextToken;
  } while (token);
  return rows;
}
