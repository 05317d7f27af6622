import { PolicyPack } from "@pulumi/policy";
import { configurableNames, pulumiPolicies } from "./adapter/pulumi-policies.ts";
import { refuseUnknownConfiguration } from "./adapter/refuse-unknown-configuration.ts";
import { pack } from "./pack.ts";

refuseUnknownConfiguration(configurableNames(pack));

// Creating the pack starts its server; hence nothing but Pulumi's engine may load this file.
new PolicyPack("lakeward", { policies: pulumiPolicies(pack) });
