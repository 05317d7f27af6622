import type { Column, Purpose } from "../lake.ts";
import { conditions, officialAuthority } from "../vocabulary/conditions.ts";
import { lawfulBases } from "../vocabulary/lawful-bases.ts";
import { suggestion } from "../words.ts";
import { type Check, everyColumn } from "./check.ts";

/** Each purpose has its law; each special column has a condition, each offence its own, in every purpose it serves. */
export const purposes: Check = ({ lake, context: { report, suspect, words } }) => {
  for (const department of lake.departments)
    for (const purpose of department.purposes) {
      const path = `${department.id}.purposes.${purpose.id}`;
      for (const word of purpose.about)
        if (!words.people.has(word))
          report(`${path}.about`, `"${word}" is not a word of the list of people${suggestion(word, words.people)}`);
      if (purpose.about.includes("nobody") && purpose.about.length > 1)
        report(`${path}.about`, "nobody stands alone; leave it or the others out");
      if (lawfulBases[purpose.basis]?.needsPower && purpose.power === null)
        report(path, `power must be said with ${purpose.basis}: the law that gives the task or duty`);
      const wanting = [purpose.condition, purpose.offences].find(
        (word) => word !== null && conditions[word]?.policyDocument,
      );
      if (wanting && purpose.policyDocument === null)
        report(path, `policy_document must be said with ${wanting} (${conditions[wanting]?.law})`);
    }
  for (const { department, column, path } of everyColumn(lake))
    for (const id of column.purposes) {
      if (suspect(`${department.id}.purposes.${id}`)) continue;
      const purpose = department.purposes.find((each) => each.id === id);
      const lacking = purpose && lackingFor(column, purpose, words.kinds.get(column.kind)?.law);
      if (lacking) report(path, `${column.kind} is ${column.reveals}, and purposes.${id} ${lacking}`);
    }
};

/** What the purpose lacks to hold the column, or null. */
export function lackingFor(column: Column, purpose: Purpose, law: string | undefined): string | null {
  if (column.reveals !== "special") return null;
  if (law === "article_10" && purpose.offences === null)
    return `has no offences; say the condition for data on offences (Art 10), such as ${officialAuthority}, or leave the column out`;
  if (law !== "article_10" && purpose.condition === null)
    return "has no condition; say the condition for special categories (Art 9), or leave the column out";
  if (purpose.dpia.kind === "screened")
    return "has only been screened; say the reference of a full impact assessment in dpia";
  return null;
}
