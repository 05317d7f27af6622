import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";
import { column, dataset, queue, ward, zone } from "../../small-lake.ts";

const charges = dataset();
/** A column that is kept in every zone, and one that is dropped before trusted. */
const kept = dataset({ columns: [column("vrm", "vehicle_registration", "direct")] });
const dropped = dataset({ columns: [column("keeper", "person_name", "direct", { trusted: "drop" }), ward] });
const columns = (...names: readonly string[]) => names.map((name) => ({ name, type: "string" }));
const iceberg = (names: unknown, more: object = {}, planned: object = {}) =>
  resource(
    "lakeward:glue:IcebergTable",
    "table",
    { database: "parking_trusted", table: "charges", columns: names, ...more },
    planned,
  );
const bridged = (more: object, name = "charges", planned: object = {}) =>
  resource("aws:glue/catalogTable:CatalogTable", "table", { databaseName: "parking_raw", name, ...more }, planned);
const hive = (names: readonly string[], keys: readonly string[] = ["_arrived_on"]) => ({
  storageDescriptor: { columns: columns(...names) },
  partitionKeys: columns(...keys),
});

export const cases: RuleCases = {
  rule: "MIN-03",
  compliant: [
    {
      it: "the declared columns and the lake's own",
      on: "table",
      resources: [charges, iceberg(columns("vrm", "postcode", "ward", "_arrived_on", "_load"))],
    },
    {
      it: "a table under its dataset, in whose database it is called otherwise, of columns that are kept everywhere",
      on: "table",
      resources: [kept, zone("trusted"), iceberg(columns("vrm"), { table: "copy" }, { parent: kept.urn })],
    },
    {
      it: "a table under its dataset, in a database that is not known yet, of columns that are kept everywhere",
      on: "table",
      resources: [kept, iceberg(columns("vrm"), { database: undefined }, { parent: kept.urn, unknown: ["database"] })],
    },
    {
      it: "a table under its dataset in no zone's database, of a column of which nothing is said to become",
      on: "table",
      resources: [
        dataset({ columns: [{ name: "vrm", kind: "vehicle_registration", reveals: "direct" }] }),
        iceberg(columns("vrm"), { database: "copies" }, { parent: charges.urn }),
      ],
    },
    { it: "a bridged table", on: "table", resources: [charges, bridged(hive(["VRM", "ward", "_load"]))] },
    {
      it: "an Iceberg table that leaves its columns to the format",
      on: "table",
      resources: [charges, bridged({ openTableFormatInput: { icebergInput: { metadataOperation: "CREATE" } } })],
    },
  ],
  failing: [
    {
      it: "a column more",
      on: "table",
      resources: [charges, iceberg(columns("vrm", "postcode", "ward", "keeper", "_arrived_on", "_load"))],
      says: "keeper",
    },
    {
      it: "a column more, by the bridged provider",
      on: "table",
      resources: [charges, bridged(hive(["vrm", "keeper"]))],
    },
    { it: "a partition key more", on: "table", resources: [charges, bridged(hive(["vrm"], ["keeper"]))] },
    {
      it: "a column more in a schema of Iceberg",
      on: "table",
      resources: [
        charges,
        bridged({
          openTableFormatInput: {
            icebergInput: {
              metadataOperation: "CREATE",
              icebergTableInput: { location: "s3://b/t", schema: { fields: [{ id: 1, name: "keeper" }] } },
            },
          },
        }),
      ],
    },
    {
      it: "a column that was to be dropped before",
      on: "table",
      resources: [
        dataset({ columns: [column("keeper", "person_name", "direct", { trusted: "drop" }), ward] }),
        iceberg(columns("keeper", "ward")),
      ],
      says: "dropped",
    },
    {
      it: "a column that was to be dropped before, in a table under its dataset that is called otherwise",
      on: "table",
      resources: [
        dropped,
        zone("trusted"),
        iceberg(columns("keeper"), { table: "charges_copy" }, { parent: dropped.urn }),
      ],
      says: "dropped",
    },
    {
      it: "a table of a zone that no dataset declares",
      on: "table",
      resources: [zone("raw"), bridged(hive(["vrm"]), "scraps")],
      says: "no dataset",
    },
    {
      it: "a table beside those of the datasets",
      on: "table",
      resources: [charges, iceberg(columns("vrm"), { table: "scraps" })],
    },
    {
      it: "a column more in a table under its dataset",
      on: "table",
      resources: [charges, iceberg(columns("keeper"), { table: "charges_copy" }, { parent: charges.urn })],
    },
    {
      it: "fields inside a declared column",
      on: "table",
      resources: [charges, iceberg([{ name: "ward", type: "struct<keeper:string,age:int>" }])],
      says: "keeper",
    },
    {
      it: "a table in a zone of another spelling",
      on: "table",
      resources: [
        { ...zone("raw"), inputs: { department: "parking", zone: "raw", role: "RAW" } },
        charges,
        bridged(hive(["vrm"]), "visitors"),
      ],
    },
  ],
  undecided: [
    {
      it: "columns that are not known yet",
      on: "table",
      resources: [charges, iceberg(undefined, {}, { unknown: ["columns"] })],
    },
    {
      it: "a column that is dropped before some zone, in a database that is not known yet",
      on: "table",
      resources: [
        dropped,
        iceberg(columns("keeper"), { database: undefined }, { parent: dropped.urn, unknown: ["database"] }),
      ],
      says: "in which zone keeper is",
    },
    {
      it: "a column of which it is not known yet what becomes of it, in a database that is not known yet",
      on: "table",
      resources: [
        { ...kept, unknown: ["columns[0].treatment"] },
        iceberg(columns("vrm"), { database: undefined }, { parent: kept.urn, unknown: ["database"] }),
      ],
    },
    {
      it: "a column of which it is not known yet what becomes of it in one zone, in a database that is not known yet",
      on: "table",
      resources: [
        { ...kept, unknown: ["columns[0].treatment.trusted"] },
        iceberg(columns("vrm"), { database: undefined }, { parent: kept.urn, unknown: ["database"] }),
      ],
    },
    {
      it: "a column of which it is not known yet what becomes of it in the zone",
      on: "table",
      resources: [{ ...kept, unknown: ["columns[0].treatment.trusted"] }, iceberg(columns("vrm"))],
      says: "what becomes of vrm in trusted is not known yet",
    },
    {
      it: "a column's name that is not known yet",
      on: "table",
      resources: [charges, iceberg([{ type: "string" }], {}, { unknown: ["columns[0].name"] })],
    },
    {
      it: "a column's type that is not known yet",
      on: "table",
      resources: [charges, iceberg([{ name: "ward" }], {}, { unknown: ["columns[0].type"] })],
    },
    {
      it: "a declared column's name that is not known yet",
      on: "table",
      resources: [{ ...charges, unknown: ["columns[0].name"] }, iceberg(columns("keeper", "ward"))],
    },
    ...[
      {
        it: "a dataset whose name is not known yet",
        resources: [{ ...charges, unknown: ["dataset"] }, iceberg(columns("vrm"))],
      },
      {
        it: "a database that is not known yet",
        resources: [charges, iceberg(columns("vrm"), {}, { unknown: ["database"] })],
      },
      {
        it: "a database that is not known yet, beside zones only",
        resources: [zone("trusted"), iceberg(columns("vrm"), {}, { unknown: ["database"] })],
      },
      {
        it: "a table's name that is not known yet",
        resources: [charges, iceberg(columns("vrm"), {}, { unknown: ["table"] })],
      },
      {
        it: "a zone whose name is not known yet",
        resources: [{ ...zone("raw"), unknown: ["zone"] }, iceberg(columns("vrm"))],
      },
      {
        it: "a zone of which it is not known yet what it is for",
        resources: [{ ...zone("trusted"), unknown: ["role"] }, iceberg(columns("vrm"))],
        says: "which zone it is in",
      },
    ].map((one) => ({ says: "which dataset declares it", ...one, on: "table" })),
    {
      it: "declared columns that are not known yet",
      on: "table",
      resources: [dataset({ columns: undefined }, { unknown: ["columns"] }), iceberg(columns("vrm"))],
    },
  ],
  malformed: [
    { it: "columns that are a text", on: "table", resources: [charges, iceberg("vrm")] },
    {
      it: "a dataset whose name is a list",
      on: "table",
      resources: [dataset({ dataset: ["charges"] }), iceberg(columns("vrm", "keeper"))],
    },
    {
      it: "a database that is a number",
      on: "table",
      resources: [charges, iceberg(columns("vrm"), { database: 7 })],
    },
    { it: "a column's name that is a number", on: "table", resources: [charges, iceberg([{ name: 7 }])] },
    {
      it: "a storage descriptor that is a text",
      on: "table",
      resources: [charges, bridged({ storageDescriptor: "vrm" })],
    },
    {
      it: "a treatment that there is not",
      on: "table",
      resources: [
        dataset({ columns: [column("vrm", "vehicle_registration", "direct", { trusted: "Dropped" }), ward] }),
        iceberg(columns("vrm")),
      ],
    },
    {
      it: "a type that is a list",
      on: "table",
      resources: [charges, iceberg([{ name: "ward", type: ["struct<a:int>"] }])],
    },
  ],
  notApplicable: [
    {
      it: "a table of no zone",
      on: "table",
      resources: [charges, bridged({ ...hive(["x"]), databaseName: "weather" })],
    },
    {
      it: "a table of a database that is not known yet, where no lake is declared",
      on: "table",
      resources: [iceberg(columns("vrm"), {}, { unknown: ["database"] })],
    },
    { it: "a table where no lake is declared", on: "table", resources: [iceberg(columns("vrm"))] },
    {
      it: "a table of a group's own",
      on: "table",
      resources: [zone("scratch"), bridged({ ...hive(["x"]), databaseName: "parking_scratch" })],
    },
    { it: "a queue", on: "queue", resources: [queue] },
  ],
};
