import { PolicyPack } from "@pulumi/policy";
import { pulumiPolicies } from "./adapter/pulumi-policies.ts";
import { pack } from "./pack.ts";

// Creating the pack starts its server; hence nothing but Pulumi's engine may load this file.
new PolicyPack("lakeward", { policies: pulumiPolicies(pack) });
