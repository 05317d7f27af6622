import * as pulumi from "@pulumi/pulumi";

/** What a stack file (`Pulumi.<stack>.yaml`) says; nothing in it concerns a department. */
export interface StackSettings {
  /** Environment of lake.yaml; default: the stack's name. */
  readonly environment: string;
  /** Twelve digits. */
  readonly account: string;
  readonly region: string;
  readonly deployRole: string;
  readonly samlProvider: string;
  /** ISO day on which grants are decided; default: today. */
  readonly asOf: string;
  /** Folder of the declarations; default: where the program runs. */
  readonly directory: string;
}

/** Reads the stack's settings; a wrong or missing one is an error that names the key. */
export function readStackSettings(
  config: pulumi.Config,
  stack: string,
  today: string,
  directory: string,
): StackSettings {
  const settings = {
    environment: config.get("environment") ?? stack,
    account: config.require("account"),
    region: config.require("region"),
    deployRole: config.require("deployRole"),
    samlProvider: config.require("samlProvider"),
    asOf: config.get("asOf") ?? today,
    directory: config.get("directory") ?? directory,
  };
  const wrong = (key: keyof typeof settings, right: string): Error =>
    new pulumi.RunError(`Pulumi.${stack}.yaml ${config.name}:${key}: "${settings[key]}" will not do; write ${right}`);
  if (!/^\d{12}$/.test(settings.account)) throw wrong("account", "the twelve digits of the account, in quotes");
  if (!/^[a-z]{2}(-[a-z]+)+-\d$/.test(settings.region)) throw wrong("region", "an AWS region, such as eu-west-2");
  if (!/^\d{4}-\d{2}-\d{2}$/.test(settings.asOf)) throw wrong("asOf", `a day in quotes, such as "2026-11-21"`);
  const iam = `arn:aws:iam::${settings.account}:`;
  if (!settings.deployRole.startsWith(`${iam}role/`)) throw wrong("deployRole", `the ARN of a role, ${iam}role/…`);
  if (!settings.samlProvider.startsWith(`${iam}saml-provider/`)) throw wrong("samlProvider", `${iam}saml-provider/…`);
  return settings;
}
