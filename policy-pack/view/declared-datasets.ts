import type { Estate } from "./estate.ts";
import type { Resource } from "./resource.ts";

/** The dataset that a component speaks of by its `department` and `dataset`. */
export type NamedDataset =
  | { readonly state: "there"; readonly dataset: Resource }
  | { readonly state: "elsewhere" }
  | { readonly state: "unknown"; readonly waitsFor: readonly string[] };

/** The dataset of which an `Access` or a `Share` is. */
export function datasetOf(statement: Resource, estate: Estate): NamedDataset {
  const [department, name] = [statement.text("department"), statement.text("dataset")];
  const { byName, hidden } = estate.derive(datasets);
  if (department.state !== "known" || name.state !== "known") {
    const path = department.state === "known" ? "dataset" : "department";
    return department.state === "malformed" || name.state === "malformed"
      ? { state: "elsewhere" }
      : { state: "unknown", waitsFor: [path] };
  }
  const dataset = byName.get(`${department.value}/${name.value}`);
  if (dataset) return { state: "there", dataset };
  return hidden.length > 0 ? { state: "unknown", waitsFor: hidden.map(({ urn }) => urn) } : { state: "elsewhere" };
}

/** Whether the document declares any dataset. */
export function hasDatasets(estate: Estate): boolean {
  return estate.ofType("lakeward:lake:Dataset").length > 0;
}

/** Datasets that do not say yet what their tables are called, or in which zones they are. */
export function hiddenDatasets(estate: Estate): readonly Resource[] {
  return estate.ofType("lakeward:lake:Dataset").filter(isNamesHidden);
}

function isNamesHidden(dataset: Resource): boolean {
  const zones = dataset.elements("zones");
  return (
    dataset.text("department").state === "unknown" ||
    dataset.text("dataset").state === "unknown" ||
    zones.state === "unknown" ||
    (zones.state === "known" && zones.value.some((path) => dataset.text(path).state === "unknown"))
  );
}

interface DatasetIndex {
  /** By `department/dataset`. */
  readonly byName: ReadonlyMap<string, Resource>;
  readonly hidden: readonly Resource[];
}

/** All datasets of the document. */
export function datasets(estate: Estate): DatasetIndex {
  const all = estate.ofType("lakeward:lake:Dataset");
  const named = all.flatMap((dataset) => {
    const [department, name] = [dataset.text("department"), dataset.text("dataset")];
    return department.state === "known" && name.state === "known"
      ? [[`${department.value}/${name.value}`, dataset] as const]
      : [];
  });
  const isHidden = (dataset: Resource) =>
    dataset.text("department").state === "unknown" || dataset.text("dataset").state === "unknown";
  return { byName: new Map(named), hidden: all.filter(isHidden) };
}
