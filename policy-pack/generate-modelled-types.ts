import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("./", import.meta.url);
const named = /"((?:aws|azure-native|lakeward|random|tls):[A-Za-z0-9-]+\/?\w*:\w+)"/g;

/** Types that no rule names, and why none has to. */
const harmless: Readonly<Record<string, string>> = {
  "aws:budgets/budget:Budget": "counts money; holds no data and opens nothing",
  "aws:kms/alias:Alias": "names a key, which is judged itself",
  "aws:s3/bucketOwnershipControls:BucketOwnershipControls": "read with its bucket",
};

/**
 * The table of resource types that rules and views name: path → text.
 *
 * Effect: reads the pack's own sources. The table is committed, because a bundled pack has no sources beside it.
 */
export function generateModelledTypes(): Readonly<Record<string, string>> {
  const sources = ["rules", "view", "requirements", "pack"].flatMap((name) =>
    readdirSync(new URL(`${name}/`, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .map((file) => readFileSync(new URL(`${name}/${file}`, folder), "utf8")),
  );
  const types = new Set([
    ...Object.keys(harmless),
    ...sources.flatMap((text) => [...text.matchAll(named)].map(([, type = ""]) => type)),
  ]);
  return { "policy-pack/rules/governance/modelled-types.json": `${JSON.stringify([...types].toSorted(), null, 2)}\n` };
}
