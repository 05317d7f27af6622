#!/usr/bin/env node
// Plays GitHub's command line in tests: remembers each call in FAKE_GH_CALLS, and answers by the first pattern of
// FAKE_GH_ANSWERS that fits "METHOD path", filtered as the real one does, by jq's language.
import { spawnSync } from "node:child_process";
import { appendFileSync, readFileSync } from "node:fs";

const [verb, ...args] = process.argv.slice(2);
if (verb !== "api") process.exit(1);
const taking = new Set(["--method", "--jq", "--field", "--raw-field"]);
const said = { "--field": [], "--raw-field": [] };
let path = "";
for (let at = 0; at < args.length; at += 1) {
  if (!taking.has(args[at])) {
    if (!args[at].startsWith("--")) path = args[at];
    continue;
  }
  const value = args[at + 1];
  if (Array.isArray(said[args[at]])) said[args[at]].push(value);
  else said[args[at]] = value;
  at += 1;
}
const fields = Object.fromEntries(
  [...said["--field"], ...said["--raw-field"]].map((field) => {
    const [key, ...rest] = field.split("=");
    const value = rest.join("=");
    return [key, value.startsWith("@") ? readFileSync(value.slice(1), "utf8") : value];
  }),
);
const method = said["--method"] ?? "GET";
appendFileSync(process.env.FAKE_GH_CALLS, `${JSON.stringify({ method, path, fields })}\n`);
const answers = JSON.parse(process.env.FAKE_GH_ANSWERS);
const found = Object.entries(answers).find(([pattern]) => new RegExp(pattern).test(`${method} ${path}`));
if (found === undefined) process.exit(1);
if (args.includes("--silent")) process.exit(0);
const filtered = spawnSync("jq", ["-r", said["--jq"] ?? "."], { input: JSON.stringify(found[1]), encoding: "utf8" });
process.stdout.write(filtered.stdout);
process.stderr.write(filtered.stderr);
process.exit(filtered.status ?? 1);
