import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect } from "chai";

const report = fileURLToPath(new URL("../../../local/toolchain/report.ts", import.meta.url));

describe("a report whose reader has gone", () => {
  it("lets the work go on to its end", async () => {
    const work = `
      const { reportTo } = await import(${JSON.stringify(report)});
      const report = reportTo(process.stdout);
      for (let index = 0; index < 20; index += 1) {
        report.line("at work");
        await new Promise((resolve) => setImmediate(resolve));
      }
      process.stderr.write("done");
    `;
    const child = spawn(process.execPath, ["--input-type=module", "--eval", work], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    child.stdout.destroy();
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
    const [code] = await once(child, "close");
    expect({ code, said }).to.deep.equal({ code: 0, said: "done" });
  });
});
