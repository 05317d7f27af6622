import { expect } from "chai";
import type { Browser } from "playwright-core";
import { snapshotPage } from "../../reports/access-page/snapshot-page.ts";
import { accountWith, analysts, filter, grant } from "../access/simulate/account.ts";
import { councilPage } from "../reports/access-page/pages.ts";
import { chromiumFor } from "./chromium-for.ts";
import { OpenedPages } from "./opened-pages.ts";
import { views } from "./views.ts";
import { violations } from "./violations.ts";

const wide = 1280;
/** CSS pixels to which a page must reflow (WCAG 1.4.10). */
const narrow = 320;

/** What reads objects past Lake Formation. */
const reader = { arn: analysts, objects: [{ prefix: "s3://trusted/", actions: ["s3:GetObject"], via: "old" }] };

describe("the access page, judged by axe", function () {
  this.timeout(60_000);
  let browser: Browser;
  let pages: OpenedPages;

  before(async function () {
    browser = await chromiumFor(this);
    pages = await OpenedPages.write(browser, {
      council: councilPage(),
      account: snapshotPage(accountWith([grant(filter("north"))], { principals: [reader] }), "2026-11-21"),
    });
  });

  after(async () => {
    await pages?.remove();
    await browser?.close();
  });

  for (const [what, address] of Object.entries(views)) {
    it(`keeps WCAG 2.2 AA as far as axe can tell, and fits a narrow window: ${what}`, async () => {
      for (const width of [wide, narrow])
        await pages.open(
          "council",
          width,
          async ({ page, show, complaints }) => {
            if (address !== "#/") await show(address);
            expect(await violations(page), `${width}`).to.deep.equal([]);
            expect(await page.evaluate("document.documentElement.scrollWidth")).to.be.at.most(width);
            expect(complaints).to.deep.equal([]);
          },
          true,
        );
    });
  }

  it("keeps it with everything unfolded, in what a cell opens, and of a snapshot", async () => {
    for (const width of [wide, narrow])
      await pages.open(
        "council",
        width,
        async ({ page, show }) => {
          await show("#/department/adult_social_care");
          for (const summary of await page.locator("summary").all()) await summary.click();
          await page.fill("#search", "clients");
          expect(await violations(page)).to.deep.equal([]);
          await page.locator(".matrix td button").first().click();
          expect(await violations(page)).to.deep.equal([]);
        },
        true,
      );
    await pages.open(
      "account",
      wide,
      async ({ page, show }) => {
        await show("#/all");
        expect(await page.locator(".matrix").textContent()).to.contain("way past permissions");
        expect(await violations(page)).to.deep.equal([]);
      },
      true,
    );
  });
});
