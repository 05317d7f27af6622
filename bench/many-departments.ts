import { readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseDocument } from "yaml";

const root = new URL("../", import.meta.url);
const declarations = new URL("tests/three-departments/", root);

/** `count` departments alike but for their names, as files: each is the sample's parking, without its share. */
export function manyDepartments(count: number): ReadonlyMap<string, string> {
  const parking = readFileSync(new URL("departments/parking.yaml", declarations), "utf8")
    .split("\n")
    .filter((line) => !line.includes("streetscene"))
    .join("\n");
  const lake = parseDocument(readFileSync(new URL("lake.yaml", declarations), "utf8"));
  // What only other departments use would be refused as unused.
  for (const path of [
    "partners.nel_icb",
    "partners.nhs_england",
    "retention.ASC-02",
    "retention.ASC-05",
    "retention.ASC-11",
    "words",
  ]) {
    lake.deleteIn(path.split("."));
  }
  const files = new Map([["lake.yaml", lake.toString()]]);
  for (let number = 1; number <= count; number += 1) {
    const id = `parking_${String(number).padStart(4, "0")}`;
    files.set(`departments/${id}.yaml`, parking.replace("department: parking", `department: ${id}`));
  }
  return files;
}

/** The same in a new folder with the sample's stack file of dev, for the command line. */
export async function writeDepartments(count: number): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "lakeward-bench-"));
  await mkdir(join(directory, "departments"));
  for (const [name, text] of manyDepartments(count)) await writeFile(join(directory, name), text);
  for (const name of ["Pulumi.yaml", "Pulumi.dev.yaml"]) await cp(new URL(name, root), join(directory, name));
  return directory;
}
