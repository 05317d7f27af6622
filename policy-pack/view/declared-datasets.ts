import { datasetZones } from "./dataset-zones.ts";
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
  const { byName, twice, hidden } = estate.derive(datasets);
  if (department.state !== "known" || name.state !== "known") {
    const path = department.state === "known" ? "dataset" : "department";
    return department.state === "malformed" || name.state === "malformed"
      ? { state: "elsewhere" }
      : { state: "unknown", waitsFor: [path] };
  }
  const again = twice.get(`${department.value}/${name.value}`);
  if (again) return { state: "unknown", waitsFor: [again.urn] };
  const dataset = byName.get(`${department.value}/${name.value}`);
  if (dataset) return { state: "there", dataset };
  return hidden.length > 0 ? { state: "unknown", waitsFor: hidden.map(({ urn }) => urn) } : { state: "elsewhere" };
}

/** Whether the document declares any dataset. */
export function hasDatasets(estate: Estate): boolean {
  return estate.ofType("lakeward:lake:Dataset").length > 0;
}

/** Datasets that do not say, or not yet, what their tables are called, or in which zones they are. */
export function hiddenDatasets(estate: Estate): readonly Resource[] {
  return estate.ofType("lakeward:lake:Dataset").filter(isNamesHidden);
}

/** Those of them that do say it, not yet or not to be read: any table may be theirs. */
export function untoldDatasets(estate: Estate): readonly Resource[] {
  return estate.derive(hiddenDatasets).filter((dataset) => {
    const zones = datasetZones(dataset);
    const said = [dataset.text("department"), dataset.text("dataset"), zones];
    return [...said, ...(zones.state === "known" ? zones.value : [])].some(
      ({ state }) => state === "unknown" || state === "malformed",
    );
  });
}

function isNamesHidden(dataset: Resource): boolean {
  const zones = datasetZones(dataset);
  return isNameHidden(dataset) || zones.state !== "known" || zones.value.some(({ state }) => state !== "known");
}

/** Not known yet, or not to be read: then any name may be its. */
function isNameHidden(dataset: Resource): boolean {
  return dataset.text("department").state !== "known" || dataset.text("dataset").state !== "known";
}

interface DatasetIndex {
  /** By `department/dataset`. */
  readonly byName: ReadonlyMap<string, Resource>;
  /** Names that several components have: which of them counts cannot be told. */
  readonly twice: ReadonlyMap<string, Resource>;
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
  const byName = new Map(named);
  const twice = new Map(named.filter(([name, dataset]) => byName.get(name) !== dataset));
  return { byName, twice, hidden: all.filter(isNameHidden) };
}
