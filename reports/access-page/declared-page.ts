import { type Sight, sightsOf } from "../../access/compare/sights.ts";
import { compileAccess, type WithheldAccess } from "../../access/compile.ts";
import { administratorsOf, type DeclaredPlace } from "../../access/declared/administrators.ts";
import { type Simulation, simulate } from "../../access/simulate/simulate.ts";
import type { LakeFormationSnapshot } from "../../access/snapshot.ts";
import { aim, dayInWords } from "../../access/wording.ts";
import type { Lake, Purpose } from "../../declaration/lake.ts";
import { databaseName, roleArn } from "../../declaration/names.ts";
import type { SourceMap } from "../../declaration/source-map.ts";
import { basisWords } from "../registers/basis-words.ts";
import { conditionWords } from "../registers/condition-words.ts";
import { dpiaWords } from "../registers/dpia-words.ts";
import { DeclaredPeople } from "./declared-people.ts";
import { declaredTables } from "./declared-tables.ts";
import type { AccessPage, PageSight, PageTable, PageTerms } from "./page-data.ts";
import { PageLists } from "./page-lists.ts";

const notGivenYet: Readonly<Record<"partner" | "public", string>> = {
  partner: "Declared for a partner; this version of the lake gives partners nothing before deliveries are built.",
  public: "Declared for the public, prepared in the open zone; this version of the lake does not publish it.",
};

const pipelineRemark =
  "The role with which programs load and treat this department's data; nobody may sign in with it.";

/** What the declarations were read as, and what an account holds by them. */
export interface DeclaredAccess {
  readonly lake: Lake;
  readonly sources: SourceMap;
  readonly asOf: string;
  readonly place: DeclaredPlace;
  readonly snapshot: LakeFormationSnapshot;
}

/**
 * Everyone who sees something by the declarations, with the terms: groups, partners and the public from what is compiled,
 * pipelines, ways past the permissions and what is uncertain from the simulator.
 */
export function declaredPage({ lake, sources, asOf, place, snapshot }: DeclaredAccess): AccessPage {
  const lists = new PageLists();
  const simulation = simulate(snapshot);
  const people = new DeclaredPeople(lake);
  const tables = declaredTables(lake, lists);
  const positions = new Map(tables.map(({ id }, position) => [id, position]));
  const purposes = new Map(
    lake.departments.flatMap(({ id, purposes }) =>
      purposes.map((purpose) => [`${id}/${purpose.id}`, purpose] as const),
    ),
  );
  const tableId = (sight: Pick<Sight, "giver" | "dataset" | "zone">): string =>
    `${databaseName(sight.giver, lake.zones[sight.zone].called)}.${sight.dataset}`;
  const because = (path: string): string => {
    const found = sources.place(path);
    return found === null ? path : `${found.file}:${found.line}`;
  };
  const seen = sightsOf(lake, asOf).flatMap((sight): readonly PageSight[] => {
    const id = tableId(sight);
    const tablePosition = positions.get(id);
    const table = tablePosition === undefined ? undefined : tables[tablePosition];
    if (tablePosition === undefined || table === undefined) return [];
    const { receiver, rows } = sight;
    const { remarks, waysPast } =
      receiver.kind === "group"
        ? besides(simulation, roleArn(place, receiver.department, "group", receiver.group), id)
        : { remarks: declaredOnly(sight), waysPast: [] };
    const names = new Set(sight.columns.map(({ name }) => name));
    return [
      {
        tablePosition,
        principals: [people.positionOf(receiver, sight.giver)],
        columns: columnPositions(table, names),
        rows: rows?.text ?? null,
        termsPosition: termsOf(sight, purposes, lists),
        because: because(sight.statement),
        remarks: remarks.map((text) => lists.textPosition(text)),
        waysPast: waysPast.map((text) => lists.textPosition(text)),
      },
    ];
  });
  const pipelines = lake.departments.flatMap((department, departmentPosition) =>
    pipelineSights(simulation, roleArn(place, department.id, "pipeline", null), tables, positions, lists, () =>
      people.pipeline(department, departmentPosition),
    ),
  );
  const administrators = administratorsOf(lake, place).map((arn) => arn.slice(arn.lastIndexOf("/") + 1));
  return {
    organisation: lake.organisation.title,
    asOf,
    source: "declarations",
    gathered: "department",
    notes: [
      `Made from the declarations, in force in ${place.environment}. Whether the account holds just this, a snapshot of it tells.`,
      `Administrators of Lake Formation can give themselves what nobody declared, and the role that deploys holds every right on the tables that it makes: ${administrators.join(", ")}.`,
    ],
    refused: simulation.refused,
    withheld: withheldIn(lake, asOf, because),
    departments: lake.departments.map(({ id, title, owner }) => ({
      id,
      title,
      owner: `${owner.post}, ${owner.mail}`,
    })),
    principals: people.all,
    tables,
    sights: [...seen, ...pipelines],
    terms: lists.terms,
    texts: lists.texts,
  };
}

function columnPositions(table: PageTable, names: ReadonlySet<string>): readonly number[] | null {
  const found = table.columns.flatMap(([name], position) => (names.has(name) ? [position] : []));
  return found.length === table.columns.length ? null : found;
}

function termsOf(sight: Sight, purposes: ReadonlyMap<string, Purpose>, lists: PageLists): number | null {
  const { purpose: named, until, agreement, columns } = sight;
  const purpose = named === null ? undefined : purposes.get(`${named.department}/${named.id}`);
  if (purpose === undefined) return null;
  const has = (wanted: string) => columns.some(({ category }) => category === wanted);
  const conditions = [
    has("special") ? conditionWords(purpose.condition) : null,
    has("offences") ? conditionWords(purpose.offences) : null,
  ].filter((words) => words !== null);
  const terms: PageTerms = {
    aim: aim(purpose),
    lawfulBasis: purpose.power === null ? basisWords(purpose) : `${basisWords(purpose)}; ${purpose.power}`,
    condition: conditions.length === 0 ? null : conditions.join("; "),
    assessment: dpiaWords(purpose),
    until: until === null ? null : dayInWords(until),
    agreement,
  };
  return lists.termsPosition(terms);
}

/** Why a statement gives nothing; null for what is shown as declared and not given yet. */
const withheldWords: Readonly<Record<WithheldAccess["because"], string | null>> = {
  ended: "the statement has ended",
  retiring: "the department is retiring",
  "receiver-retiring": "the reader's department is retiring",
  partner: null,
  "published-later": null,
  "not-used-by-receiver": "the reader's purpose does not use it",
};

function withheldIn(lake: Lake, asOf: string, place: (path: string) => string): AccessPage["withheld"] {
  const titles = new Map(
    lake.departments.flatMap(({ id, datasets }) =>
      datasets.map((dataset) => [`${id}/${dataset.id}`, dataset.title] as const),
    ),
  );
  return compileAccess(lake, asOf).withheld.flatMap(({ giver, dataset, statement, because }) => {
    const why = withheldWords[because];
    const departmentPosition = lake.departments.findIndex(({ id }) => id === giver);
    const title = titles.get(`${giver}/${dataset}`) ?? dataset;
    return why === null ? [] : [{ departmentPosition, text: `${title}: ${why} (${place(statement)})` }];
  });
}

/** What partners and the public are not given yet. */
function declaredOnly({ receiver, delivery }: Sight): readonly string[] {
  if (receiver.kind !== "partner" && receiver.kind !== "public") return [];
  return [notGivenYet[receiver.kind], ...(delivery === null ? [] : [`To be delivered ${delivery}.`])];
}

/** What the simulator adds to what is declared: ways past it, and what it cannot be certain of. */
function besides(
  simulation: Simulation,
  principal: string,
  table: string,
): { readonly remarks: readonly string[]; readonly waysPast: readonly string[] } {
  const { bypasses, warnings } = simulation.ask({ principal, action: "SELECT", table });
  return { remarks: warnings, waysPast: bypasses.map(({ detail }) => detail) };
}

function pipelineSights(
  simulation: Simulation,
  arn: string,
  tables: readonly PageTable[],
  positions: ReadonlyMap<string, number>,
  lists: PageLists,
  principalPosition: () => number,
): readonly PageSight[] {
  return simulation
    .principal(arn)
    .flatMap(({ table: id, allowed, columns, reasons, bypasses }): readonly PageSight[] => {
      const tablePosition = positions.get(id);
      const table = tablePosition === undefined ? undefined : tables[tablePosition];
      if (tablePosition === undefined || table === undefined || !allowed || columns === null) return [];
      return [
        {
          tablePosition,
          principals: [principalPosition()],
          columns: columnPositions(table, new Set(columns)),
          rows: null,
          termsPosition: null,
          because: reasons.join("; "),
          remarks: [lists.textPosition(pipelineRemark)],
          waysPast: bypasses.map(({ detail }) => lists.textPosition(detail)),
        },
      ];
    });
}
