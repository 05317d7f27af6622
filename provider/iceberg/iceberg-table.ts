import type { CreateIcebergTableInput } from "@aws-sdk/client-glue";
import type { Aws } from "../account/aws.ts";
import { CallFailure } from "../account/call-failure.ts";
import { whenMissing } from "../account/when-missing.ts";
import type { Handler } from "../service/handler.ts";
import { map, record, type TypeOf, whole } from "../service/shape.ts";
import { type CatalogueTable, catalogueTable } from "./catalogue-table.ts";
import { type Column, columnWords, refusedChanges } from "./column-changes.ts";
import { type FieldIds, icebergFields, withIds } from "./fields.ts";
import { propertiesOf, propertiesStand, surplusProperties } from "./properties.ts";
import { type IcebergTableInputs, tableInputs, tableShape } from "./table-inputs.ts";
import { refuseTable } from "./table-refusals.ts";

const stateShape = record({ ...tableInputs, fieldIds: map(whole), lastFieldId: whole });
type State = TypeOf<typeof stateShape>;

/** The first partition field's id [Iceberg spec: "Partition evolution"]. */
const firstPartitionField = 1000;

/** An Iceberg table whose columns change in Iceberg's metadata, with stable field ids. Delete drops it from the catalogue; its files stay in the bucket. */
export const icebergTable: Handler<IcebergTableInputs, State> = {
  inputs: tableShape,
  state: stateShape,
  identity: ["database", "table"],
  fixed: ["location", "partition"],
  identify: ({ database, table }) => `${database}/${table}`,
  refuse: refuseTable,
  words: (before, wanted) =>
    columnWords(before?.columns ?? [], wanted.columns).map(
      (sentence) => `table ${wanted.database}.${wanted.table} ${sentence}`,
    ),
  create: async (wanted, aws) => {
    const fields = withIds([], wanted.columns, { ids: {}, last: 0 });
    try {
      await aws.glue("CreateTable", {
        DatabaseName: wanted.database,
        Name: wanted.table,
        OpenTableFormatInput: {
          IcebergInput: {
            MetadataOperation: "CREATE",
            Version: "2",
            CreateIcebergTableInput: tableInput(wanted, fields),
          },
        },
      });
    } catch (error) {
      const there = error instanceof CallFailure ? await catalogueTable(wanted.database, wanted.table, aws) : undefined;
      if (there === undefined) throw error;
      if (!same(there, wanted)) {
        const id = icebergTable.identify(wanted);
        throw new Error(
          `table ${id} is there already with other columns or another location; nothing was changed; drop it, or import it by the id ${id}`,
        );
      }
    }
    return readBack(wanted, fields, aws);
  },
  update: async (state, wanted, aws) => {
    const there = await catalogueTable(wanted.database, wanted.table, aws);
    if (there === undefined) throw gone(wanted);
    const losses = { retired: wanted.retired ?? [], narrowed: wanted.narrowed ?? [] };
    const [problem] = refusedChanges(there.columns, wanted.columns, losses);
    if (problem !== undefined)
      throw new Error(`${icebergTable.identify(wanted)}: ${problem.reason}; nothing was changed`);
    const fields = withIds(there.columns, wanted.columns, idsOf(there, state));
    const update = tableInput(wanted, fields);
    const surplus = surplusProperties(state, wanted, there.parameters);
    const Updates = [
      ...(same(there, wanted) && propertiesStand(state, wanted, there.parameters) ? [] : [update]),
      ...(Object.keys(surplus).length === 0
        ? []
        : [{ ...update, Action: "remove-properties" as const, Properties: surplus }]),
    ];
    if (Updates.length > 0) {
      await aws.glue("UpdateTable", {
        DatabaseName: wanted.database,
        Name: wanted.table,
        UpdateOpenTableFormatInput: { UpdateIcebergInput: { UpdateIcebergTableInput: { Updates } } },
      });
    }
    return readBack(wanted, fields, aws);
  },
  read: async (id, state, aws) => {
    const [database = "", table = ""] = id.split("/");
    const there = await catalogueTable(database, table, aws);
    if (there === undefined) return undefined;
    const fields = idsOf(there, state);
    const now = { columns: there.columns, fieldIds: fields.ids, lastFieldId: fields.last };
    if (state === undefined)
      return { ...empty, ...now, database, table, location: there.location ?? "", description: there.description };
    const { description, parameters } = state;
    const renamed = new Map(state.columns.map(({ name, was }) => [name, was]));
    return {
      ...state,
      ...now,
      // The catalogue does not know what a column was once called.
      columns: there.columns.map((column) => ({ ...column, was: renamed.get(column.name) })),
      location: sameLocation(there.location, state.location) ? state.location : (there.location ?? state.location),
      // What the catalogue does not show cannot have drifted; what engines add is not ours.
      description: description === undefined ? undefined : (there.description ?? description),
      parameters: parameters === undefined ? undefined : shownOf(parameters, there),
    };
  },
  delete: async ({ database, table }, aws) => {
    await whenMissing(aws.glue("DeleteTable", { DatabaseName: database, Name: table }), undefined);
  },
};

const empty = {
  description: undefined,
  partition: undefined,
  parameters: undefined,
  retired: undefined,
  narrowed: undefined,
};

/** Properties that are left out of the request stay as they are in the table, those of engines too. */
function tableInput(wanted: IcebergTableInputs, fields: FieldIds): CreateIcebergTableInput {
  const { location, columns, partition } = wanted;
  const properties = propertiesOf(wanted);
  return {
    Location: location,
    Schema: { Type: "struct", Fields: icebergFields(columns, fields) },
    ...(partition && {
      PartitionSpec: {
        SpecId: 0,
        Fields: [
          {
            SourceId: fields.ids[partition.column],
            Transform: partition.transform,
            Name: partition.transform === "identity" ? partition.column : `${partition.column}_${partition.transform}`,
            FieldId: firstPartitionField,
          },
        ],
      },
    }),
    ...(Object.keys(properties).length > 0 && { Properties: properties }),
  };
}

async function readBack(wanted: IcebergTableInputs, planned: FieldIds, aws: Aws): Promise<State> {
  const there = await catalogueTable(wanted.database, wanted.table, aws);
  if (there === undefined) throw gone(wanted);
  const lost = wanted.columns.filter(
    ({ name, type: is }) => !there.columns.some((column) => column.name === name && column.type === is),
  );
  if (lost.length > 0) {
    const names = lost.map(({ name }) => name).join(", ");
    throw new CallFailure(
      "UpdateTable",
      "NotUpdated",
      `${icebergTable.identify(wanted)} does not show ${names} as declared`,
      true,
    );
  }
  const last = Math.max(there.fields.last, planned.last);
  return { ...wanted, fieldIds: { ...planned.ids, ...there.fields.ids }, lastFieldId: last };
}

function shownOf(declared: Readonly<Record<string, string>>, there: CatalogueTable): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(declared).map(([key, value]) => [key, there.parameters[key] ?? value]));
}

/** The catalogue's ids stand before the remembered ones. */
function idsOf(there: CatalogueTable, state: State | undefined): FieldIds {
  const names = new Set(there.columns.map(({ name }) => name));
  const remembered = Object.entries(state?.fieldIds ?? {}).filter(([name]) => names.has(name));
  return {
    ids: { ...Object.fromEntries(remembered), ...there.fields.ids },
    last: Math.max(there.fields.last, state?.lastFieldId ?? 0),
  };
}

function same(there: CatalogueTable, wanted: IcebergTableInputs): boolean {
  const form = (columns: readonly Column[]) =>
    JSON.stringify(columns.map(({ name, type: is, comment }) => [name, is, comment]));
  return form(there.columns) === form(wanted.columns) && sameLocation(there.location, wanted.location);
}

function sameLocation(one: string | undefined, other: string): boolean {
  return one?.replace(/\/$/, "") === other.replace(/\/$/, "");
}

function gone({ database, table }: IcebergTableInputs): Error {
  return new Error(
    `table ${database}.${table} is not in the catalogue any more; nothing was changed; run pulumi refresh, then make it again`,
  );
}
