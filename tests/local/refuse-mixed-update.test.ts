import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Stack } from "@pulumi/pulumi/automation/index.js";
import { expect } from "chai";
import { placesOf } from "../../local/places.ts";
import { refuseMixedUpdate } from "../../local/refuse-mixed-update.ts";

interface Deployed {
  readonly type: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

const places = placesOf();

/** What the council's declarations make: as if that were deployed. */
function declared(): readonly Deployed[] {
  const folder = mkdtempSync(join(tmpdir(), "lakeward-declared-"));
  const plan = join(folder, "plan.json");
  const check = ["cli/lakeward.mjs", "check", "--environment", "dev", "--json", "--out", plan];
  spawnSync(process.execPath, check, { cwd: places.root, maxBuffer: 2 ** 29 });
  const { resources } = JSON.parse(readFileSync(plan, "utf8")) as { readonly resources: readonly Deployed[] };
  rmSync(folder, { recursive: true });
  return resources;
}

function holding(resources: readonly Deployed[]): Stack {
  return { exportStack: async () => ({ version: 3, deployment: { resources } }) } as unknown as Stack;
}

describe("the guard before an update of the local AWS", function () {
  this.timeout(90_000);
  const closing = { database: "parking_trusted", table: "permits" };

  it("lets the first update through", async () => {
    expect(await refuseMixedUpdate(holding([]), places)).to.equal(undefined);
  });

  it("refuses to close a table and to give it a column in one update, and says which two it takes", async () => {
    const before = declared().map((resource): Deployed => {
      const { database, table, columns } = resource.inputs;
      const isOn = database === closing.database && table === closing.table && Array.isArray(columns);
      return isOn ? { ...resource, inputs: { ...resource.inputs, columns: columns.slice(0, -1) } } : resource;
    });
    const opening = { ...closing, tags: { visibility: "organisation" } };
    const opened = [...before, { type: "lakeward:lakeformation:TagAssignment", inputs: opening }];
    const refusal = await refuseMixedUpdate(holding(opened), places);
    expect(refusal).to.include({ kind: "failed", changed: "nothing" });
    expect(refusal?.failed).to.match(/parking_trusted\.permits: .*make two updates/);
  });
});
