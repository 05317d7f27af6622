import { readFile, writeFile } from "node:fs/promises";
import { parseDocument } from "yaml";
import { localAccount } from "./local-account.ts";

/** The configuration of stack `local`: environment `dev` on the account that the local AWS plays. */
const localConfiguration: Readonly<Record<string, string>> = {
  "lakeward:environment": localAccount.environment,
  "lakeward:account": localAccount.account,
  "lakeward:region": localAccount.region,
  "lakeward:deployRole": localAccount.deployRole,
  "lakeward:samlProvider": localAccount.samlProvider,
};

/** The stack file's text with our settings, keeping all else that Pulumi wrote into it. */
export function stackFileText(existing: string): string {
  const document = parseDocument(existing);
  for (const [key, value] of Object.entries(localConfiguration)) document.setIn(["config", key], value);
  return document.toString();
}

/** Writes `Pulumi.local.yaml` if it does not say this already. */
export async function writeStackFile(path: string): Promise<void> {
  const existing = await readFile(path, "utf8").catch(() => "");
  const text = stackFileText(existing);
  if (text !== existing) await writeFile(path, text);
}
