import * as aws from "@pulumi/aws/provider.js";
import * as pulumi from "@pulumi/pulumi";
import { Baseline } from "../provider/resources/baseline.ts";
import { Provider } from "../provider/resources/provider.ts";
import { Settings } from "../provider/resources/settings.ts";
import { deployRoles } from "./deploy-roles.ts";
import { roleBoundaries } from "./role-boundaries.ts";
import { stateStore } from "./state-store.ts";

/** The state's bucket and key, sign-in for GitHub's runners, the preview and deploy roles, the boundaries of the lake's roles, the first data lake administrator. */
export default async function program(): Promise<Record<string, unknown>> {
  const config = new pulumi.Config("lakeward-bootstrap");
  const target = {
    organisation: config.require("organisation"),
    environment: pulumi.getStack(),
    account: config.require("account"),
    region: config.require("region"),
    repository: config.require("repository"),
  };
  if (!/^[\w.-]+(@\d+)?\/[\w.-]+(@\d+)?$/.test(target.repository))
    throw new pulumi.RunError(
      `lakeward-bootstrap:repository: "${target.repository}" will not do; write owner/name, or owner@123456/name@456789`,
    );
  const region = target.region as aws.ProviderArgs["region"] & string;
  const providers = [
    new aws.Provider("aws", { region, allowedAccountIds: [target.account] }),
    new Provider("lakeward", { region, allowedAccountIds: [target.account] }),
  ];
  const root = new pulumi.ComponentResource("lakeward:bootstrap:Account", "bootstrap", {}, { providers });
  const state = stateStore(target, root);
  const roles = deployRoles(target, state, root);
  roleBoundaries(target, root);
  const opts = { parent: root, dependsOn: [roles.deploy.role, roles.preview.role] };
  // What a killed first run adds is known for ours by these, and goes with the stack (docs/provider/recovery.md).
  const before = [
    new Baseline("deployer-before", { of: { administrator: roles.deploy.arn } }, opts),
    new Baseline("previewer-before", { of: { readOnlyAdministrator: roles.preview.arn } }, opts),
  ];
  new Settings(
    "first-administrator",
    { administrators: [roles.deploy.arn], readOnlyAdministrators: [roles.preview.arn] },
    { ...opts, dependsOn: [...opts.dependsOn, ...before] },
  );
  return {
    backend: pulumi.interpolate`s3://${state.bucket}?region=${target.region}`,
    secretsProvider: pulumi.interpolate`awskms:///${state.keyArn}?region=${target.region}`,
    deployRole: roles.deploy.arn,
    previewRole: roles.preview.arn,
  };
}
