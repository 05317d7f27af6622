import { compliant, type Judgement, undecided, unreadable, violation } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import type { Resource } from "../../view/resource.ts";
import { type Table, tables } from "../../view/table.ts";

/**
 * LF-11: no partition key is a column that says something of who a person is: keys stand in the files' paths and cannot be
 * filtered (https://docs.aws.amazon.com/lake-formation/latest/dg/data-filtering-notes.html).
 */
export const partitionByPlainColumns: Rule = (estate) =>
  estate.derive(tables).map((table): Finding => ({ on: table.resource, ...judge(table) }));

function judge(table: Table): Judgement {
  const { resource, restricted, dataset } = table;
  const isOurs = resource.type.startsWith("lakeward:");
  const path = isOurs ? "partition.column" : "partitionKeys";
  const keys = isOurs ? [path] : listed();
  if (!Array.isArray(keys)) return unreadable(keys);
  const names = keys
    .map((key) => resource.text(isOurs ? key : `${key}.name`))
    .filter(({ state }) => state !== "absent");
  if (names.length === 0 || dataset === undefined) return compliant([path]);
  if (restricted === undefined)
    return undecided("which columns are restricted is not known yet", [path], [dataset.urn], {
      related: [dataset.urn],
    });
  const found = names.flatMap((name) =>
    name.state === "known" && restricted.some((column) => column.toLowerCase() === name.value.toLowerCase())
      ? [name.value]
      : [],
  );
  if (found.length > 0)
    return violation(`${path} holds the restricted column ${found.join(", ")}`, [path], { related: [dataset.urn] });
  if (isColumnHidden(dataset))
    return undecided("which columns are restricted is not known yet", [path], [dataset.urn], {
      related: [dataset.urn],
    });
  const hidden = names.find(({ state }) => state !== "known");
  return hidden !== undefined && hidden.state !== "known" ? unreadable(hidden) : compliant([path]);

  function listed() {
    const list = resource.elements(path);
    if (list.state === "known") return [...list.value];
    return list.state === "absent" ? [] : list;
  }
}

function isColumnHidden(dataset: Resource): boolean {
  const columns = dataset.elements("columns");
  return (
    columns.state !== "known" || columns.value.some((column) => dataset.text(`${column}.name`).state === "unknown")
  );
}
