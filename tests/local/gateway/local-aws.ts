import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CallLine } from "../../../local/gateway/call-line.ts";
import { readLog } from "../../../local/gateway/read-log.ts";
import { type Gateway, startGateway } from "../../../local/gateway/start-gateway.ts";
import { findMoto } from "../../../local/toolchain/moto.ts";

/** A local AWS for the tests of one `describe`. */
export interface LocalAws {
  /** What AWS's SDKs are constructed with. */
  client(): {
    readonly endpoint: string;
    readonly region: string;
    readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
    readonly maxAttempts: number;
  };
  lines(): readonly CallLine[];
  /** The gateway's own addresses, `/_lakeward/…`. */
  own(
    path: string,
    body?: unknown,
  ): Promise<{ readonly status: number; readonly json: Readonly<Record<string, unknown>> }>;
}

/** Where moto is: `LAKEWARD_MOTO`, else what `npm start` has made ready. */
export async function motoExecutable(): Promise<string | undefined> {
  return process.env.LAKEWARD_MOTO ?? (await findMoto());
}

/** Registers hooks that start and stop a local AWS; without moto the tests are skipped, with the reason printed. */
export function localAws(): LocalAws {
  let gateway: Gateway | undefined;
  let directory = "";

  before(async function () {
    this.timeout(60_000);
    const moto = await motoExecutable();
    if (moto === undefined) {
      console.log("      skipped: moto is not installed; npm start brings it, or name moto_server in LAKEWARD_MOTO");
      return this.skip();
    }
    directory = await mkdtemp(join(tmpdir(), "lakeward-gateway-"));
    gateway = await startGateway({ port: 0, motoExecutable: moto, log: join(directory, "log.ndjson") });
  });

  after(async () => {
    await gateway?.stop();
    if (directory !== "") await rm(directory, { recursive: true });
  });

  const endpoint = () => gateway?.endpoint ?? "";
  return {
    client: () => ({
      endpoint: endpoint(),
      region: "eu-west-2",
      credentials: { accessKeyId: "deploy", secretAccessKey: "local" },
      maxAttempts: 1,
    }),
    lines: () => readLog(join(directory, "log.ndjson")),
    own: async (path, body) => {
      const answer = await fetch(`${endpoint()}/_lakeward/${path}`, {
        method: body === undefined ? "GET" : "POST",
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return { status: answer.status, json: (await answer.json()) as Readonly<Record<string, unknown>> };
    },
  };
}
