import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { manyDepartments } from "../../bench/many-departments.ts";
import { councilPage, pageOf } from "../reports/access-page/pages.ts";
import { chromiumFor } from "./chromium-for.ts";
import { OpenedPages } from "./opened-pages.ts";

const wide = 1280;

async function elements(page: Page): Promise<number> {
  return Number(await page.evaluate("document.querySelectorAll('*').length"));
}

describe("the access page of many departments", function () {
  this.timeout(60_000);
  let browser: Browser;
  let pages: OpenedPages;

  before(async function () {
    browser = await chromiumFor(this);
    pages = await OpenedPages.write(browser, { council: councilPage(), thousand: pageOf(manyDepartments(1000)) });
  });

  after(async () => {
    await pages?.remove();
    await browser?.close();
  });

  it("is small for a council: at most 2 MB", () => {
    expect(pages.megabytes("council")).to.be.lessThan(2);
  });

  it("is quick with 1,000 departments: at most 15 MB, shown in 2 s, searched in 200 ms, never all in the document", async () => {
    expect(pages.megabytes("thousand")).to.be.lessThan(15);
    const began = performance.now();
    await pages.open("thousand", wide, async ({ page, show }) => {
      await page.waitForSelector("h1");
      const shown = performance.now() - began;
      expect(shown).to.be.lessThan(2000);
      expect(await elements(page)).to.be.lessThan(3000);
      const times: number[] = [];
      for (const wanted of ["p", "parking_0500", "vrm", "0500 vrm", "analysts"]) {
        const took = await page.evaluate(`(() => {
          const field = document.getElementById("search");
          field.value = ${JSON.stringify(wanted)};
          const began = performance.now();
          field.dispatchEvent(new Event("input"));
          document.body.getBoundingClientRect();
          return performance.now() - began;
        })()`);
        times.push(Number(took));
      }
      expect(Math.max(...times)).to.be.lessThan(200);
      expect(await page.locator(".results li").count()).to.equal(40);
      const before = performance.now();
      await show("#/all");
      const matrix = performance.now() - before;
      expect(matrix).to.be.lessThan(2000);
      expect(await elements(page)).to.be.lessThan(6000);
      await page.getByRole("button", { name: "Next tables" }).click();
      expect(await page.locator(".pager").first().textContent()).to.contain("tables 41 to 80 of ");
      const figures = [shown, Math.max(...times), matrix].map((time) => `${Math.round(time)} ms`);
      const size = `${pages.megabytes("thousand").toFixed(1)} MB`;
      console.log(`      ${size}; shown in ${figures[0]}, searched in ${figures[1]}, matrix in ${figures[2]}`);
    });
  });
});
