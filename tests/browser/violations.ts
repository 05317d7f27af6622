import axe from "axe-core";
import { expect } from "chai";
import type { Page } from "playwright-core";

/** Levels A and AA of WCAG 2.0 to 2.2, as far as a program can judge them. */
const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What axe finds wrong, a line a rule with the first element. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found: unknown = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(wcag)}, resultTypes: ["violations"] }).then(({ violations, passes }) => ({
      passes: passes.length,
      lines: violations.map(({ id, help, nodes }) => id + ": " + help + ": " + nodes[0].html + " (" + nodes.length + ")"),
    }))`,
  );
  const { passes, lines } = found as { readonly passes: number; readonly lines: readonly string[] };
  expect(passes).to.be.greaterThan(5);
  return lines;
}
