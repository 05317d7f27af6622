import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { councilPage } from "../reports/access-page/pages.ts";
import { chromiumFor } from "./chromium-for.ts";
import { attack, hostilePage } from "./hostile-page.ts";
import { OpenedPages } from "./opened-pages.ts";
import { views } from "./views.ts";

const wide = 1280;

/** In words what has the focus: its tag, role or text. */
async function focused(page: Page): Promise<string> {
  return String(await page.evaluate("document.activeElement?.textContent.trim() || document.activeElement?.id"));
}

describe("the access page in a browser", function () {
  this.timeout(60_000);
  let browser: Browser;
  let pages: OpenedPages;

  before(async function () {
    browser = await chromiumFor(this);
    const council = councilPage();
    pages = await OpenedPages.write(browser, { council, hostile: hostilePage(council) });
  });

  after(async () => {
    await pages?.remove();
    await browser?.close();
  });

  it("asks for nothing but itself, and complains of nothing", () =>
    pages.open("council", wide, async ({ page, requests, complaints, show }) => {
      for (const address of Object.values(views).slice(1)) await show(address);
      await page.locator("nav a").click();
      expect(requests).to.deep.equal([pages.address("council")]);
      expect(complaints).to.deep.equal([]);
    }));

  it("shows hostile texts to the letter and runs none of them; its policy refuses markup made from text", () =>
    pages.open("hostile", wide, async ({ page, complaints, requests, show }) => {
      await page.fill("#search", "penalty");
      await show("#/department/parking");
      expect(await page.locator("h1").textContent()).to.contain(attack);
      await page.locator(".matrix td button").first().click();
      expect(await page.locator("dialog").textContent()).to.contain(attack);
      expect(await page.evaluate("typeof window.hacked")).to.equal("undefined");
      expect(await page.locator("img").count()).to.equal(0);
      expect(complaints).to.deep.equal([]);
      expect(requests).to.deep.equal([pages.address("hostile")]);
      const refused = `try { document.body.innerHTML = "<b>x</b>"; "taken" } catch { "refused" }`;
      expect(await page.evaluate(refused)).to.equal("refused");
    }));

  it("answers an owner on the first screen: who sees special categories of her department's data", () =>
    pages.open("council", wide, async ({ page, show }) => {
      await show("#/department/adult_social_care");
      const first = page.locator("main .list").first();
      const box = await first.boundingBox();
      expect(box?.y).to.be.lessThan(400);
      const rows = await first.locator("tbody tr").allTextContents();
      expect(rows.some((row) => /safeguarding team.*abuse_type.*31 January 2027/.test(row))).to.equal(true);
      expect(rows.join()).to.not.contain("pipeline");
    }));

  it("says of a cell which columns, what they are and reveal, why, on what law, until when and where that is said", () =>
    pages.open("council", wide, async ({ page, show }) => {
      await show("#/department/parking");
      const row = page.getByRole("row", { name: /^Penalty charges \(trusted copy\)/ }).last();
      await row.getByRole("button").first().click();
      const dialog = page.getByRole("dialog");
      const text = (await dialog.innerText()).replaceAll(/\s+/g, " ");
      for (const said of [
        "Parking Services analysts see 13 of 14 columns of Penalty charges (trusted copy).",
        "public task, Art 6(1)(e); Traffic Management Act 2004",
        "DPIA-88",
        "31 March 2027",
        "vrm yes a number plate pseudonym as a pseudonym",
        "pcn_no no",
        "Not in this copy: keeper",
      ])
        expect(text).to.contain(said);
      expect(text).to.match(/departments\/parking\.yaml:\d+/);
    }));

  it("narrows a matrix to what is special, and shows pipelines only when asked", () =>
    pages.open("council", wide, async ({ page, show }) => {
      await show("#/department/adult_social_care");
      const rows = page.locator(".matrix tbody tr");
      const all = await rows.count();
      await page.getByLabel("Show").selectOption("special categories and offences");
      expect(await rows.count()).to.be.within(1, all - 1);
      for (const row of await rows.allTextContents()) expect(row).to.match(/\d special/);
      expect(await page.locator(".matrix thead").textContent()).to.not.contain("pipeline");
      await page.getByLabel("with pipelines").check();
      await page.getByLabel("Show").selectOption("everything");
      expect(await page.locator(".matrix thead").textContent()).to.contain("pipeline");
    }));

  it("is walked with the keyboard: skip link, search, one stop in the matrix, arrows, a cell and back", () =>
    pages.open("council", wide, async ({ page, show }) => {
      await page.keyboard.press("Tab");
      expect(await focused(page)).to.equal("Skip to the content");
      await page.keyboard.press("Enter");
      expect(await focused(page)).to.contain("Who sees what");
      await page.focus("#search");
      await page.keyboard.type("parking serv");
      await page.keyboard.press("Enter");
      await page.waitForFunction("document.activeElement?.tagName === 'H1'");
      expect(await focused(page)).to.equal("Parking Services");
      expect(await page.title()).to.match(/^Parking Services: who sees what/);

      expect(await page.locator(".matrix [tabindex='0']").count()).to.equal(1);
      const inMatrix = "document.activeElement.closest('.matrix') !== null";
      for (let presses = 0; presses < 60 && (await page.evaluate(inMatrix)) !== true; presses += 1) {
        await page.keyboard.press("Tab");
        const outline = await page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
        expect(outline, await focused(page)).to.not.equal("none");
      }
      expect(await page.evaluate(inMatrix)).to.equal(true);
      const place =
        "(() => { const cell = document.activeElement.closest('th, td'); return [cell.parentElement.rowIndex, cell.cellIndex]; })()";
      expect(await page.evaluate(place)).to.deep.equal([1, 1]);
      for (const [key, at] of [
        ["ArrowDown", [2, 1]],
        ["ArrowRight", [2, 2]],
        ["ArrowUp", [1, 2]],
        ["Home", [1, 0]],
        ["ArrowLeft", [1, 0]],
        ["Control+Home", [0, 0]],
      ] as const) {
        await page.keyboard.press(key);
        expect(await page.evaluate(place), key).to.deep.equal(at);
      }
      await page.locator(".matrix td button").first().focus();
      const cell = await page.evaluate(place);
      await page.keyboard.press("Enter");
      expect(await page.evaluate("document.activeElement.closest('dialog') !== null")).to.equal(true);
      await page.keyboard.press("Escape");
      expect(await page.evaluate(place)).to.deep.equal(cell);
      await page.keyboard.press("Tab");
      expect(await page.evaluate(inMatrix)).to.equal(false);
      await show("#/");
    }));

  it("prints the sentences of what is shown, and no matrix", () =>
    pages.open("council", wide, async ({ page, show }) => {
      await show("#/department/parking");
      const pdf = await page.pdf({ format: "A4" });
      expect(pdf.subarray(0, 5).toString()).to.equal("%PDF-");
      expect(pdf.length).to.be.greaterThan(20_000);
      await page.emulateMedia({ media: "print" });
      const text = await page.locator("body").innerText();
      expect(text).to.contain(
        "Streetscene analysts see 11 of 14 columns of Parking Services: Penalty charges (trusted copy)",
      );
      expect(await page.locator(".matrix").isVisible()).to.equal(false);
      expect(await page.locator("#search").isVisible()).to.equal(false);
      await page.emulateMedia({ media: "screen" });
      await show("#/");
      await page.pdf({ format: "A4" });
      expect(await page.locator(".sentences li").count()).to.be.greaterThan(80);
    }));
});
