import type { Department, Lake, Partner, Purpose } from "../../declaration/lake.ts";
import { partnerOf } from "./partner-of.ts";
import type { PurposeDataset } from "./purpose-datasets.ts";
import { receiverWords } from "./receiver-words.ts";
import type { PersonalStatement } from "./statements-by-purpose.ts";

const roleWords: Readonly<Record<Partner["role"], string>> = {
  processor: "processor",
  controller: "controller",
  joint: "joint controller",
};

/** Who receives the personal data of a purpose: UK GDPR Art 30(1)(d), in words; and the partners among them. */
export interface Recipients {
  readonly words: readonly string[];
  readonly partners: readonly Partner[];
}

/**
 * The recipients of a purpose's data: whoever a statement names for the purpose, whoever is shown its department's own
 * datasets for another's, the processors and joint controllers from whose systems they come, and who hosts the lake.
 *
 * @param statements those for the purpose, of whichever department
 */
export function recipientsOf(
  lake: Lake,
  department: Department,
  purpose: Purpose,
  data: readonly PurposeDataset[],
  statements: readonly PersonalStatement[],
): Recipients {
  const words = new Set<string>();
  const partners = new Set<Partner>();
  const add = (each: PersonalStatement, forThis: boolean): void => {
    const { giver, statement } = each;
    const partner = statement.who.kind === "partner" ? partnerOf(lake, giver, statement.who.partner) : null;
    if (partner) partners.add(partner);
    const facts = [
      ...(partner ? [roleWords[partner.role]] : []),
      ...(forThis && giver !== department ? [`data of ${giver.title}`] : []),
      ...(forThis || statement.purpose === null ? [] : [`for ${statement.purpose.department}/${statement.purpose.id}`]),
      ...(statement.agreement === null ? [] : [statement.agreement]),
      ...(statement.until === null ? [] : [`until ${statement.until}`]),
    ];
    words.add(`${receiverWords(lake, giver, statement)}${facts.length === 0 ? "" : ` (${facts.join(", ")})`}`);
  };
  for (const each of statements) add(each, true);
  const own = data.filter((each) => each.own);
  const ids = new Set(own.map(({ dataset }) => dataset.id));
  for (const statement of department.access) {
    const { who, purpose: of, sees } = statement;
    const isFor = of?.department === department.id && of.id === purpose.id;
    // Another purpose of the same department has a row of its own, with its own staff in it.
    const isStaff = who.kind === "department" || (who.kind === "group" && who.department === department.id);
    if (!isFor && !isStaff && sees.some(({ dataset }) => ids.has(dataset)))
      add({ giver: department, statement }, false);
  }
  for (const { dataset } of own) {
    const { origin } = dataset;
    if (origin.from !== "source") continue;
    const source = department.sources.find(({ id }) => id === origin.source);
    const partner = partnerOf(lake, department, source?.partner ?? null);
    // Another controller sends us data, and receives none by that.
    if (partner === null || partner.role === "controller") continue;
    words.add(`${partner.title} (${roleWords[partner.role]}, ${partner.agreement})`);
    partners.add(partner);
  }
  words.add(`Amazon Web Services (processor: hosts the lake in ${lake.organisation.regions.join(", ")})`);
  return { words: [...words], partners: [...partners] };
}
