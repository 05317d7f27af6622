import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { hiddenDatasets } from "../../view/declared-datasets.ts";
import { declaredTables } from "../../view/declared-tables.ts";
import type { Estate } from "../../view/estate.ts";
import { joinReadings } from "../../view/join-readings.ts";
import type { Reading, Resource } from "../../view/resource.ts";
import { type Table, tables } from "../../view/table.ts";

/**
 * LF-11: no partition key is a column that says something of who a person is: keys stand in the files' paths and cannot be
 * filtered (https://docs.aws.amazon.com/lake-formation/latest/dg/data-filtering-notes.html).
 */
export const partitionByPlainColumns: Rule = (estate) =>
  estate.derive(tables).map((table): Finding => ({ on: table.resource, ...judge(table, estate) }));

function judge(table: Table, estate: Estate): Judgement {
  const { resource } = table;
  const isOurs = resource.type.startsWith("lakeward:");
  const path = isOurs ? "partition.column" : "partitionKeys";
  const read = isOurs ? ourKeys(resource) : partitionKeys(resource);
  if (read.state !== "known") return unreadable(read);
  const names = read.value;
  const nameless = names.find(({ state }) => state === "absent" || state === "malformed");
  if (nameless !== undefined && nameless.state !== "known") return unreadable(nameless);
  if (names.length === 0) return compliant([path]);
  return worst([...names.map((name) => judgeKey(name, table, path)), ...judgeOthers(table, path, estate)]);
}

function judgeKey(name: Reading<string>, { restricted, dataset }: Table, path: string): Judgement {
  if (dataset === undefined) return compliant([path]);
  const related = { related: [dataset.urn] };
  if (restricted === undefined)
    return undecided("which columns are restricted is not known yet", [path], [dataset.urn], related);
  if (name.state !== "known") return unreadable(name);
  return restricted.some((column) => column.toLowerCase() === name.value.toLowerCase())
    ? violation(`${path} holds the restricted column ${name.value}`, [path], related)
    : compliant([path]);
}

/** While its name, or a dataset's, is not known, the table may be another dataset's than the one that it stands under. */
function judgeOthers({ qualifiedName, dataset }: Table, path: string, estate: Estate): readonly Judgement[] {
  if (qualifiedName !== undefined && estate.derive(declaredTables).has(qualifiedName)) return [];
  const possible = qualifiedName === undefined ? estate.ofType("lakeward:lake:Dataset") : estate.derive(hiddenDatasets);
  const others = possible.flatMap((one) => (one === dataset ? [] : [one.urn]));
  return others.length === 0 ? [] : [undecided("which dataset's table it is, is not known yet", [path], others)];
}

type Names = Reading<readonly Reading<string>[]>;

function ourKeys(table: Resource): Names {
  const column = table.text("partition.column");
  return { state: "known", path: "partition", value: table.get("partition").state === "absent" ? [] : [column] };
}

const icebergTable = "openTableFormatInput.icebergInput.icebergTableInput";

/** Partition keys of a table of the catalogue, those of an Iceberg table by the columns that they are made of. */
function partitionKeys(table: Resource): Names {
  const [keys, parts, columns] = [
    table.elements("partitionKeys"),
    table.elements(`${icebergTable}.partitionSpec.fields`),
    table.elements(`${icebergTable}.schema.fields`),
  ];
  const listed = joinReadings([keys, parts]);
  if (listed.state !== "known") return listed;
  const fields = columns.state === "known" ? columns.value : [];
  const sourceOf = (part: string): Reading<string> => {
    const id = table.number(`${part}.sourceId`);
    if (id.state !== "known") return id;
    const source = fields.find((field) => {
      const own = table.number(`${field}.id`);
      return own.state === "known" && own.value === id.value;
    });
    return source === undefined ? { ...id, state: "unknown", dependsOn: [] } : table.text(`${source}.name`);
  };
  return {
    ...listed,
    value: [
      ...(keys.state === "known" ? keys.value.map((key) => table.text(`${key}.name`)) : []),
      ...(parts.state === "known" ? parts.value.map(sourceOf) : []),
    ],
  };
}
