import type { Table } from "@aws-sdk/client-glue";
import type { Aws } from "../account/aws.ts";
import { whenMissing } from "../account/when-missing.ts";
import type { Column } from "./column-changes.ts";
import { normalType } from "./column-type.ts";
import type { FieldIds } from "./fields.ts";

/** An Iceberg table as the Glue catalogue shows it. */
export interface CatalogueTable {
  readonly columns: readonly Column[];
  readonly fields: FieldIds;
  readonly location: string | undefined;
  readonly description: string | undefined;
  readonly parameters: Readonly<Record<string, string>>;
  /** Glue's number of what is shown; an update for another version is refused. */
  readonly version: string | undefined;
}

/** What the catalogue shows; undefined when the table is not there. Throws for a table that is not Iceberg. */
export async function catalogueTable(database: string, table: string, aws: Aws): Promise<CatalogueTable | undefined> {
  const found = (await whenMissing(aws.glue("GetTable", { DatabaseName: database, Name: table }), undefined))?.Table;
  if (found === undefined) return undefined;
  if (found.Parameters?.table_type?.toUpperCase() !== "ICEBERG") {
    throw new Error(
      `${database}.${table} is there and is no Iceberg table; nothing was changed; drop it or choose another name`,
    );
  }
  return shown(found);
}

function shown({ StorageDescriptor, Parameters = {}, Description, VersionId }: Table): CatalogueTable {
  const given = StorageDescriptor?.Columns ?? [];
  const numbered = given.map(({ Name = "", Parameters: of }) => ({
    name: Name,
    id: Number(of?.["iceberg.field.id"] ?? Number.NaN),
  }));
  // Engines keep dropped columns in the list, marked as no longer current [Iceberg, `IcebergToGlueConverter`].
  const current = given.filter(({ Parameters: of }) => of?.["iceberg.field.current"] !== "false");
  const names = new Set(current.map(({ Name }) => Name));
  const ids = numbered.filter(({ id }) => Number.isInteger(id));
  return {
    columns: current.map(({ Name = "", Type = "", Comment }) => ({
      name: Name,
      type: normalType(Type),
      comment: Comment,
    })),
    fields: {
      ids: Object.fromEntries(ids.filter(({ name }) => names.has(name)).map(({ name, id }) => [name, id])),
      last: Math.max(0, ...ids.map(({ id }) => id)),
    },
    location: StorageDescriptor?.Location,
    description: Parameters.comment ?? Description,
    parameters: Parameters,
    version: VersionId,
  };
}
