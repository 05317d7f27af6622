import { delimiter, dirname } from "node:path";
import { LocalWorkspace, type Stack, StackNotFoundError } from "@pulumi/pulumi/automation/index.js";
import type { Deployment } from "../../declaration/names.ts";
import { bootstrappedAccount } from "../../deployment/bootstrapped-account.ts";
import { engineWords } from "../../deployment/engine-words.ts";
import { BadInput } from "../bad-input.ts";

/**
 * Opens the stack of an environment, whose name is the environment's; null when there is none and none is to be made.
 *
 * The state is where bootstrap made a place for it, unless PULUMI_BACKEND_URL names another. The key to its secrets is
 * written into the stack file when the stack is made; who has a checkout without that line finds it in the state.
 */
export async function openStack(place: Deployment, directory: string, make: boolean): Promise<Stack | null> {
  const { backend, secretsProvider } = bootstrappedAccount(place);
  const elsewhere = process.env.PULUMI_BACKEND_URL !== undefined;
  const arguments_ = { stackName: place.environment, workDir: directory };
  const options = {
    envVars: {
      // The program runs with the Node that runs this command, which is new enough.
      PATH: [dirname(process.execPath), process.env.PATH].join(delimiter),
      PULUMI_SKIP_UPDATE_CHECK: "true",
      ...(elsewhere ? {} : { PULUMI_BACKEND_URL: backend }),
      PULUMI_FALLBACK_TO_STATE_SECRETS_MANAGER: "true",
    },
    ...(elsewhere ? {} : { secretsProvider }),
  };
  try {
    return await LocalWorkspace.selectStack(arguments_, options);
  } catch (error) {
    if (!(error instanceof StackNotFoundError)) throw cannotOpen(error);
    return make ? await LocalWorkspace.createStack(arguments_, options) : null;
  }
}

function cannotOpen(error: unknown): BadInput {
  const isMissing = error instanceof Error && error.message.includes("spawn pulumi ENOENT");
  return new BadInput(
    isMissing
      ? "pulumi is not on the PATH; install Pulumi 3.259.0 or newer (https://www.pulumi.com/docs/install)"
      : `the stack cannot be opened: ${engineWords(error)}; nothing was changed`,
  );
}
