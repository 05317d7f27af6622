import type { Estate } from "./estate.ts";
import type { Grantee } from "./grantee.ts";
import type { Reading, Resource } from "./resource.ts";

/** What one group may see of one table, as the components `Access` (within the department) and `Share` (beyond it) say it. */
export interface Statement {
  readonly resource: Resource;
  readonly isShare: boolean;
  /** The department that gives. */
  readonly giver: Reading<string>;
  readonly dataset: Reading<string>;
  readonly zone: Reading<string>;
  /** `department/group` of who sees it. */
  readonly group: Reading<string>;
  /** `department/purpose`. */
  readonly purpose: Reading<string>;
}

/** What a grant is held against: parts that are undefined are not known. */
interface Sought {
  readonly giver: string | undefined;
  readonly dataset?: string | undefined;
  readonly zone?: string | undefined;
  /** `department/group`. */
  readonly group: string;
}

interface StatementIndex {
  readonly all: readonly Statement[];
  readonly byGroup: ReadonlyMap<string, readonly Statement[]>;
  /** Statements whose group is not known yet: they may be anybody's. */
  readonly loose: readonly Statement[];
}

/** Statements that are for something, and those that may be while their parts are not known yet. */
export interface Found {
  readonly certain: readonly Statement[];
  readonly possible: readonly Statement[];
}

/** All statements. */
export function statements(estate: Estate): StatementIndex {
  const all = estate.ofType("lakeward:lake:Access", "lakeward:lake:Share").map((resource): Statement => {
    const text = (path: string) => resource.text(path);
    return {
      resource,
      isShare: resource.type === "lakeward:lake:Share",
      giver: text("department"),
      dataset: text("dataset"),
      zone: text("zone"),
      group: text("group"),
      purpose: text("purpose"),
    };
  });
  const byGroup = Map.groupBy(
    all.filter(({ group }) => group.state === "known"),
    ({ group }) => (group.state === "known" ? group.value : ""),
  );
  return { all, byGroup, loose: all.filter(({ group }) => group.state === "unknown") };
}

/** The statements that are for what is sought, and those that may be; what `sought` leaves out may be anything. */
function statementsFor(sought: Sought, estate: Estate): Found {
  const { byGroup, loose } = estate.derive(statements);
  const near = [...(byGroup.get(sought.group) ?? []), ...loose];
  const certain: Statement[] = [];
  const possible: Statement[] = [];
  for (const statement of near) {
    const answers = [
      compare(statement.giver, sought, "giver"),
      compare(statement.dataset, sought, "dataset"),
      compare(statement.zone, sought, "zone"),
      compare(statement.group, sought, "group"),
    ];
    if (answers.includes("no")) continue;
    (answers.includes("undecided") ? possible : certain).push(statement);
  }
  return { certain, possible };
}

/**
 * The statements for whoever a grant is to; none for who is no group of the lake, under whichever component the grant stands:
 * a parent is an option that anybody writes.
 */
export function statementsOfGrantee(to: Grantee, sought: Omit<Sought, "group">, estate: Estate): Found {
  return to.state === "member" && to.group !== undefined
    ? statementsFor({ ...sought, group: `${to.department}/${to.group}` }, estate)
    : { certain: [], possible: [] };
}

function compare(reading: Reading<string>, sought: Sought, part: keyof Sought): "yes" | "no" | "undecided" {
  if (!(part in sought)) return "yes";
  const wanted = sought[part];
  if (reading.state === "known" && wanted !== undefined) return reading.value === wanted ? "yes" : "no";
  return reading.state === "unknown" || wanted === undefined ? "undecided" : "no";
}
