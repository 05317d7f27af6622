import type { Department, Lake, Purpose } from "../../declaration/lake.ts";
import { dayInWords, inList, law, lowerFirst, peopleInWords } from "../wording.ts";
import type { AccessChange, Effect } from "./access-change.ts";
import { difference } from "./difference.ts";
import { registerOf } from "./sight-wording.ts";
import type { Sight } from "./sights.ts";

/** What is seen on either side. */
interface Sights {
  readonly before: readonly Sight[];
  readonly after: readonly Sight[];
}

/** What data is processed for, on what that rests, and what is asked of other departments without being given. */
export function comparePurposes(before: Lake, after: Lake, sights: Sights): readonly AccessChange[] {
  const old = new Map(before.departments.map((department) => [department.id, department]));
  const now = new Map(after.departments.map((department) => [department.id, department]));
  return [
    ...after.departments.flatMap((department) =>
      department.purposes.flatMap((is) => {
        const was = old.get(department.id)?.purposes.find(({ id }) => id === is.id);
        if (was === undefined)
          return [
            told(
              department,
              is,
              "may-widen",
              `is new: it rests on ${law(is)}, and concerns ${peopleInWords(is.about)}`,
            ),
          ];
        return [...rests(department, was, is), ...asks(department, was, is, after, sights)];
      }),
    ),
    ...before.departments.flatMap((department) =>
      department.purposes
        .filter(({ id }) => !now.get(department.id)?.purposes.some((each) => each.id === id))
        .map((was) => told(department, was, "narrows", "is no longer a purpose")),
    ),
  ];
}

function rests(department: Department, was: Purpose, is: Purpose): readonly AccessChange[] {
  const changes: AccessChange[] = [];
  const tell = (key: string, effect: Effect, what: string) => changes.push(told(department, is, effect, what, key));
  const instead = (key: string, one: string | null, other: string | null, words: (text: string) => string) => {
    if (one === other) return;
    const what =
      other === null
        ? `no longer ${words(one ?? "")}`
        : `${words(other)}${one === null ? "" : ` instead of ${plain(one)}`}`;
    tell(key, other === null ? "may-widen" : "changes", what);
  };
  instead("basis", was.basis, is.basis, (basis) => `rests on ${plain(basis)}`);
  instead("power", was.power, is.power, (power) => `rests on ${power}`);
  instead(
    "condition",
    was.condition,
    is.condition,
    (word) => `has the condition ${plain(word)} for special categories`,
  );
  instead("offences", was.offences, is.offences, (word) => `has the condition ${plain(word)} for data on offences`);
  instead("policy_document", was.policyDocument, is.policyDocument, (word) => `has the policy document ${word}`);
  if (assessmentInWords(was) !== assessmentInWords(is)) {
    const looser = was.dpia.kind === "assessment" && is.dpia.kind === "screened";
    const what = `has ${assessmentInWords(is)} instead of ${assessmentInWords(was)}`;
    tell("dpia", looser ? "may-widen" : "changes", what);
  }
  if (was.review !== is.review)
    tell("review", "changes", `is looked at again by ${dayInWords(is.review)} instead of ${dayInWords(was.review)}`);
  if (was.automated !== is.automated) {
    const decisions = {
      none: "no machine takes decisions",
      assisted: "a machine helps to decide",
      solely: "a machine alone decides",
    };
    const order = ["none", "assisted", "solely"];
    const more = order.indexOf(is.automated) > order.indexOf(was.automated);
    tell("automated", more ? "may-widen" : "narrows", `is such that ${decisions[is.automated]}`);
  }
  if (was.regime !== is.regime)
    tell("regime", "changes", `falls under ${regimes[is.regime]} instead of ${regimes[was.regime]}`);
  const [more, fewer] = difference(was.about, is.about);
  if (more.length > 0) tell("about", "may-widen", `concerns ${peopleInWords(more)} as well`);
  if (fewer.length > 0) tell("about", "narrows", `no longer concerns ${peopleInWords(fewer)}`);
  return changes;
}

const regimes = { uk_gdpr: "the UK GDPR", law_enforcement: "law enforcement processing" } as const;

/** What `uses` asks for and nobody is given: half of a share, which the giver's owner can complete. */
function asks(department: Department, was: Purpose, is: Purpose, after: Lake, sights: Sights): readonly AccessChange[] {
  const register = registerOf(after);
  const given = (found: readonly Sight[], dataset: string, column: string | null) =>
    found.some(
      (sight) =>
        `${sight.giver}/${sight.dataset}` === dataset &&
        sight.purpose?.department === department.id &&
        sight.purpose.id === is.id &&
        (column === null || sight.columns.some(({ name }) => name === column)),
    );
  const flat = (purpose: Purpose) =>
    purpose.uses.flatMap((use) => {
      const dataset = `${use.department}/${use.dataset}`;
      return [{ dataset, column: null }, ...use.including.map((column) => ({ dataset, column }))];
    });
  const [old, now] = [flat(was), flat(is)];
  const missing = (from: typeof old, to: typeof old) =>
    from.filter((one) => !to.some((other) => other.dataset === one.dataset && other.column === one.column));
  const named = (dataset: string) => {
    const [giver = "", id = ""] = dataset.split("/");
    const title = register.dataset(giver, id)?.title ?? id.replaceAll("_", " ");
    return `${register.department(giver)?.title ?? giver}: ${lowerFirst(title)}`;
  };
  const tables = (found: typeof old) =>
    [...Map.groupBy(found, ({ dataset }) => dataset)].map(([dataset, alike]) => {
      const columns = alike.map(({ column }) => column).filter((column) => column !== null);
      return columns.length === 0 ? named(dataset) : `${inList(columns)} of ${named(dataset)}`;
    });
  return [
    ...tables(missing(now, old).filter(({ dataset, column }) => !given(sights.after, dataset, column))).map((what) =>
      told(department, is, "may-widen", `asks for ${what}, which is not given as yet`, "uses"),
    ),
    ...tables(missing(old, now).filter(({ dataset, column }) => !given(sights.before, dataset, column))).map((what) =>
      told(department, is, "narrows", `no longer asks for ${what}`, "uses"),
    ),
  ];
}

function assessmentInWords({ dpia }: Purpose): string {
  return dpia.kind === "assessment"
    ? `the impact assessment ${dpia.reference}`
    : `only a screening of ${dayInWords(dpia.on)}`;
}

function plain(word: string): string {
  return word.replaceAll("_", " ");
}

function told(department: Department, purpose: Purpose, effect: Effect, what: string, key = ""): AccessChange {
  return {
    effect,
    about: "purpose",
    sentence: `${department.title}: the purpose "${lowerFirst(purpose.title)}" ${what}.`,
    rank: 4.5,
    category: null,
    departments: [department.id],
    path: `${department.id}.purposes.${purpose.id}${key === "" ? "" : `.${key}`}`,
    cells: [],
  };
}
