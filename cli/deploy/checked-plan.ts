import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Plan } from "../../preview/plan.ts";
import { readPlan } from "../../preview/read-plan.ts";
import { BadInput } from "../bad-input.ts";
import { check } from "../check.ts";

/** The plan of an environment, or null and what `lakeward check` reports when something stands against it. */
export async function checkedPlan(what: {
  readonly environment: string;
  readonly directory: string;
  readonly asOf?: string;
}): Promise<{ readonly plan: Plan | null; readonly report: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), "lakeward-deploy-"));
  const out = join(folder, "plan.json");
  let text = "";
  let code = 2;
  try {
    await check(
      { ...what, out, json: false, strictUndecided: false, debug: false },
      {
        print(more) {
          text += more;
        },
        end(with_) {
          code = with_;
        },
      },
    );
    if (code !== 0) return { plan: null, report: text.trimEnd().split("\n") };
    const read = readPlan(out, readFileSync(out, "utf8"));
    if (!read.ok) throw new BadInput(...read.problems);
    return { plan: read.plan, report: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
