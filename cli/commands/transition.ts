import { Command } from "commander";
import type { CommandOutput } from "../command-output.ts";

/** `lakeward transition`: whether one update can do a change without a moment that neither state gives. */
export function transitionCommand(output: CommandOutput): Command {
  return new Command("transition")
    .description("refuse a change that no order of calls makes without a moment that neither state gives")
    .argument("<stack>", "what is deployed: the file of `pulumi stack export --file`")
    .argument("<plan>", "what is declared: the file of `lakeward check --environment … --out`")
    .action(async (stack: string, plan: string) => {
      const { transition } = await import("../transition.ts");
      transition(stack, plan, output);
    });
}
