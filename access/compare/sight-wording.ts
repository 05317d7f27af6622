import type { Dataset, Department, Lake, Purpose } from "../../declaration/lake.ts";
import { aim, dayInWords, inList, lowerFirst, treatmentWords } from "../wording.ts";
import { type Category, categories } from "./column-category.ts";
import type { Receiver, SeenColumn, Sight } from "./sights.ts";

/** What a reader is told of a category: of one column, and of several. */
const categoryWords: Readonly<Record<Category, readonly [string, string]>> = {
  offences: ["about offences", "about offences"],
  special: ["special category", "special category"],
  identifying: ["names a person", "name a person"],
  personal: ["personal", "personal"],
  pseudonymised: ["pseudonymised", "pseudonymised"],
  plain: ["does not say who", "do not say who"],
  nobody: ["about nobody", "about nobody"],
};

/** The lakes' departments, datasets and purposes by name. */
export interface Register {
  department(id: string): Department | undefined;
  dataset(department: string, id: string): Dataset | undefined;
  purpose(sight: Pick<Sight, "purpose">): Purpose | undefined;
  partner(id: string, giver: string): string;
}

export function registerOf(lake: Lake): Register {
  const departments = new Map(lake.departments.map((department) => [department.id, department]));
  return {
    department: (id) => departments.get(id),
    dataset: (department, id) => departments.get(department)?.datasets.find((each) => each.id === id),
    purpose: ({ purpose }) =>
      purpose === null ? undefined : departments.get(purpose.department)?.purposes.find(({ id }) => id === purpose.id),
    partner: (id, giver) =>
      [...(departments.get(giver)?.partners ?? []), ...lake.partners].find((each) => each.id === id)?.title ?? id,
  };
}

/** Whoever sees, as the beginning of a sentence, and whether the verb is one of several. */
export function whoSees(
  receiver: Receiver,
  giver: string,
  register: Register,
): { readonly name: string; readonly many: boolean } {
  const title = (id: string) => register.department(id)?.title ?? id;
  switch (receiver.kind) {
    case "group":
      return { name: `${title(receiver.department)} ${receiver.group.replaceAll("_", " ")}`, many: true };
    case "partner":
      return { name: register.partner(receiver.partner, giver), many: false };
    case "department":
      return { name: `Everyone in ${title(receiver.department)}`, many: false };
    case "organisation":
      return { name: "Everyone in the organisation", many: false };
    case "public":
      return { name: "The public", many: false };
  }
}

/** The table as the receiver knows it: `Parking Services: penalty charges (trusted copy)`. */
export function tableInWords(sight: Sight, register: Register): string {
  return tablesInWords([sight], register);
}

/** Several tables of one giver and copy: `clients, packages and visits (trusted copy)`. */
export function tablesInWords(sights: readonly Sight[], register: Register): string {
  const [first] = sights;
  if (first === undefined) return "";
  const { receiver, giver, zone } = first;
  const titles = sights.map(({ dataset }) => lowerFirst(register.dataset(giver, dataset)?.title ?? dataset));
  const own = (receiver.kind === "group" || receiver.kind === "department") && receiver.department === giver;
  const copy = zone === "open" ? "published copy" : `${zone} copy`;
  return `${own ? "" : `${register.department(giver)?.title ?? giver}: `}${inList(titles)} (${copy})`;
}

/** Columns by category, most sensitive first: `1 special category (ethnicity); 2 personal (postcode as a district and sex)`. */
export function columnsInWords(columns: readonly SeenColumn[]): string {
  return categories
    .flatMap((category) => {
      const alike = columns.filter((column) => column.category === category);
      const words = categoryWords[category][alike.length === 1 ? 0 : 1];
      return alike.length === 0 ? [] : [`${alike.length} ${words} (${inList([...new Set(alike.map(columnInWords))])})`];
    })
    .join("; ");
}

/** `postcode as a district`; what its category says already is left out. */
function columnInWords({ name, treatment, category }: SeenColumn): string {
  return treatment === "keep" || category === "pseudonymised" ? name : `${name} ${treatmentWords[treatment][0]}`;
}

/**
 * Why it is seen, and on what that rests: `To make streets safer (public task, …; impact assessment DPIA-88)`; nothing where no
 * purpose is needed.
 *
 * @param columns what is gained, since special columns rest on conditions of their own
 */
export function purposeInWords(sight: Sight, columns: readonly SeenColumn[], register: Register): string {
  const purpose = register.purpose(sight);
  if (purpose === undefined) return "";
  const has = (wanted: Category) => columns.some(({ category }) => category === wanted);
  const conditions = [
    ...(has("special") && purpose.condition !== null ? [`special category: ${plain(purpose.condition)}`] : []),
    ...(has("offences") && purpose.offences !== null ? [`offences: ${plain(purpose.offences)}`] : []),
  ];
  return `${aim(purpose)} (${[basis(purpose), ...conditions, assessment(purpose)].join("; ")})`;
}

function basis({ basis, power }: Purpose): string {
  return [plain(basis), ...(power === null ? [] : [power])].join(", ");
}

/** The impact assessment, or the day on which it was found not to be needed. */
function assessment({ dpia }: Purpose): string {
  return dpia.kind === "assessment"
    ? `impact assessment ${dpia.reference}`
    : `no impact assessment needed, screened ${dayInWords(dpia.on)}`;
}

function plain(word: string): string {
  return word.replaceAll("_", " ");
}

/** `1 column`, `3 columns`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}
