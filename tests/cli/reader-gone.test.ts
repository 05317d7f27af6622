import { spawn } from "node:child_process";
import { expect } from "chai";
import { repository } from "./run-lakeward.ts";

describe("a reader that has gone", () => {
  it("leaves the command its exit code, and sees no stack trace", async () => {
    const child = spawn(process.execPath, [`${repository}cli/lakeward.mjs`, "explain", "departments/parking.yaml"], {
      cwd: repository,
    });
    child.stdout.destroy();
    let told = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      told += text;
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, told]).to.deep.equal([0, ""]);
  });
});
