import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { failureLines } from "../deployment/failure-lines.ts";
import { downloadEngine } from "./toolchain/engine-download.ts";

// Brings Pulumi's released engine of the pinned version, checked against its published checksum, into a folder, and prints
// the folder: a line for a runner's $GITHUB_PATH. Nothing is built where the download fails.
const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error("name the folder that the engine is brought into");
  process.exit(2);
}
const directory = resolve(folder);
await mkdir(directory, { recursive: true });
const brought = await downloadEngine(directory, (text) => console.error(text));
if (brought.kind === "failed") {
  for (const line of failureLines(brought)) console.error(line);
  process.exit(1);
}
console.log(directory);
