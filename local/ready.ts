import { failureLines } from "../deployment/failure-lines.ts";
import { ensureEngine } from "./toolchain/engine.ts";
import { ensureLinters } from "./toolchain/linters.ts";
import { ensureMoto } from "./toolchain/moto.ts";
import { reportTo } from "./toolchain/report.ts";
import { step } from "./toolchain/step.ts";

/** Brings engine, emulator and workflow linters into the cache and starts nothing: for CI, before the tests that need them. */
const report = reportTo(process.stdout);
const engine = await step(
  report,
  "Pulumi's engine",
  () => ensureEngine(report),
  ({ version, origin }) => `${version}, ${origin}`,
);
const moto = await step(
  report,
  "AWS emulator",
  () => ensureMoto(report),
  () => "moto in a Python environment of its own",
);
const linters = await step(
  report,
  "Workflow linters",
  () => ensureLinters(report),
  () => "actionlint and zizmor",
);
for (const outcome of [engine, moto, linters]) {
  if (outcome.kind === "ready") continue;
  for (const line of failureLines(outcome)) console.error(line);
  process.exitCode = 1;
}
