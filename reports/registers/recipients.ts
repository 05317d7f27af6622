import type { Department, Lake, Partner, Purpose, Statement } from "../../declaration/lake.ts";
import { purposeDatasets } from "./purpose-datasets.ts";
import { receiverWords } from "./receiver-words.ts";
import { partnerOf } from "./source-words.ts";

/** Who receives the personal data of a purpose: UK GDPR Art 30(1)(d), in words; and the partners among them. */
export interface Recipients {
  readonly words: readonly string[];
  readonly partners: readonly Partner[];
}

/**
 * The recipients of a purpose's data: whoever a statement names for the purpose, whoever is shown its department's own
 * datasets for another one, the processors from whose systems they come, and who hosts the lake.
 */
export function recipientsOf(lake: Lake, department: Department, purpose: Purpose): Recipients {
  const data = purposeDatasets(lake, department, purpose);
  const own = new Set(data.filter((each) => each.own).map(({ dataset }) => dataset.id));
  const words = new Set<string>();
  const partners = new Map<string, Partner>();
  for (const giver of lake.departments) {
    const aboutPeople = new Set(giver.datasets.filter(({ about }) => about.length > 0).map(({ id }) => id));
    for (const statement of giver.access) {
      const forThis = statement.purpose?.department === department.id && statement.purpose.id === purpose.id;
      const shows = statement.sees.some(({ dataset }) =>
        forThis ? aboutPeople.has(dataset) : giver === department && own.has(dataset),
      );
      // Another purpose of the same department has a line of its own, with its own staff in it.
      if (!shows || (!forThis && staffOf(department, statement))) continue;
      words.add(named(lake, { giver, department }, statement, forThis));
      if (statement.who.kind !== "partner") continue;
      const partner = partnerOf(lake, giver, statement.who.partner);
      if (partner) partners.set(partner.id, partner);
    }
  }
  for (const { dataset } of data.filter((each) => each.own)) {
    const { origin } = dataset;
    if (origin.from !== "source") continue;
    const source = department.sources.find(({ id }) => id === origin.source);
    const partner = partnerOf(lake, department, source?.partner ?? null);
    if (partner?.role !== "processor") continue;
    words.add(`${partner.title} (processor, ${partner.agreement})`);
    partners.set(partner.id, partner);
  }
  words.add(`Amazon Web Services (processor: hosts the lake in ${lake.organisation.regions.join(", ")})`);
  return { words: [...words], partners: [...partners.values()] };
}

function staffOf(department: Department, { who }: Statement): boolean {
  return who.kind === "department" || (who.kind === "group" && who.department === department.id);
}

function named(
  lake: Lake,
  { giver, department }: { readonly giver: Department; readonly department: Department },
  statement: Statement,
  forThis: boolean,
): string {
  const partner = statement.who.kind === "partner" ? partnerOf(lake, giver, statement.who.partner) : null;
  const facts = [
    ...(partner ? [partner.role === "joint" ? "joint controller" : partner.role] : []),
    ...(forThis && giver !== department ? [`data of ${giver.title}`] : []),
    ...(forThis || statement.purpose === null ? [] : [`for ${statement.purpose.department}/${statement.purpose.id}`]),
    ...(statement.agreement === null ? [] : [statement.agreement]),
    ...(statement.until === null ? [] : [`until ${statement.until}`]),
  ];
  return `${receiverWords(lake, giver, statement)}${facts.length === 0 ? "" : ` (${facts.join(", ")})`}`;
}
