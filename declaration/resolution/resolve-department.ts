import type { Dataset, Department, Statement } from "../lake.ts";
import type { DatasetFile, DepartmentFile } from "../schema/department-file.ts";
import { tableZones } from "../vocabulary/zones.ts";
import { inWords, suggestion } from "../words.ts";
import type { Context } from "./context.ts";
import { resolveDataset, type Surroundings } from "./resolve-dataset.ts";
import { byId, resolvePartners } from "./resolve-lake.ts";
import { resolvePurpose } from "./resolve-purpose.ts";
import { resolveSource } from "./resolve-source.ts";
import { resolveStatement } from "./resolve-statement.ts";

/** A department with every default filled in and every name resolved. */
export function resolveDepartment(id: string, file: DepartmentFile, context: Context): Department {
  const { lake } = context;
  const steward = file.steward ?? file.owner.mail;
  const fill = (template: string) => template.replaceAll("{department}", id);
  const owner = { post: undefined, deputy: undefined, approvers: undefined, ...file.owner };
  const purposes = byId(file.purposes).map(([purpose, said]) =>
    resolvePurpose(purpose, said, lake.organisation.notice),
  );
  const sources = byId(file.sources)
    .map(([source, said]) => resolveSource(source, said, id, context.report))
    .filter((source) => source !== null);
  const published = new Set(
    (file.access ?? [])
      .filter((statement) => statement.who === "public")
      .flatMap((statement) => statement.sees.map((seen) => seen.split(" ")[0] ?? "")),
  );
  const department: Omit<Department, "access"> = {
    id,
    kind: file.project === undefined ? "department" : "project",
    title: file.title ?? inWords(id),
    owner: {
      mail: owner.mail,
      post: owner.post ?? "Information Asset Owner",
      deputy: owner.deputy ?? null,
      approvers: owner.approvers ?? fill(lake.people.approvers),
    },
    steward,
    notify: file.notify ?? steward,
    register: file.register ?? null,
    costCentre: file.cost_centre ?? id,
    budgetPounds: file.budget ?? lake.limits.budgetPounds,
    tools: [...(file.tools ?? ["athena"])].sort(),
    groups: byId({ ...lake.people.groups, ...file.groups }).map(([group, directory]) => ({
      id: group,
      directory: fill(directory),
    })),
    partners: resolvePartners(file.partners, id),
    purposes,
    sources,
    datasets: resolveDatasets(file, { context, department: id, purposes, sources, published }),
    glossary: Object.fromEntries(byId(file.glossary)),
    status: file.status ?? "active",
  };
  const access = (file.access ?? [])
    .map((statement, index) => resolveStatement(index, statement, department, context))
    .filter((statement) => statement !== null)
    .map((statement): [string, Statement] => [rank(statement), statement])
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, statement]) => statement);
  return { ...department, access };
}

/** Receiver, zone, purpose, first dataset, then everything else but the place: what statements are sorted by. */
function rank(statement: Statement): string {
  const { path: _, ...said } = statement;
  const zone = tableZones.indexOf(statement.zone);
  const purpose = statement.purpose ? `${statement.purpose.department}/${statement.purpose.id}` : "";
  return [JSON.stringify(statement.who), zone, purpose, statement.sees[0]?.dataset ?? "", JSON.stringify(said)].join(
    "\u0000",
  );
}

/** Datasets sorted by id; those that are made come after what they are made from. */
function resolveDatasets(file: DepartmentFile, around: Omit<Surroundings, "inputs">): Dataset[] {
  const declared = new Map<string, DatasetFile>(
    byId(file.datasets).map(([id, said]) => [id, said.made_from ? said : { ...file.defaults, ...said }]),
  );
  const done = new Map<string, Dataset>();
  const { report } = around.context;

  const resolve = (id: string, said: DatasetFile, waiting: readonly string[]): Dataset => {
    const ready = done.get(id);
    if (ready) return ready;
    const inputs = (said.made_from ?? []).flatMap((input, index) => {
      const path = `${around.department}.datasets.${id}.made_from${(said.made_from ?? []).length > 1 ? `[${index}]` : ""}`;
      const made = declared.get(input);
      if (!made) report(path, `there is no dataset ${input}${suggestion(input, declared.keys())}`);
      else if (input === id || waiting.includes(input))
        report(path, `${input} is itself made from ${id}; one of them must come first`);
      else return [resolve(input, made, [...waiting, id])];
      return [];
    });
    const dataset = resolveDataset(id, said, { ...around, inputs });
    done.set(id, dataset);
    return dataset;
  };

  return [...declared].map(([id, said]) => resolve(id, said, []));
}
