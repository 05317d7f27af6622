import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { generate } from "../cli/generate.ts";
import { answering } from "../tests/cli/published-complaints/answered.ts";
import { plannedSample } from "../tests/cli/published-complaints/planned-sample.ts";
import { caughtPage } from "./caught/caught-page.ts";
import { rulePages } from "./rules/rule-pages.ts";

/** Writes the pages whose examples are cases of the tests, or with `--check` only says which are not current. */
const plans = { dev: await plannedSample("dev"), prod: await plannedSample("prod") };
const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
generate(
  { check: values.check, directory: fileURLToPath(new URL("..", import.meta.url)) },
  {
    print: (text) => process.stdout.write(text),
    end: (code) => {
      process.exitCode = code;
    },
  },
  [rulePages, () => caughtPage(answering(plans))],
);
