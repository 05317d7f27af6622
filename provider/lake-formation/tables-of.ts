import type { GetTablesResponse } from "@aws-sdk/client-glue";
import type { Aws } from "../account/aws.ts";
import { whenMissing } from "../account/when-missing.ts";

/** Names of the tables in a database; none when it is gone. */
export async function tablesOf(database: string, aws: Aws): Promise<readonly string[]> {
  const names: string[] = [];
  let token: string | undefined;
  do {
    const request = { DatabaseName: database, ...(token && { NextToken: token }) };
    const page: GetTablesResponse = await whenMissing(aws.glue("GetTables", request), {});
    names.push(...(page.TableList ?? []).flatMap(({ Name }) => (Name === undefined ? [] : [Name])));
    token = page.NextToken;
  } while (token);
  return names;
}
