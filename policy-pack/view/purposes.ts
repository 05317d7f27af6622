import type { Estate } from "./estate.ts";
import type { Reading, Resource } from "./resource.ts";

/** A purpose as its department's component declares it. */
export interface DeclaredPurpose {
  readonly department: Resource;
  /** Property path of the purpose in the component. */
  readonly path: string;
  readonly id: Reading<string>;
}

/** The purpose of an id: its component says it, says others only, is not in the document, or cannot be told yet. */
export type NamedPurpose =
  | { readonly state: "there"; readonly purpose: DeclaredPurpose }
  | { readonly state: "missing"; readonly department: Resource }
  | { readonly state: "elsewhere" }
  | { readonly state: "unknown"; readonly waitsFor: readonly string[] };

interface PurposeIndex {
  /** By `department/id`. */
  readonly byName: ReadonlyMap<string, DeclaredPurpose>;
  /** Names that are declared more than once: which of them counts cannot be told. */
  readonly twice: ReadonlyMap<string, Resource>;
  readonly departments: ReadonlyMap<string, Resource>;
  /** Departments whose id, or one of whose purposes' ids, is not known yet. */
  readonly hidden: readonly Resource[];
}

function purposes(estate: Estate): PurposeIndex {
  const departments = new Map<string, Resource>();
  const byName = new Map<string, DeclaredPurpose>();
  const twice = new Map<string, Resource>();
  const hidden: Resource[] = [];
  for (const department of estate.ofType("lakeward:lake:Department")) {
    const own = department.text("department");
    // Programs of others may call it by the key that Pulumi's SDK keeps to itself.
    const id = own.state === "absent" ? department.text("id") : own;
    const list = purposesOf(department);
    const found = list.state === "known" ? list.value : [];
    if (id.state === "known") departments.set(id.value, department);
    const isHidden =
      [id, ...found.map((one) => one.id)].some(({ state }) => state !== "known") ||
      list.state === "unknown" ||
      list.state === "malformed";
    if (isHidden) hidden.push(department);
    for (const one of found) {
      if (id.state !== "known" || one.id.state !== "known") continue;
      const name = `${id.value}/${one.id.value}`;
      if (byName.has(name)) twice.set(name, department);
      byName.set(name, one);
    }
  }
  return { byName, twice, departments, hidden };
}

/** The purposes of a department's component. */
export function purposesOf(department: Resource): Reading<readonly DeclaredPurpose[]> {
  const list = department.elements("purposes");
  if (list.state !== "known") return list;
  return { ...list, value: list.value.map((path) => ({ department, path, id: department.text(`${path}.id`) })) };
}

/** The purpose's own place in the declarations, for a finding. */
export function purposeDeclaredAt({ department, id }: DeclaredPurpose): { readonly declared?: string } {
  return department.declared !== undefined && id.state === "known"
    ? { declared: `${department.declared}.purposes.${id.value}` }
    : {};
}

/** The purpose of that name, `department/id`. */
export function purposeNamed(name: string, estate: Estate): NamedPurpose {
  const { byName, twice, departments, hidden } = estate.derive(purposes);
  const again = twice.get(name);
  if (again) return { state: "unknown", waitsFor: [again.urn] };
  const purpose = byName.get(name);
  if (purpose) return { state: "there", purpose };
  if (hidden.length > 0) return { state: "unknown", waitsFor: hidden.map(({ urn }) => urn) };
  const department = departments.get(name.slice(0, name.indexOf("/")));
  return department ? { state: "missing", department } : { state: "elsewhere" };
}
