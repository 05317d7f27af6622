import type { Lake } from "../../declaration/lake.ts";
import { dayAfter } from "../../declaration/phrases/day.ts";
import { dayInWords, inList, lowerFirst } from "../wording.ts";
import type { EndingAccess } from "./access-change.ts";
import { registerOf, whoSees } from "./sight-wording.ts";

/** Before their end, statements are told so many days (issue: "expired and about-to-expire (30 days)"). */
const notice = { count: 30, unit: "days" } as const;

/** Statements that have ended and still stand there, and those that end within 30 days, by day. */
export function endingAccess(lake: Lake, asOf: string): readonly EndingAccess[] {
  const register = registerOf(lake);
  const soon = dayAfter(asOf, notice);
  return lake.departments
    .flatMap((giver) =>
      giver.access.flatMap(({ who, sees, until: said, path }): EndingAccess[] => {
        const partner =
          who.kind === "partner"
            ? [...giver.partners, ...lake.partners].find(({ id }) => id === who.partner)
            : undefined;
        const [until] = [said, partner?.until ?? null].filter((day) => day !== null).toSorted();
        if (until === undefined || until > soon || giver.status === "retiring") return [];
        const receiver = who.kind === "department" ? { ...who, department: giver.id } : who;
        const { name, many } = whoSees(receiver, giver.id, register);
        const tables = inList(
          sees.map(({ dataset }) => lowerFirst(register.dataset(giver.id, dataset)?.title ?? dataset)),
        );
        const own = who.kind === "department" || (who.kind === "group" && who.department === giver.id);
        const what = own ? tables : `${giver.title}: ${tables}`;
        return until < asOf
          ? [
              {
                until,
                state: "ended",
                path,
                sentence: `${name} no longer ${many ? "see" : "sees"} ${what}, since ${dayInWords(until)}; renew the statement or take it out.`,
              },
            ]
          : [
              {
                until,
                state: "ending",
                path,
                sentence: `${name} ${many ? "see" : "sees"} ${what} only until ${dayInWords(until)}, unless it is renewed.`,
              },
            ];
      }),
    )
    .toSorted((one, other) => compare(one.until, other.until) || compare(one.sentence, other.sentence));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
