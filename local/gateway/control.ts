import type { IncomingMessage } from "node:http";
import type { Answer } from "./answer.ts";
import { jsonAnswer } from "./json-answer.ts";
import { readAll } from "./read-all.ts";

/** Paths under this are the gateway's own and no AWS service's. */
export const controlPath = "/_lakeward/";

/** What the gateway's own addresses can reach of it. */
export interface Controlled {
  health(): { readonly ready: boolean; readonly told: object };
  logPosition(): number;
  setFaults(faults: unknown): void;
  stop(): void;
}

/** Answers `GET health`, `GET log-position`, `POST faults` and `POST stop` under `/_lakeward/`. */
export async function control(request: IncomingMessage, gateway: Controlled): Promise<Answer> {
  const asked = `${request.method} ${(request.url ?? "").slice(controlPath.length)}`;
  switch (asked) {
    case "GET health":
      return healthAnswer(gateway.health());
    case "GET log-position":
      return jsonAnswer({ n: gateway.logPosition() }, "application/json");
    case "POST faults":
      try {
        gateway.setFaults(JSON.parse((await readAll(request)).toString("utf8")));
        return jsonAnswer({}, "application/json");
      } catch (error) {
        return refused(400, error instanceof Error ? error.message : String(error));
      }
    case "POST stop":
      gateway.stop();
      return jsonAnswer({ status: "stopping" }, "application/json");
    default:
      return refused(404, `${asked} is nothing that the gateway answers`);
  }
}

function healthAnswer({ ready, told }: ReturnType<Controlled["health"]>): Answer {
  return { ...jsonAnswer(told, "application/json"), status: ready ? 200 : 503 };
}

function refused(status: number, message: string): Answer {
  return { ...jsonAnswer({ message }, "application/json"), status };
}
