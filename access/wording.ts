import type { Dataset, Department, Purpose, Treatment } from "../declaration/lake.ts";

/** How columns' treatment reads in a sentence: of one column, and of several. */
export const treatmentWords: Readonly<Record<Treatment, readonly [string, string]>> = {
  drop: ["not there", "not there"],
  hash: ["as a pseudonym", "as pseudonyms"],
  token: ["as a pseudonym", "as pseudonyms"],
  redact: ["with names, numbers and addresses blotted out", "with names, numbers and addresses blotted out"],
  age_band: ["as an age band", "as age bands"],
  year: ["as a year", "as years"],
  month: ["as a month", "as months"],
  district: ["as a district", "as districts"],
  round: ["rounded", "rounded"],
  keep: ["unchanged", "unchanged"],
};

/** A title tells what is done (`To make streets safer`); without one the purpose's own word stands (`For parking`). */
export function aim({ id, title }: Purpose): string {
  const words = lowerFirst(title);
  return words === id.replaceAll("_", " ") ? `For ${words}` : `To ${words}`;
}

/** On what a purpose rests: `public task, Traffic Management Act 2004; DPIA-88`. */
export function law(purpose: Purpose): string {
  const parts = [purpose.basis.replaceAll("_", " "), purpose.power].filter((part) => part !== null);
  return `${parts.join(", ")}; ${assessment(purpose)}`;
}

function assessment({ dpia }: Purpose): string {
  return dpia.kind === "assessment" ? dpia.reference : `screened ${dayInWords(dpia.on)}`;
}

/** A dataset as people of some department know it: by its title, and its department's where that is another. */
export function titleOf(giver: Department, dataset: Dataset, reader?: Department): string {
  return reader === giver ? lowerFirst(dataset.title) : `${giver.title}: ${lowerFirst(dataset.title)}`;
}

/** The text without its capital, unless its first word is written in capitals (`CCTV cameras`). */
export function lowerFirst(text: string): string {
  return /^\p{Lu}(\p{Lu}|\d)/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** Words of the list of people, as several: `service users and children`. */
export function peopleInWords(about: readonly string[]): string {
  return inList(
    about.map((word) => {
      const plain = word.replaceAll("_", " ");
      if (plain === "nobody") return plain;
      if (plain.endsWith("child")) return `${plain}ren`;
      return plain.endsWith("s") ? `${plain}es` : `${plain}s`;
    }),
  );
}

/** `a`, `a and b`, `a, b and c`. */
export function inList(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

const months = "January February March April May June July August September October November December".split(" ");

/** `2027-03-31` as `31 March 2027`. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${months[(month ?? 1) - 1]} ${year}`;
}
