import type { Partner } from "../../declaration/lake.ts";
import { dayInWords } from "../wording.ts";
import type { Effect } from "./access-change.ts";
import { difference } from "./difference.ts";
import type { SettingChange } from "./setting-change.ts";

/**
 * Who outside may sign in, from where, until when and under what.
 *
 * @param home `lake`, or the department that declares them
 */
export function comparePartners(
  was: readonly Partner[],
  is: readonly Partner[],
  home: string,
  departments: readonly string[],
): readonly SettingChange[] {
  return is.flatMap((partner): SettingChange[] => {
    const old = was.find(({ id }) => id === partner.id);
    const path = `${home}.partners.${partner.id}`;
    const { title } = partner;
    const found: SettingChange[] = [];
    const tell = (effect: Effect, rank: number, what: string) =>
      found.push({ about: "people", path, effect, rank, sentence: `${title} ${what}.`, departments });
    if (old === undefined) {
      tell(
        "may-widen",
        3.7,
        `becomes a partner (${partner.role}, ${partner.agreement}), until ${dayInWords(partner.until)}`,
      );
      return found;
    }
    if (old.until !== partner.until)
      tell(
        partner.until > old.until ? "may-widen" : "narrows",
        3.7,
        `is a partner until ${dayInWords(partner.until)} instead of ${dayInWords(old.until)}`,
      );
    const lists = [
      ["networks", "can sign in from", "address"],
      ["keys", "can sign in with", "key"],
    ] as const;
    for (const [key, what, one] of lists) {
      const [more, fewer] = difference(old[key], partner[key]);
      if (more.length > 0)
        tell("widens", 3.4, `${what} ${more.length} more ${one}${more.length === 1 ? "" : one === "key" ? "s" : "es"}`);
      if (fewer.length > 0)
        tell(
          "narrows",
          3.4,
          `${what} ${fewer.length} ${one}${fewer.length === 1 ? "" : one === "key" ? "s" : "es"} fewer`,
        );
    }
    const texts = [
      ["address", "is sent data at"],
      ["account", "reads in its account"],
      ["country", "processes in"],
      ["safeguards", "is covered by the safeguard"],
      ["agreement", "is under"],
      ["role", "is a"],
    ] as const;
    for (const [key, what] of texts) {
      const [one, other] = [old[key], partner[key]];
      if (one === other) continue;
      if (other === null) tell(key === "safeguards" ? "may-widen" : "narrows", 3.4, `no longer ${what} ${one}`);
      else tell("may-widen", 3.4, `${what} ${other}${one === null ? "" : ` instead of ${one}`}`);
    }
    return found;
  });
}
