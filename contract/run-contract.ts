import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Account } from "./account.ts";
import { facts } from "./facts.ts";
import { modelAccount } from "./model-account.ts";
import { observe } from "./observe.ts";
import { realAccount } from "./real-account.ts";
import { recording } from "./recording.ts";

const usage = `usage: npm run contract                     the statements against the model, recorded in contract/recorded/model.json
       npm run contract -- --account 111122223333 --consent --principal arn:aws:iam::111122223333:role/NAME [--region R]
                                            the same against a real account, recorded in contract/recorded/account.json;
                                            with --endpoint URL against another AWS, and not recorded

Against an account, databases, tables, LF-tags, filters, expressions, opt-ins and grants whose names begin with lakeward_contract_ are made
and taken away again; settings and locations are not touched. The credentials must be of a data lake administrator of the account, and
the principal a role that exists and holds no Lake Formation permissions.`;

const { values } = parseArgs({
  options: {
    account: { type: "string" },
    consent: { type: "boolean", default: false },
    principal: { type: "string" },
    region: { type: "string", default: process.env.AWS_REGION ?? "eu-west-2" },
    endpoint: { type: "string" },
  },
});

try {
  const { account, record } = await choose();
  const { observations, left } = await observe(facts, account);
  for (const { says, agrees, observed } of observations)
    console.log(agrees ? `agrees   ${says}` : `DIFFERS  ${says}: ${JSON.stringify(observed)}`);
  const differing = observations.filter(({ agrees }) => !agrees);
  console.log(`${observations.length - differing.length} of ${facts.length} agree`);
  if (record !== undefined) {
    const file = fileURLToPath(new URL(`recorded/${record}.json`, import.meta.url));
    writeFileSync(file, recording(record, observations));
    console.log(`recorded in ${file}`);
  }
  for (const what of left) console.error(`could not be taken back, do so by hand: ${what}`);
  process.exitCode = differing.length + left.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

/** What is asked, and under which name it is recorded; an endpoint may be anybody's, so that nothing is recorded of it. */
async function choose(): Promise<{ readonly record?: "model" | "account"; readonly account: Account }> {
  const { account, consent, principal, region, endpoint } = values;
  if (account === undefined && !consent && principal === undefined) return { record: "model", account: modelAccount() };
  if (account === undefined || !/^\d{12}$/.test(account) || !consent || principal === undefined)
    throw new Error(
      `--account with its twelve digits, --consent and --principal go together; nothing was called\n${usage}`,
    );
  if (endpoint !== undefined) return { account: await realAccount({ account, principal, region, endpoint }) };
  return { record: "account", account: await realAccount({ account, principal, region }) };
}
