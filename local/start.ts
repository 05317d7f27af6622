import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { failureLines } from "../deployment/failure-lines.ts";
import { answerQuestions } from "./access-questions.ts";
import { columns } from "./columns.ts";
import { firstDeployment } from "./first-deployment.ts";
import { placesOf } from "./places.ts";
import { suggestedQuery } from "./query/suggested-query.ts";
import { readBack } from "./read-back.ts";
import { refuseMixedUpdate } from "./refuse-mixed-update.ts";
import { fillLocalLake } from "./rows/fill-local-lake.ts";
import { elapsed } from "./toolchain/elapsed.ts";
import { findEngine } from "./toolchain/engine.ts";
import { withLock } from "./toolchain/lock.ts";
import { findMoto } from "./toolchain/moto.ts";
import type { Failure } from "./toolchain/outcome.ts";
import { pins } from "./toolchain/pins.ts";
import { reportTo } from "./toolchain/report.ts";

const begin = Date.now();
const places = placesOf();
const report = reportTo(process.stdout);

function stop(failure: Failure): never {
  for (const line of failureLines(failure)) console.error(line);
  process.exit(1);
}

/** The check needs no cloud and no engine, so that people see at once what the declarations say. */
function showCheck(): void {
  report.line("1. What the declarations say and who would see what, checked without any cloud\n");
  const check = spawnSync(process.execPath, [join(places.root, "cli", "lakeward.mjs"), "check"], {
    cwd: places.root,
    stdio: "inherit",
  });
  if (check.status !== 0) {
    stop({
      kind: "failed",
      failed: "the check found what must not be deployed",
      changed: "nothing",
      remedy: "mend what is named above, then run npm start again",
    });
  }
  report.line(`(${elapsed(Date.now() - begin)})`);
}

async function announce(): Promise<void> {
  const { engine, moto } = pins;
  const missing = [
    ...((await findEngine()) === undefined
      ? [`Pulumi's engine (${engine.cost.download}; or, without a way out, ${engine.cost.build})`]
      : []),
    ...((await findMoto()) === undefined ? [`the AWS emulator (${moto.cost})`] : []),
  ];
  report.line("\n2. The same on an AWS of this machine's own");
  report.line(
    missing.length === 0
      ? "Everything needed is in the cache."
      : `To be brought first, once: ${missing.join("; ")}. You can interrupt this and go on later.`,
  );
}

async function deployAndReadBack(): Promise<void> {
  let finished = 0;
  const deployed = await firstDeployment(report, {
    places,
    guard: refuseMixedUpdate,
    onEvent(event) {
      if (event.resOutputsEvent) finished += 1;
      report.progress(`Deploying … ${finished} resources done`);
    },
  });
  if (deployed.kind === "failed") stop(deployed);
  const { changes, milliseconds, advisories } = deployed.value;
  report.line(`Deployed: ${changeWords(changes)} (${elapsed(milliseconds)})`);
  report.line(
    `The policy pack judged it in the engine too: nothing stops it, ${advisories.length} findings to note, named in the check above`,
  );

  const filling = Date.now();
  report.progress("Filling the tables …");
  const filled = await fillLocalLake(places, new Date().toISOString().slice(0, 10));
  if (filled.kind === "failed") stop(filled);
  const { tables, written, kept } = filled.value;
  report.line(
    `Filled ${tables} tables with made-up rows: ${written} files written, ${kept} as they were (${elapsed(Date.now() - filling)})`,
  );

  const { departments, snapshot } = await readBack();
  report.line("\n3. What the account holds now, read back from it\n");
  const head = ["department", "zones", "databases", "tables", "workgroups", "filters", "grants"];
  const rows = departments.map((one) => [
    one.department,
    one.zones.join(" "),
    one.databases,
    one.tables,
    one.workgroups,
    one.filters,
    one.grants,
  ]);
  for (const line of columns([head, ...rows])) report.line(line);
  report.line("");
  for (const answer of answerQuestions(snapshot)) report.line(answer);
  const suggested = suggestedQuery(snapshot);
  if (suggested !== null) report.line(`\nAsk as one of them: ${suggested}`);
  report.line(
    `\nDone in ${elapsed(Date.now() - begin)}. Look around: eval "$(npm run --silent local:env)"; take it down: npm run local:destroy`,
  );
}

function changeWords(changes: Readonly<Record<string, number>>): string {
  const changed = Object.entries(changes).filter(([kind]) => kind !== "same");
  const same = changes.same ?? 0;
  if (changed.length === 0) return `0 changes, ${same} resources as they were`;
  return `${changed.map(([kind, count]) => `${count} ${kind}`).join(", ")}, ${same} as they were`;
}

showCheck();
await announce();
const onWait = (holder: string) => report.line(`Another run is at work in this checkout (${holder}); waiting for it.`);
await withLock(join(places.state, "run.lock"), onWait, deployAndReadBack);
