import { parseDocument } from "yaml";
import { formatDeclaration } from "../formatting/format-declaration.ts";
import type { Problem } from "../problem.ts";
import { readYaml } from "../reading/read-yaml.ts";
import { currentVersion } from "../vocabulary/current-version.ts";
import { marked, restored } from "./comments-beside.ts";
import { type FileKind, type Migration, migrations as ours } from "./migrations.ts";

/** The files that differ, in the order in which they are to be written, or why none can be upgraded. */
export type Upgraded =
  | { readonly ok: true; readonly from: number; readonly to: number; readonly changed: ReadonlyMap<string, string> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * All files in the current version of the language. Pure. lake.yaml, which says the version, comes last: as long as it is
 * not written, the upgrade can be run again.
 *
 * @param files relative path to text, as the loader takes them
 */
export function upgradeDeclarations(
  files: ReadonlyMap<string, string>,
  migrations: readonly Migration[] = ours,
  to: number = currentVersion,
): Upgraded {
  const problems = [...files].flatMap(([file, text]) => {
    const { flaws, position } = readYaml(text);
    return flaws.map(({ offset, message }): Problem => ({ file, ...position(offset), path: "", message }));
  });
  if (problems.length > 0) return { ok: false, problems };
  const { version, place } = versionOf(files.get("lake.yaml") ?? "");
  const refuse = (message: string): Upgraded => ({ ok: false, problems: [{ ...place, path: "lakeward", message }] });
  if (version === null) return refuse(`the version of the language must be said, for example ${to}`);
  if (version > to) return refuse(`${version} is newer than what is known here (${to}); install a newer lakeward`);
  const steps: Migration[] = [];
  for (let at = version; at < to; at += 1) {
    const step = migrations.find(({ from }) => from === at);
    if (!step) return refuse(`nothing leads from version ${at} to ${at + 1}; the versions known here begin later`);
    steps.push(step);
  }
  const changed = new Map<string, string>();
  if (steps.length === 0) return { ok: true, from: version, to, changed };
  const lakeLast = [...files].sort(([a], [b]) => Number(a === "lake.yaml") - Number(b === "lake.yaml"));
  for (const [file, text] of lakeLast) {
    const moved = migrate(file, text, steps, to);
    if (!moved.ok) return moved;
    if (moved.text !== text) changed.set(file, moved.text);
  }
  return { ok: true, from: version, to, changed };
}

function migrate(file: string, text: string, steps: readonly Migration[], to: number) {
  const document = parseDocument(marked(text), { schema: "failsafe", merge: false });
  const kind = kindOf(file);
  for (const step of steps) step.change(document, kind);
  if (kind === "lake") document.set("lakeward", String(to));
  return formatDeclaration(file, restored(document.toString({ lineWidth: 0, flowCollectionPadding: true })));
}

function kindOf(file: string): FileKind {
  if (file === "lake.yaml") return "lake";
  if (file === "exceptions.yaml") return "exceptions";
  return file === "entities.yaml" ? "entities" : "department";
}

function versionOf(text: string) {
  const { tree, position } = readYaml(text);
  const top = { file: "lake.yaml", line: 1, column: 1 };
  const said = tree?.kind === "mapping" ? tree.entries.find(({ key }) => key === "lakeward")?.value : undefined;
  if (said?.kind !== "scalar" || !/^(0|[1-9]\d{0,5})$/.test(said.text)) return { version: null, place: top };
  return { version: Number(said.text), place: { file: "lake.yaml", ...position(said.start) } };
}
