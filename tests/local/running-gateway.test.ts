import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { type Places, placesOf } from "../../local/places.ts";
import { findGateway, startGateway, stopGateway } from "../../local/running-gateway.ts";
import { exists } from "../../local/toolchain/exists.ts";
import { inFolder } from "./toolchain/folder.ts";

/** Plays the gateway: answers for its health and ends when it is asked to. */
const gateway = `
import { createServer } from "node:http";
const port = Number(process.argv[process.argv.indexOf("--port") + 1]);
createServer((request, response) => {
  response.end("{}");
  if (request.method === "POST" && request.url === "/_lakeward/stop") process.exit(0);
}).listen(port, "127.0.0.1");
`;

async function inCheckout(
  program: string,
  work: (places: Places, command: readonly string[]) => Promise<void>,
): Promise<void> {
  await inFolder(async (folder) => {
    const places = placesOf(folder);
    await mkdir(places.state);
    await writeFile(join(folder, "gateway.mjs"), program);
    await work(places, [join(folder, "gateway.mjs")]);
  });
}

describe("the gateway's process", () => {
  it("is found by a later command, and is gone after it was stopped", () =>
    inCheckout(gateway, async (places, command) => {
      expect(await findGateway(places)).to.equal(undefined);
      const started = await startGateway(places, "moto_server", command);
      expect(started.kind).to.equal("ready");
      expect(await findGateway(places)).to.deep.equal(started.kind === "ready" && started.value);
      expect(await stopGateway(places)).to.equal(true);
      expect(await findGateway(places)).to.equal(undefined);
      expect(await stopGateway(places)).to.equal(false);
      expect(await exists(places.gatewayRecord)).to.equal(false);
    }));

  it("comes up on the same port again, so that nothing printed before turns wrong", () =>
    inCheckout(gateway, async (places, command) => {
      const first = await startGateway(places, "moto_server", command);
      const port = first.kind === "ready" ? first.value.port : 0;
      await stopGateway(places);
      await writeFile(places.gatewayRecord, JSON.stringify({ pid: 1, port }));
      const second = await startGateway(places, "moto_server", command);
      expect(second.kind === "ready" && second.value.port).to.equal(port);
      await stopGateway(places);
    }));

  it("that ends at once is a failure that names the file to read", () =>
    inCheckout("console.error('no moto'); process.exit(1);", async (places, command) => {
      const started = await startGateway(places, "moto_server", command);
      expect(started.kind === "failed" && started.failed).to.contain("ended at once");
      expect(started.kind === "failed" && started.remedy).to.contain(places.gatewayOutput);
    }));
});
