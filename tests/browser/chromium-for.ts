import type { Context } from "mocha";
import type { Browser } from "playwright-core";
import { startChromium } from "./chromium.ts";

/** Chromium for the tests of a suite; without one they are skipped and say why, or fail where nothing may be skipped. */
export async function chromiumFor(suite: Context): Promise<Browser> {
  const started = await startChromium();
  if ("browser" in started) return started.browser;
  if (process.env.LAKEWARD_NO_SKIP !== undefined) throw new Error(started.missing);
  console.log(`    skipped: ${started.missing}`);
  return suite.skip();
}
