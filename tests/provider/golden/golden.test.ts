import { globSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { AccountInMemory, account } from "../account-in-memory.ts";
import { furnish } from "../every-resource.ts";
import type { Behaviour, Json, Step } from "./behaviour.ts";
import { GoldenProvider } from "./golden-provider.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));
const somebodyElse = `arn:aws:iam::${account}:role/somebody-else`;
/** `LAKEWARD_UPDATE_GOLDEN=1` writes what is answered now, to be read before it is committed. */
const renew = process.env.LAKEWARD_UPDATE_GOLDEN === "1";

describe("the provider over gRPC", () => {
  for (const file of globSync("*/*.golden.json", { cwd: folder }).sort()) {
    const behaviour: Behaviour = JSON.parse(readFileSync(`${folder}${file}`, "utf8"));
    it(`${behaviour.behaviour} (${file})`, async () => {
      const steps = await played(behaviour);
      if (renew) writeFileSync(`${folder}${file}`, `${JSON.stringify({ ...behaviour, steps }, undefined, 2)}\n`);
      else expect(steps).to.eql(behaviour.steps);
    });
  }
});

/** Asks every step, and fills in what is answered. */
async function played({ type, steps }: Behaviour): Promise<readonly Step[]> {
  const there = furnished();
  const provider = await GoldenProvider.start(there, type);
  try {
    const done: Step[] = [];
    for (const step of steps) {
      if (step.run) await provider.run();
      for (const { service, operation, request } of step.meanwhile ?? []) {
        if (service === "glue") there.glue.call(operation, request);
        else there.model.call(operation, request, somebodyElse);
      }
      there.calls.length = 0;
      there.fault = ({ operation }) => (operation === step.cut?.operation ? step.cut.when : undefined);
      const asked = filledIn(step.request, done) as Json;
      const response = await provider.ask(step.call, asked, step.name ?? "it");
      const told = provider.told();
      const { response: _, account: __, told: ___, ...given } = step;
      done.push({
        ...given,
        response: JSON.parse(JSON.stringify(response)),
        ...(there.calls.length > 0 && { account: there.calls.map(({ operation }) => operation) }),
        ...(told.length > 0 && { told }),
      });
    }
    return done;
  } finally {
    await provider.stop();
  }
}

function furnished(): AccountInMemory {
  const there = new AccountInMemory();
  furnish(there);
  const settings = there.settings();
  const DataLakeAdmins = [...(settings.DataLakeAdmins as object[]), { DataLakePrincipalIdentifier: somebodyElse }];
  there.call("PutDataLakeSettings", { DataLakeSettings: { ...settings, DataLakeAdmins } });
  return there;
}

/** Puts what earlier steps answered where they are referred to. */
function filledIn(value: unknown, done: readonly Step[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => filledIn(each, done));
  if ("$" in value && typeof value.$ === "string") {
    const [step = "", ...path] = value.$.split(".");
    return path.reduce<unknown>((found, key) => (found as Json | undefined)?.[key], done[Number(step)]?.response);
  }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filledIn(each, done)]));
}
