import type { MixedMoment } from "./mixed-moments.ts";

/** Which change has to come first, by what becomes of the principal. */
const steps: Readonly<Record<MixedMoment["principalIs"], { readonly who: string; readonly order: string }>> = {
  coming: {
    who: "new with this update",
    order: "first what closes the table, narrows its opening or takes columns from it, then what adds these",
  },
  going: {
    who: "gone with this update",
    order: "first what takes these away, then what opens the table or gives it columns",
  },
  staying: {
    who: "there before and after",
    order: "first what closes the table or narrows its opening, then what gives it columns",
  },
};

/** What is refused and how it goes in two updates: a sentence a table and kind of change. */
export function describeMixed(moments: readonly MixedMoment[]): readonly string[] {
  const alike = Map.groupBy(moments, ({ table, principalIs }) => `${table} ${principalIs}`);
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { who, order } = steps[first.principalIs];
    const roles = group.map(({ principal }) => principal.slice(principal.lastIndexOf("/") + 1)).sort();
    const columns = [...new Set(group.flatMap((moment) => moment.columns))].sort();
    return [
      `${first.table}: for a moment ${shortened(roles)} (${who}) could read ${columns.join(", ")}, which neither the lake as it is nor as it is declared gives; make two updates of it: ${order}`,
    ];
  });
}

/** Three names tell who is meant, and how many there are. */
function shortened(names: readonly string[]): string {
  return names.length <= 4 ? names.join(", ") : `${names.slice(0, 3).join(", ")} and ${names.length - 3} more`;
}
