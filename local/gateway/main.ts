import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startGateway } from "./start-gateway.ts";

/**
 * The local AWS as a process of its own, to be started detached:
 * `node local/gateway/main.ts --port N --directory D --moto PATH [--account N] [--region R]`.
 * Writes `D/gateway.log.ndjson` and, once it answers, `D/gateway.json` with endpoint and pid; ends on SIGTERM, SIGINT or `POST /_lakeward/stop`.
 */
const { values } = parseArgs({
  options: {
    port: { type: "string" },
    directory: { type: "string" },
    moto: { type: "string" },
    account: { type: "string" },
    region: { type: "string" },
  },
});

const { port, directory, moto, account, region } = values;
if (port === undefined || directory === undefined || moto === undefined) {
  console.error("usage: main.ts --port N --directory D --moto PATH [--account 111122223333] [--region eu-west-2]");
  process.exit(2);
}

try {
  mkdirSync(directory, { recursive: true });
  const gateway = await startGateway({
    port: Number(port),
    motoExecutable: moto,
    log: join(directory, "gateway.log.ndjson"),
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
  });
  const running = join(directory, "gateway.json");
  writeFileSync(running, `${JSON.stringify({ endpoint: gateway.endpoint, pid: process.pid })}\n`);
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void gateway.stop());
  console.log(`local AWS at ${gateway.endpoint}`);
  await gateway.stopped;
  rmSync(running, { force: true });
  process.exit(0);
} catch (error) {
  console.error(`the local AWS did not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
