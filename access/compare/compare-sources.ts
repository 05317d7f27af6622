import type { Department, Source } from "../../declaration/lake.ts";
import { difference } from "./difference.ts";
import type { SettingChange } from "./setting-change.ts";

/** From where a department's data comes: what another place delivers under an old name may be other data. */
export function compareSources(was: Department, is: Department): readonly SettingChange[] {
  const tell = (id: string, effect: SettingChange["effect"], what: string): SettingChange => ({
    about: "settings",
    path: `${is.id}.sources.${id}`,
    effect,
    rank: 4.7,
    sentence: `${is.title}: the source "${id.replaceAll("_", " ")}" ${what}.`,
    departments: [is.id],
  });
  const ids = (department: Department) => department.sources.map(({ id }) => id);
  const [come, gone] = difference(ids(was), ids(is));
  return [
    ...is.sources.flatMap((source) => {
      const [now, old] = [placeOf(source), was.sources.find(({ id }) => id === source.id)];
      if (old === undefined || placeOf(old) === now) return [];
      return [tell(source.id, "may-widen", `is ${now} instead of ${placeOf(old)}, so that its data may be other`)];
    }),
    ...is.sources
      .filter(({ id }) => come.includes(id))
      .map((source) => tell(source.id, "may-widen", `is new: ${placeOf(source)}`)),
    ...gone.map((id) => tell(id, "narrows", "is no longer used")),
  ];
}

/** `database sqlserver (host casedb, name CareLive)`; how one signs in and when is no matter of sight. */
function placeOf({ route, target, options }: Source): string {
  const where = ["host", "name"].flatMap((key) => (options[key] === undefined ? [] : [`${key} ${options[key]}`]));
  return `${route.replaceAll("_", " ")} ${target}${where.length === 0 ? "" : ` (${where.join(", ")})`}`;
}
