import type { EngineEvent, OpType } from "@pulumi/pulumi/automation/index.js";
import { expect } from "chai";
import { watchUpdate } from "../../deployment/update-watch.ts";

const base = { sequence: 0, timestamp: 0 };
const urn = (type: string, name: string) => `urn:pulumi:local::lakeward::${type}::${name}`;
const finished = (op: OpType, type = "aws:s3/bucket:Bucket"): EngineEvent => ({
  ...base,
  resOutputsEvent: { metadata: { op, urn: urn(type, "raw"), type, provider: "" } },
});
const told = (severity: "error" | "warning", message: string): EngineEvent => ({
  ...base,
  diagnosticEvent: { severity, message, color: "never", urn: urn("aws:s3/bucket:Bucket", "parking-raw") },
});
const judged = (enforcementLevel: "warning" | "mandatory"): EngineEvent => ({
  ...base,
  policyEvent: {
    resourceUrn: urn("aws:s3/bucket:Bucket", "parking-raw"),
    message: "<{%reset%}>has no key<{%reset%}>\n",
    color: "never",
    policyName: "ENC-01",
    policyPackName: "lakeward",
    policyPackVersion: "0.1.0",
    policyPackVersionTag: "0.1.0",
    enforcementLevel,
  },
});

describe("watching an update", () => {
  it("counts finished resources by what was done, a replacement once and the stack not at all", () => {
    const watch = watchUpdate();
    const steps: readonly OpType[] = ["create", "create", "same", "create-replacement", "delete-replaced", "replace"];
    for (const op of steps) watch.take(finished(op));
    watch.take(finished("same", "pulumi:pulumi:Stack"));
    expect(watch.changes()).to.deep.equal({ create: 2, replace: 1, same: 1 });
  });

  it("says each error once, with the resource's name, without the engine's own closing line", () => {
    const watch = watchUpdate();
    for (const message of ["no such role", "no such role", "update failed"]) watch.take(told("error", message));
    watch.take(told("warning", "slow"));
    expect(watch.errors()).to.deep.equal(["parking-raw: no such role"]);
  });

  it("tells a mandatory finding of the policy pack from one that stops nothing", () => {
    const watch = watchUpdate();
    watch.take(judged("mandatory"));
    watch.take(judged("warning"));
    expect(watch.errors()).to.deep.equal(["parking-raw: ENC-01: has no key"]);
    expect(watch.advisories()).to.deep.equal(["parking-raw: ENC-01: has no key"]);
  });
});
