import type { Department, Lake, People } from "../../declaration/lake.ts";
import { inList } from "../wording.ts";
import type { Effect } from "./access-change.ts";
import { comparePartners } from "./compare-partners.ts";
import { compareSources } from "./compare-sources.ts";
import { difference } from "./difference.ts";
import type { SettingChange } from "./setting-change.ts";

/** Who belongs to whom, and who decides: groups, administrators, owners, and the departments themselves. */
export function comparePeople(before: Lake, after: Lake): readonly SettingChange[] {
  return [...people(before, after), ...departments(before, after)];
}

function people({ people: was }: Lake, { people: is }: Lake): readonly SettingChange[] {
  const found: SettingChange[] = [];
  const tell = (key: string, effect: Effect, rank: number, sentence: string) =>
    found.push({ about: "people", path: `lake.people.${key}`, effect, rank, sentence });
  for (const [group, directory] of Object.entries(is.groups)) {
    const old = was.groups[group];
    if (old !== undefined && old !== directory)
      tell(
        `groups.${group}`,
        "may-widen",
        0.6,
        `Each department's ${group.replaceAll("_", " ")} are now the members of ${directory} instead of ${old}: whoever is in it sees what they see.`,
      );
  }
  const lists = [
    ["administrators", ["administers", "administer"], "the lake's permissions, and can give anybody any of them", 0.5],
    ["auditors", ["reads", "read"], "permissions and descriptions of all tables, but no data", 5.5],
  ] as const;
  for (const [key, [one, several], what, rank] of lists) {
    const [more, fewer] = difference(was[key], is[key]);
    if (more.length > 0) tell(key, "widens", rank, `${inList(more)} ${more.length === 1 ? one : several} ${what}.`);
    if (fewer.length > 0)
      tell(key, "narrows", rank, `${inList(fewer)} no longer ${fewer.length === 1 ? one : several} ${what}.`);
  }
  if (was.approvers !== is.approvers)
    tell(
      "approvers",
      "may-widen",
      1.5,
      `Changes of a department are approved by ${is.approvers} instead of ${was.approvers}.`,
    );
  if (was.recorders !== is.recorders)
    tell(
      "recorders",
      is.recorders === null ? "narrows" : "may-widen",
      1.5,
      is.recorders === null
        ? `${was.recorders} may no longer record decisions that owners took elsewhere.`
        : `${is.recorders} may record decisions that owners took elsewhere${was.recorders === null ? "" : `, instead of ${was.recorders}`}.`,
    );
  return found;
}

function departments(before: Lake, after: Lake): readonly SettingChange[] {
  return after.departments
    .flatMap((is): SettingChange[] => {
      const was = before.departments.find(({ id }) => id === is.id);
      const own = { about: "people" as const, departments: [is.id] };
      if (was === undefined) {
        const sentence = `${is.title} is new in the lake; ${is.owner.mail} decides.`;
        return [{ ...own, about: "settings", path: is.id, effect: "may-widen", rank: 5.5, sentence }];
      }
      return [
        ...compareSources(was, is),
        ...decides(was, is, before.people, after.people),
        ...comparePartners(was.partners, is.partners, is.id, [is.id]),
      ];
    })
    .concat(
      before.departments
        .filter(({ id }) => !after.departments.some((each) => each.id === id))
        .map(({ id, title }) => ({
          about: "settings",
          path: id,
          effect: "narrows",
          rank: 5.5,
          sentence: `${title} is no longer in the lake.`,
          departments: [id],
        })),
    );
}

const statuses = {
  active: "active",
  frozen: "frozen: nothing is loaded and nothing new is given",
  retiring: "retiring: all access to its data ends",
};

function decides(was: Department, is: Department, old: People, now: People): readonly SettingChange[] {
  const found: SettingChange[] = [];
  const tell = (about: SettingChange["about"], key: string, effect: Effect, rank: number, what: string) =>
    found.push({
      about,
      path: `${is.id}.${key}`,
      effect,
      rank,
      sentence: `${is.title} ${what}.`,
      departments: [is.id],
    });
  if (was.status !== is.status) {
    const order = ["active", "frozen", "retiring"];
    const effect = order.indexOf(is.status) < order.indexOf(was.status) ? "may-widen" : "narrows";
    tell("settings", "status", effect, 2.6, `is ${statuses[is.status]} (before: ${was.status})`);
  }
  if (was.owner.mail !== is.owner.mail)
    tell("people", "owner", "may-widen", 1.5, `is decided on by ${is.owner.mail} instead of ${was.owner.mail}`);
  if (was.owner.deputy !== is.owner.deputy)
    tell(
      "people",
      "owner.deputy",
      is.owner.deputy === null ? "narrows" : "may-widen",
      1.5,
      is.owner.deputy === null
        ? `has no deputy any more (${was.owner.deputy})`
        : `has ${is.owner.deputy} to decide when the owner is away`,
    );
  // What follows from lake.yaml is told there, once for all departments.
  const byPattern = (people: People, id: string) => people.approvers.replaceAll("{department}", id);
  const follows = was.owner.approvers === byPattern(old, was.id) && is.owner.approvers === byPattern(now, is.id);
  if (was.owner.approvers !== is.owner.approvers && !follows)
    tell(
      "people",
      "owner.approvers",
      "may-widen",
      1.5,
      `has its changes approved by ${is.owner.approvers} instead of ${was.owner.approvers}`,
    );
  for (const { id, directory } of is.groups) {
    const earlier = was.groups.find((group) => group.id === id)?.directory;
    const isTold = Object.hasOwn(old.groups, id) && Object.hasOwn(now.groups, id);
    if (earlier !== undefined && earlier !== directory && !isTold)
      tell(
        "people",
        `groups.${id}`,
        "may-widen",
        0.7,
        `${words(id)} are now the members of ${directory} instead of ${earlier}: whoever is in it sees what they see`,
      );
  }
  const [more, fewer] = difference(was.tools, is.tools);
  if (more.length > 0) tell("settings", "tools", "may-widen", 5.6, `may also query with ${inList(more.map(words))}`);
  if (fewer.length > 0)
    tell("settings", "tools", "narrows", 5.6, `may no longer query with ${inList(fewer.map(words))}`);
  return found;
}

function words(id: string): string {
  return id.replaceAll("_", " ");
}
