import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { expect } from "chai";
import emptyMessages from "google-protobuf/google/protobuf/empty_pb.js";
import { account, analysts, officers, region } from "../account-in-memory.ts";
import { AccountOverHttp } from "../service/account-over-http.ts";
import { ProviderProcess, plugin } from "../service/provider-process.ts";

const type = "lakeward:lakeformation:Grant";
const on = { database: { name: "parking" } };

describe("a provider that is told to stop", () => {
  let there: AccountOverHttp;
  let environment: Record<string, string>;

  beforeEach(async () => {
    there = await AccountOverHttp.start();
    environment = { AWS_ENDPOINT_URL: there.url, AWS_ACCESS_KEY_ID: "test", AWS_SECRET_ACCESS_KEY: "test" };
  });
  afterEach(() => there.stop());

  it("ends what is on its way, begins nothing, and says what was and was not changed", async () => {
    const provider = await ProviderProcess.start(environment);
    try {
      there.inMemory.glue.addDatabase({ Name: "parking", CreateTableDefaultPermissions: [] });
      await provider.configure({ region, allowedAccountIds: `["${account}"]` });
      there.disturb = async (operation) => {
        if (operation === "BatchGrantPermissions")
          await provider.ask(provider.client.cancel, new emptyMessages.Empty());
        return undefined;
      };
      const { id } = await provider.create(type, { principal: analysts, on, permissions: ["DESCRIBE"] });
      expect(id).to.contain(analysts);
      const asked = there.asked.length;
      const late = await provider
        .create(type, { principal: officers, on, permissions: ["DESCRIBE"] })
        .catch((error: Error) => error);
      expect(String(late)).to.match(
        /Cancelled: cancelled before it was called; this call changed nothing, what was done before it stays .* run it again/,
      );
      expect(there.asked.slice(asked)).to.eql([]);
    } finally {
      await provider.stop();
    }
  });

  it("tells each of many waiting grants that it was not made, and grants none of them", async () => {
    const provider = await ProviderProcess.start(environment);
    try {
      there.inMemory.glue.addDatabase({ Name: "parking", CreateTableDefaultPermissions: [] });
      await provider.configure({ region, allowedAccountIds: `["${account}"]` });
      await provider.ask(provider.client.cancel, new emptyMessages.Empty());
      const told = await Promise.all(
        Array.from({ length: 50 }, (_, number) =>
          provider
            .create(type, {
              principal: `${analysts}${number}`,
              on,
              permissions: ["DESCRIBE"],
            })
            .catch((error: Error) => error.message),
        ),
      );
      expect(told.every((each) => String(each).includes("Cancelled: cancelled before it was called"))).to.equal(true);
      expect(there.asked.filter((operation) => operation === "BatchGrantPermissions")).to.eql([]);
    } finally {
      await provider.stop();
    }
  });

  it("ends by itself when the engine that began it was killed", async () => {
    const script = `const child = require("node:child_process").spawn(process.argv[1], ["127.0.0.1:9"], { stdio: ["ignore", "inherit", "inherit"] });
      console.log(child.pid); setInterval(() => {}, 1000);`;
    const engine: ChildProcess = spawn(process.execPath, ["-e", script, plugin], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    if (engine.stdout === null) throw new Error("no output");
    const lines = createInterface({ input: engine.stdout });
    await once(lines, "line");
    await once(lines, "line");
    const ended = text(engine.stdout);
    engine.kill("SIGKILL");
    // The provider holds the other end of this pipe: the pipe ends with the provider.
    await ended;
  });
});
