import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { readPageAssets } from "../../reports/access-page/page-assets.ts";
import type { AccessPage } from "../../reports/access-page/page-data.ts";
import { pageHtml } from "../../reports/access-page/page-html.ts";

/** A page that is open, with what it asked for and what it complained of. */
export interface OpenedPage {
  readonly page: Page;
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
  /** Goes to a view by its address after `#`, without loading the page again. */
  show(address: string): Promise<void>;
}

/** Access pages as files, opened in a browser without network. */
export class OpenedPages {
  readonly #browser: Browser;
  readonly #folder: string;
  readonly #bytes = new Map<string, number>();

  private constructor(browser: Browser, folder: string) {
    this.#browser = browser;
    this.#folder = folder;
  }

  /** Writes the pages, each under its name. */
  static async write(browser: Browser, pages: Readonly<Record<string, AccessPage>>): Promise<OpenedPages> {
    const opened = new OpenedPages(browser, await mkdtemp(join(tmpdir(), "lakeward-browser-")));
    const assets = readPageAssets();
    for (const [name, page] of Object.entries(pages)) {
      const html = pageHtml(page, assets);
      opened.#bytes.set(name, Buffer.byteLength(html));
      await writeFile(join(opened.#folder, `${name}.html`), html);
    }
    return opened;
  }

  megabytes(name: string): number {
    return (this.#bytes.get(name) ?? Number.NaN) / 1024 ** 2;
  }

  /**
   * Opens one in a window of its own and hands it over; closes it after.
   *
   * @param isInspected whether scripts of the test run in it too, which its policy would refuse
   */
  async open(
    name: string,
    width: number,
    work: (opened: OpenedPage) => Promise<void>,
    isInspected = false,
  ): Promise<void> {
    const context = await this.#browser.newContext({
      viewport: { width, height: 800 },
      offline: true,
      bypassCSP: isInspected,
    });
    try {
      const page = await context.newPage();
      const requests: string[] = [];
      const complaints: string[] = [];
      page.on("request", (request) => requests.push(request.url()));
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("dialog", (dialog) => {
        complaints.push(dialog.message());
        dialog.dismiss().catch(() => undefined);
      });
      await page.goto(this.address(name));
      const show = async (address: string): Promise<void> => {
        await page.evaluate(`location.hash = ${JSON.stringify(address)}`);
        await page.waitForFunction("document.activeElement?.tagName === 'H1'");
      };
      await work({ page, requests, complaints, show });
    } finally {
      await context.close();
    }
  }

  address(name: string): string {
    return pathToFileURL(join(this.#folder, `${name}.html`)).href;
  }

  async remove(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}
