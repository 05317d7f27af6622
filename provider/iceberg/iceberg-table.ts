import type { CreateIcebergTableInput } from "@aws-sdk/client-glue";
import type { Aws } from "../account/aws.ts";
import { CallFailure } from "../account/call-failure.ts";
import { whenMissing } from "../account/when-missing.ts";
import type { Handler } from "../service/handler.ts";
import { map, onlyTrue, record, type TypeOf, whole } from "../service/shape.ts";
import { type CatalogueTable, catalogueTable } from "./catalogue-table.ts";
import { type Column, columnWords, refusedChanges } from "./column-changes.ts";
import { type FieldIds, icebergFields, withIds } from "./fields.ts";
import { sameLayout } from "./layout.ts";
import { propertiesOf, propertiesStand, surplusProperties } from "./properties.ts";
import { sameLocation } from "./same-location.ts";
import { type IcebergTableInputs, tableInputs, tableShape } from "./table-inputs.ts";
import { refuseTable } from "./table-refusals.ts";

const stateShape = record({
  ...tableInputs,
  fieldIds: map(whole),
  lastFieldId: whole,
  /** Imported: the catalogue does not show the layout, so the first that is declared is taken to be it. */
  layoutUnknown: onlyTrue,
});
type State = TypeOf<typeof stateShape>;

const noIds: FieldIds = { ids: {}, last: 0 };

/** How often a change is worked out again when another writer was faster. */
const rounds = 5;

/** The first partition field's id [Iceberg spec: "Partition evolution"]. */
const firstPartitionField = 1000;

/** An Iceberg table whose columns change in Iceberg's metadata, with stable field ids. Delete drops it from the catalogue; its files stay in the bucket. */
export const icebergTable: Handler<IcebergTableInputs, State> = {
  inputs: tableShape,
  state: stateShape,
  identity: ["database", "table"],
  identify: ({ database, table }) => `${database}/${table}`,
  claims: (inputs) => [{ property: "table", thing: icebergTable.identify(inputs) }],
  refuse: refuseTable,
  words: (before, wanted) =>
    columnWords(before?.columns ?? [], wanted.columns).map(
      (sentence) => `table ${wanted.database}.${wanted.table} ${sentence}`,
    ),
  create: async (wanted, aws) => {
    const fields = withIds([], wanted.columns, noIds);
    try {
      await aws.glue("CreateTable", {
        DatabaseName: wanted.database,
        Name: wanted.table,
        OpenTableFormatInput: {
          IcebergInput: {
            MetadataOperation: "CREATE",
            Version: "2",
            CreateIcebergTableInput: { ...tableInput(wanted, fields), ...layout(wanted, fields) },
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
      // Whoever made it gave the ids; only the catalogue can tell which.
      return readBack(wanted, noIds, aws);
    }
    return readBack(wanted, fields, aws);
  },
  update: async (state, wanted, aws) => {
    for (let round = 1; ; round += 1) {
      try {
        return await evolve(state, wanted, aws);
      } catch (error) {
        const overtaken = error instanceof CallFailure && error.code === "ConcurrentModificationException";
        if (!overtaken || round === rounds) throw error;
      }
    }
  },
  read: async (id, state, aws) => {
    const { database, table } = state ?? placeOf(id);
    const there = await catalogueTable(database, table, aws);
    if (there === undefined) return undefined;
    const fields = idsOf(there, state);
    const now = { columns: there.columns, fieldIds: fields.ids, lastFieldId: fields.last };
    if (state === undefined)
      return {
        ...empty,
        ...now,
        layoutUnknown: true,
        database,
        table,
        location: there.location ?? "",
        description: there.description,
      };
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
  recall: async (wanted, before, aws) => {
    if (before !== undefined) return before;
    const there = await catalogueTable(wanted.database, wanted.table, aws);
    return there !== undefined && same(there, wanted) ? readBack(wanted, noIds, aws) : undefined;
  },
  delete: async ({ database, table }, aws) => {
    await whenMissing(aws.glue("DeleteTable", { DatabaseName: database, Name: table }), undefined);
  },
};

async function evolve(state: State, wanted: IcebergTableInputs, aws: Aws): Promise<State> {
  const there = await catalogueTable(wanted.database, wanted.table, aws);
  if (there === undefined) throw gone(wanted);
  const fields = evolvedFields(state, wanted, there);
  const update = tableInput(wanted, fields);
  const surplus = surplusProperties(state, wanted, there.parameters);
  const Updates = [
    ...(same(there, wanted) && propertiesStand(state, wanted, there.parameters) ? [] : [update]),
    ...(Object.keys(surplus).length === 0
      ? []
      : [{ ...update, Action: "remove-properties" as const, Properties: surplus }]),
  ];
  if (Updates.length > 0) {
    refuseUnnumbered(there, idsOf(there, state), wanted);
    await aws.glue("UpdateTable", {
      DatabaseName: wanted.database,
      Name: wanted.table,
      ...(there.version !== undefined && { VersionId: there.version }),
      UpdateOpenTableFormatInput: { UpdateIcebergInput: { UpdateIcebergTableInput: { Updates } } },
    });
  }
  const layoutUnknown = wanted.partition === undefined ? state.layoutUnknown : undefined;
  return { ...(await readBack(wanted, fields, aws)), layoutUnknown };
}

/** The fields that the table would have; throws for what would be lost without being said to be. */
function evolvedFields(state: State, wanted: IcebergTableInputs, there: CatalogueTable): FieldIds {
  const losses = { retired: wanted.retired ?? [], narrowed: wanted.narrowed ?? [] };
  const [problem] = refusedChanges(there.columns, wanted.columns, losses);
  if (problem !== undefined)
    throw new Error(`${icebergTable.identify(wanted)}: ${problem.reason}; nothing was changed`);
  if (!state.layoutUnknown && !sameLayout(state.partition, wanted)) {
    throw new Error(
      `${icebergTable.identify(wanted)}: partition: cannot change; make another table, or destroy this one first; nothing was changed`,
    );
  }
  return withIds(there.columns, wanted.columns, idsOf(there, state));
}

/** A column that is sent under a new id begins anew, and its data is lost to readers. */
function refuseUnnumbered({ columns }: CatalogueTable, { ids }: FieldIds, wanted: IcebergTableInputs): void {
  const unnumbered = columns.filter(({ name }) => ids[name] === undefined).map(({ name }) => name);
  if (columns.length > 0 && unnumbered.length === 0) return;
  const what = columns.length === 0 ? "no columns" : `no field ids of ${unnumbered.join(", ")}`;
  throw new Error(
    `${icebergTable.identify(wanted)}: the catalogue shows ${what}, so their data could be lost to readers; nothing was changed; change the table with the engine that wrote it, and declare what it then shows`,
  );
}

const empty = {
  description: undefined,
  partition: undefined,
  parameters: undefined,
  retired: undefined,
  narrowed: undefined,
};

/** Properties that are left out of the request stay as they are in the table, those of engines too. */
function tableInput(wanted: IcebergTableInputs, fields: FieldIds): CreateIcebergTableInput {
  const { location, columns } = wanted;
  const properties = propertiesOf(wanted);
  return {
    Location: location,
    Schema: { Type: "struct", Fields: icebergFields(columns, fields) },
    ...(Object.keys(properties).length > 0 && { Properties: properties }),
  };
}

/** Said once, when the table is made: what engines make of it later is theirs. */
function layout({ partition }: IcebergTableInputs, { ids }: FieldIds): Pick<CreateIcebergTableInput, "PartitionSpec"> {
  if (partition === undefined) return {};
  const { column, transform } = partition;
  const Name = transform === "identity" ? column : `${column}_${transform}`;
  const Fields = [{ SourceId: ids[column], Transform: transform, Name, FieldId: firstPartitionField }];
  return { PartitionSpec: { SpecId: 0, Fields } };
}

async function readBack(wanted: IcebergTableInputs, planned: FieldIds, aws: Aws): Promise<State> {
  const lostOf = (table: CatalogueTable) =>
    wanted.columns.filter(
      ({ name, type: is }) => !table.columns.some((column) => column.name === name && column.type === is),
    );
  const there = await aws.seen(
    () => catalogueTable(wanted.database, wanted.table, aws),
    (table) => table !== undefined && lostOf(table).length === 0,
  );
  if (there === undefined) throw gone(wanted);
  const lost = lostOf(there);
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

function placeOf(id: string): Pick<IcebergTableInputs, "database" | "table"> {
  const [database = "", table = ""] = id.split("/");
  return { database, table };
}

function gone({ database, table }: IcebergTableInputs): Error {
  return new Error(
    `table ${database}.${table} is not in the catalogue any more; nothing was changed; run pulumi refresh, then make it again`,
  );
}
