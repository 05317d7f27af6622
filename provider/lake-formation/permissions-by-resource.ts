import type { Permission } from "@aws-sdk/client-lakeformation";
import type { GrantedResource } from "./granted-resource.ts";

type Form = GrantedResource extends infer R ? (R extends unknown ? keyof R : never) : never;

const database: readonly Permission[] = ["ALL", "ALTER", "CREATE_TABLE", "DESCRIBE", "DROP"];
const table: readonly Permission[] = ["ALL", "ALTER", "DELETE", "DESCRIBE", "DROP", "INSERT", "SELECT"];

/** Which permissions AWS takes on which resource [Lake Formation developer guide: "Lake Formation permissions reference"]. */
export const permissionsByResource: Readonly<Record<Form, readonly Permission[]>> = {
  catalogue: [
    "ALL",
    "ALTER",
    "CREATE_CATALOG",
    "CREATE_DATABASE",
    "CREATE_LF_TAG",
    "CREATE_LF_TAG_EXPRESSION",
    "DESCRIBE",
    "DROP",
  ],
  database,
  table,
  allTables: table,
  columns: ["SELECT"],
  cellsFilter: ["SELECT"],
  dataLocation: ["DATA_LOCATION_ACCESS"],
  tagPolicy: [...new Set([...database, ...table])],
};
