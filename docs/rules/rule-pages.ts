import { pack } from "../../policy-pack/pack.ts";
import { allCases } from "../../tests/policy-pack/all-cases.ts";
import { indexPage } from "./page/index-page.ts";
import { rulePage } from "./page/rule-page.ts";

/** The pages of the rules: path in the repository → text. Effect: reads the rules' sources. */
export function rulePages(): Readonly<Record<string, string>> {
  const casesOf = new Map(allCases.map((cases) => [cases.rule, cases]));
  const pages = pack.map((row) => {
    const cases = casesOf.get(row.id);
    if (cases === undefined) throw new Error(`${row.id}: has no cases below tests/policy-pack/cases`);
    return [`docs/rules/${row.id}.md`, rulePage(row, cases)] as const;
  });
  return { "docs/rules/README.md": indexPage(pack), ...Object.fromEntries(pages) };
}
