import { onPath } from "../../local/toolchain/on-path.ts";

/** Passes over the tests of steps where the machine has no jq, which GitHub's runners have. */
export async function needsJq(this: Mocha.Context): Promise<void> {
  if ((await onPath("jq")) !== undefined) return;
  const missing = "jq is not on the PATH; the machine's package manager has it";
  if (process.env.LAKEWARD_NO_SKIP !== undefined) throw new Error(missing);
  console.log(`    skipped: ${missing}`);
  this.skip();
}
