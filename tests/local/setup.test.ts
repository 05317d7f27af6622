import { spawnSync } from "node:child_process";
import { chmod, copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { inFolder } from "./toolchain/folder.ts";

const setup = fileURLToPath(new URL("../../local/setup.mjs", import.meta.url));

/** Plays npm: `ci` installs what the lock file says and, as npm does, builds; `run prepare` builds only. */
const npm = `#!/bin/sh
case "$1" in --version) echo 11.19.1; exit 0;; esac
echo "$@" >> npm.log
if [ -e npm-fails ]; then echo "E_PROXY: no way out" >&2; exit 1; fi
if [ "$1" = ci ]; then rm -rf node_modules; mkdir node_modules; cp package-lock.json node_modules/.package-lock.json; fi
mkdir -p provider/plugin/bundle policy-pack/bundle reports/access-page/bundle
echo bundle > provider/plugin/bundle/provider.cjs
echo bundle > policy-pack/bundle/pack.cjs
echo bundle > reports/access-page/bundle/page.js
`;

interface Checkout {
  readonly folder: string;
  run(path?: string): { readonly status: number | null; readonly said: string };
  write(path: string, text: string): Promise<void>;
  /** What npm was asked to do since last time. */
  asked(): Promise<string>;
}

function lockFile(version: string): string {
  return JSON.stringify({
    lockfileVersion: 3,
    packages: { "": {}, "node_modules/zod": { version, integrity: version } },
  });
}

async function inCheckout(work: (checkout: Checkout) => Promise<void>): Promise<void> {
  await inFolder(async (folder) => {
    const checkout: Checkout = {
      folder,
      run(path = `${join(folder, "bin")}:/usr/bin:/bin`) {
        const done = spawnSync(process.execPath, ["local/setup.mjs"], {
          cwd: folder,
          encoding: "utf8",
          env: { PATH: path },
        });
        return { status: done.status, said: done.stdout + done.stderr };
      },
      async write(path, text) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
      },
      async asked() {
        const log = await readFile(join(folder, "npm.log"), "utf8").catch(() => "");
        await rm(join(folder, "npm.log"), { force: true });
        return log.trim();
      },
    };
    await checkout.write("bin/npm", npm);
    await chmod(join(folder, "bin/npm"), 0o755);
    await checkout.write("package-lock.json", lockFile("4.6.7"));
    await checkout.write("provider/main.ts", "export {};\n");
    await mkdir(join(folder, "local"));
    await copyFile(setup, join(folder, "local/setup.mjs"));
    await work(checkout);
  });
}

describe("setting up a checkout", () => {
  it("installs on a bare clone, says what it does and how long it took, and then has nothing to do", () =>
    inCheckout(async (checkout) => {
      const first = checkout.run();
      expect(first.said).to.match(/^Set-up: npm ci \(first run: .*\) … [\d.]+ s\n$/);
      expect(await checkout.asked()).to.equal("ci");
      expect(checkout.run()).to.deep.equal({ status: 0, said: "" });
      expect(await checkout.asked()).to.equal("");
    }));

  it("installs again when the lock file changed, and not when it was merely touched", () =>
    inCheckout(async (checkout) => {
      checkout.run();
      await checkout.asked();
      await checkout.write("package-lock.json", lockFile("4.6.7"));
      checkout.run();
      expect(await checkout.asked()).to.equal("");
      await checkout.write("package-lock.json", lockFile("4.7.0"));
      expect(checkout.run().said).to.contain("package-lock.json changed");
      expect(await checkout.asked()).to.equal("ci");
    }));

  it("leaves alone what someone installed with npm by hand", () =>
    inCheckout(async (checkout) => {
      checkout.run();
      await checkout.write("package-lock.json", lockFile("4.7.0"));
      await checkout.write("node_modules/.package-lock.json", lockFile("4.7.0"));
      await checkout.asked();
      expect(checkout.run().said).not.to.contain("npm ci");
      expect(await checkout.asked()).not.to.contain("ci");
    }));

  it("builds provider and policy pack again when their source changed or they are gone", () =>
    inCheckout(async (checkout) => {
      checkout.run();
      await checkout.asked();
      await checkout.write("provider/main.ts", "export const changed = true;\n");
      expect(checkout.run().said).to.contain("source changed");
      expect(await checkout.asked()).to.equal("run --silent prepare");
      await rm(join(checkout.folder, "policy-pack/bundle"), { recursive: true });
      expect(checkout.run().said).to.contain("not built yet");
      expect(await checkout.asked()).to.equal("run --silent prepare");
      expect(checkout.run().said).to.equal("");
    }));

  it("shows npm's words and what to do when npm fails, and tries again next time", () =>
    inCheckout(async (checkout) => {
      await checkout.write("npm-fails", "");
      const { status, said } = checkout.run();
      expect(status).to.equal(1);
      expect(said).to.contain("E_PROXY: no way out").and.to.contain("To go on:");
      await rm(join(checkout.folder, "npm-fails"));
      expect(checkout.run().status).to.equal(0);
    }));

  it("names a missing npm, and one that is too old, with the remedy", () =>
    inCheckout(async (checkout) => {
      const without = checkout.run(checkout.folder);
      expect(without.status).to.equal(1);
      expect(without.said).to.contain("npm is not on the PATH").and.to.contain("install Node");
      await checkout.write("bin/npm", npm.replace("11.19.1", "6.14.0"));
      expect(checkout.run().said).to.contain("npm 6.14.0 is too old").and.to.contain("npm install --global npm@11");
      expect(await checkout.asked()).to.equal("");
    }));

  it("runs the machine's npm, not one of this checkout, which `npm ci` removes while it runs", () =>
    inCheckout(async (checkout) => {
      await checkout.write("node_modules/.bin/npm", "#!/bin/sh\nexit 1\n");
      await chmod(join(checkout.folder, "node_modules/.bin/npm"), 0o755);
      const path = `${join(checkout.folder, "node_modules", ".bin")}:${join(checkout.folder, "bin")}:/usr/bin:/bin`;
      expect(checkout.run(path).status).to.equal(0);
    }));
});
