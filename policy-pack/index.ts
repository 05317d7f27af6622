import { PolicyPack } from "@pulumi/policy";
import { configurableNames, pulumiPolicies } from "./adapter/pulumi-policies.ts";
import { refuseUnknownConfiguration } from "./adapter/refuse-unknown-configuration.ts";
import type { ConfiguredLevel } from "./levels-of.ts";
import { pack } from "./pack.ts";

const configured = new Map<string, ConfiguredLevel>();
refuseUnknownConfiguration(configurableNames(pack), (levels) => {
  configured.clear();
  for (const [name, level] of levels) configured.set(name, level);
});

// The clock, and not the day that the program was given: who runs a stack must not keep alive what has ended.
const today = () => new Date().toISOString().slice(0, 10);

// Creating the pack starts its server; hence nothing but Pulumi's engine may load this file.
new PolicyPack("lakeward", { policies: pulumiPolicies(pack, { today, configured }) });
