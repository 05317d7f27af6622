import { text } from "node:stream/consumers";
import { access } from "../account/aws.ts";
import { connect } from "../account/connect.ts";
import { realPatience } from "../account/real-patience.ts";
import { failureMessage } from "../service/failure-message.ts";
import { Plugin } from "../service/plugin.ts";
import { readExportedStack } from "./exported-stack.ts";
import { recalledStack } from "./recalled-stack.ts";

/**
 * Effects: reads an exported stack from standard input, looks into the account for what a killed run left, and writes the stack that
 * knows it; what was found is told on standard error. Changes nothing in the account. Gives the exit code.
 */
export async function recall(): Promise<number> {
  const ending = new AbortController();
  const patience = realPatience(ending.signal);
  const tally = { requests: 0, retries: 0 };
  try {
    const { stack, told } = await recalledStack(readExportedStack(await text(process.stdin)), (provider) => {
      const plugin = new Plugin((configuration) => {
        const budget = configuration.retrySeconds * 1000;
        return access(connect(configuration), { ...patience, budget }, tally, () => undefined);
      });
      plugin.configure(provider);
      return plugin;
    });
    process.stderr.write(told.length === 0 ? "nothing was under way\n" : `${told.join("\n")}\n`);
    process.stdout.write(`${JSON.stringify(stack, undefined, 2)}\n`);
    return 0;
  } catch (error) {
    process.stderr.write(`recall: ${failureMessage(error)}\n`);
    return 1;
  } finally {
    ending.abort();
  }
}
