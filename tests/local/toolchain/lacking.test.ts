import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { buildEngine } from "../../../local/toolchain/engine-build.ts";
import { findPython } from "../../../local/toolchain/python.ts";
import { inFolder } from "./folder.ts";

const quiet = () => undefined;

/** Does `work` on a machine that has these programs only, each a shell script. */
async function onMachine(
  programs: Readonly<Record<string, string>>,
  work: (folder: string) => Promise<void>,
): Promise<void> {
  const usual = process.env.PATH;
  await inFolder(async (folder) => {
    for (const [name, script] of Object.entries(programs)) {
      await writeFile(join(folder, name), `#!/bin/sh\n${script}\n`);
      await chmod(join(folder, name), 0o755);
    }
    process.env.PATH = folder;
    try {
      await work(folder);
    } finally {
      process.env.PATH = usual;
    }
  });
}

describe("what a machine lacks", () => {
  it("is Go: named with where to get it", () =>
    onMachine({}, async (folder) => {
      const outcome = await buildEngine(folder, quiet);
      expect(outcome.kind === "failed" && outcome.failed).to.equal("Go is not on the PATH");
      expect(outcome.kind === "failed" && outcome.remedy).to.contain("https://go.dev/dl");
    }));

  it("is a newer Go, where that one may not fetch it itself", () =>
    onMachine({ go: "echo go1.24.3; echo local" }, async (folder) => {
      const outcome = await buildEngine(folder, quiet);
      expect(outcome.kind === "failed" && outcome.failed).to.contain("go1.24.3 is older than Go 1.25.11");
    }));

  it("is what Go says it is, when a build fails", () =>
    onMachine(
      {
        go: 'if [ "$1" = env ]; then echo go1.26.0; echo local; else echo "proxyconnect tcp: refused" >&2; exit 1; fi',
      },
      async (folder) => {
        const outcome = await buildEngine(folder, quiet);
        expect(outcome.kind === "failed" && outcome.failed).to.contain("proxyconnect tcp: refused");
        expect(outcome.kind === "failed" && outcome.remedy).to.contain("GOPROXY");
      },
    ));

  it("is Python, or its part venv, or a newer one", async () => {
    await onMachine({}, async () => {
      expect(await findPython()).to.deep.equal({ kind: "none", why: "no python3 is on the PATH" });
    });
    await onMachine({ python3: "echo \"ModuleNotFoundError: No module named 'ensurepip'\" >&2; exit 1" }, async () => {
      expect(await findPython()).to.deep.equal({ kind: "none", why: "python3 lacks venv or ensurepip" });
    });
    await onMachine({ python3: "echo 3.9.2", "python3.11": "echo 3.11.7" }, async () => {
      expect(await findPython()).to.deep.equal({ kind: "found", command: "python3.11", version: "3.11.7" });
    });
  });
});
