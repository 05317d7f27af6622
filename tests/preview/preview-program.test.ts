import * as s3 from "@pulumi/aws/s3/index.js";
import * as pulumi from "@pulumi/pulumi";
import log from "@pulumi/pulumi/log/index.js";
import debuggable from "@pulumi/pulumi/runtime/debuggable.js";
import { expect } from "chai";
import fc from "fast-check";
import type { Plan } from "../../preview/plan.ts";
import { previewProgram } from "../../preview/preview-program.ts";
import { named, previewToy } from "./toy-program.ts";

describe("A preview of a program", () => {
  let plan: Plan;
  before(async () => {
    plan = await previewToy();
  });

  const stack = "urn:pulumi:dev::lakeward::pulumi:pulumi:Stack::lakeward-dev";
  const inDataset = "lakeward:lake:Department$lakeward:lake:Dataset";
  const bucketUrn = `urn:pulumi:dev::lakeward::${inDataset}$aws:s3/bucket:Bucket::parking-raw`;

  const places: readonly (readonly [name: string, urn: string, parent: string | null])[] = [
    ["lakeward-dev", stack, null],
    ["main", "urn:pulumi:dev::lakeward::pulumi:providers:aws::main", stack],
    ["parking", "urn:pulumi:dev::lakeward::lakeward:lake:Department::parking", stack],
    ["parking-penalty-charges", `urn:pulumi:dev::lakeward::${inDataset}::parking-penalty-charges`, "parking"],
    ["parking-raw", bucketUrn, "parking-penalty-charges"],
    [
      "parking-raw-versioning",
      `urn:pulumi:dev::lakeward::${inDataset}$aws:s3/bucket:Bucket$aws:s3/bucketVersioning:BucketVersioning::parking-raw-versioning`,
      "parking-raw",
    ],
    ["shared", "urn:pulumi:dev::lakeward::aws:s3/bucket:Bucket::shared", stack],
  ];
  for (const [name, urn, parent] of places) {
    it(`gives ${name} the URN and parent that the engine gives`, () => {
      const expected = parent === null || parent.startsWith("urn:") ? parent : named(plan, parent).urn;
      expect(named(plan, name)).to.include({ urn, parent: expected });
    });
  }

  const options: readonly (readonly [name: string, protect: boolean, retain: boolean])[] = [
    ["parking", false, false],
    ["parking-penalty-charges", true, true],
    ["parking-raw", true, true],
    ["parking-raw-versioning", true, true],
    ["parking-note", false, false],
  ];
  for (const [name, protect, retainOnDelete] of options) {
    it(`shows ${name} ${protect ? "protected and retained" : "unprotected"}, as inherited or said`, () => {
      expect(named(plan, name).options).to.include({ protect, retainOnDelete });
    });
  }

  it("lists what a resource waits for, in all and by property", () => {
    const versioning = named(plan, "parking-raw-versioning");
    expect(versioning.dependencies).to.deep.equal([bucketUrn]);
    expect(versioning.propertyDependencies).to.deep.equal({ bucket: [bucketUrn] });
    expect(named(plan, "shared").dependencies).to.deep.equal([named(plan, "parking-note").urn, bucketUrn]);
  });

  it("leaves an unknown value out and lists its path", () => {
    const versioning = named(plan, "parking-raw-versioning");
    expect(versioning.inputs).to.deep.equal({ versioningConfiguration: { status: "Enabled" } });
    expect(versioning.unknown).to.deep.equal(["bucket"]);
    expect(named(plan, "parking-note").unknown).to.deep.equal(["bucket", 'metadata["made.by"]']);
  });

  it("lists a secret's path and nowhere its value", () => {
    expect(named(plan, "parking-note").secret).to.deep.equal(["content"]);
    expect(JSON.stringify(plan)).not.to.contain("the-secret-text");
  });

  it("carries ignored changes, replacement order and aliases, those from the parent's included", () => {
    const versioning = named(plan, "parking-raw-versioning").options;
    expect(versioning).to.deep.include({ ignoreChanges: ["versioningConfiguration"], deleteBeforeReplace: true });
    expect(named(plan, "parking-raw").options?.aliases).to.include(bucketUrn.replace("parking-raw", "parking-old"));
    expect(versioning?.aliases).to.include(
      `urn:pulumi:dev::lakeward::${inDataset}$aws:s3/bucketV2:BucketV2$aws:s3/bucketVersioning:BucketVersioning::parking-raw-versioning`,
    );
  });

  it("names the provider: the chosen one with its configuration, else the stack's", () => {
    expect(named(plan, "parking-raw").provider).to.deep.nested.include({
      package: "aws",
      "inputs.defaultTags": { tags: { organisation: "anytown" } },
      "inputs.allowedAccountIds": ["111122223333"],
    });
    expect(named(plan, "shared").provider).to.deep.equal({ package: "aws", inputs: { region: "eu-west-2" } });
  });

  it("leads every resource back to its nearest declaration", () => {
    expect(named(plan, "parking-raw-versioning").declared).to.equal("parking.datasets.penalty_charges");
    expect(named(plan, "parking-note").declared).to.equal("parking");
    expect(named(plan, "shared")).not.to.have.property("declared");
  });

  it("says which departments it shows, and that the account is not among it", () => {
    expect(plan.scope).to.deep.equal({ account: false, departments: ["parking"] });
  });

  it("gives the same document every time in one process", async () => {
    const [second, third] = await Promise.all([previewToy(), previewToy()]);
    expect(JSON.stringify(second)).to.equal(JSON.stringify(plan));
    expect(JSON.stringify(third)).to.equal(JSON.stringify(plan));
  });

  it("gives the same document with what only serves debugging as without", async () => {
    expect(JSON.stringify(await previewToy(undefined, { stackTraces: true }))).to.equal(JSON.stringify(plan));
  });

  it("leaves the SDK as it was, and keeps no resource of the program", async () => {
    const sdk = () => [
      Object.entries(debuggable).map(([, value]) => value),
      Reflect.get(log, "debug"),
      Reflect.get(pulumi.Resource, "callsites"),
      Error.stackTraceLimit,
    ];
    const before = sdk();
    let during: unknown;
    await previewToy(async () => {
      during = sdk();
    });
    expect(during).not.to.deep.equal(before);
    expect(sdk()).to.deep.equal(before);
    expect(globalThis).not.to.have.property("stackResource");
  });

  it("gives the same document for any order of making the same resources", async () => {
    const names = ["a", "b", "c", "d", "e"];
    const inOrder = (order: readonly string[]) =>
      previewToy(async () => {
        for (const name of order) new s3.Bucket(name, { tags: { z: "1", a: name } });
      });
    const expected = JSON.stringify(await inOrder(names));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(names, { minLength: names.length }), async (order) => {
        expect(JSON.stringify(await inOrder(order))).to.equal(expected);
      }),
      { numRuns: 10 },
    );
  });
});

describe("A program that asks or fails", () => {
  it("learns account and partition from configuration", async () => {
    const { getCallerIdentityOutput } = await import("@pulumi/aws/getCallerIdentity.js");
    const { getPartitionOutput } = await import("@pulumi/aws/getPartition.js");
    const plan = await previewToy(async () => {
      const text = pulumi.interpolate`${getPartitionOutput().partition}:${getCallerIdentityOutput().accountId}`;
      new s3.Bucket("asked", { tags: { text } });
    });
    expect(named(plan, "asked").inputs).to.deep.equal({ tags: { text: "aws:111122223333" } });
  });

  it("is told that only the account can answer any other question", async () => {
    const failure = await rejection(
      previewToy(async () => pulumi.runtime.invoke("aws:ec2/getVpc:getVpc", { default: true })),
    );
    expect(failure.message).to.match(/aws:ec2\/getVpc:getVpc, which only the account can answer/);
  });

  it("may be given the answer", async () => {
    const plan = await previewProgram({
      program: async () => {
        const vpc = await pulumi.runtime.invoke("aws:ec2/getVpc:getVpc", {});
        new s3.Bucket("asked", { tags: { vpc: vpc.id } });
      },
      project: "lakeward",
      stack: "dev",
      config: {},
      calls: { "aws:ec2/getVpc:getVpc": () => ({ id: "vpc-1" }) },
    });
    expect(named(plan, "asked").inputs).to.deep.equal({ tags: { vpc: "vpc-1" } });
  });

  it("does not know what another stack puts out", async () => {
    const plan = await previewToy(async () => {
      const other = new pulumi.StackReference("organization/network/dev");
      new s3.Bucket("asked", { bucket: other.getOutput("name") });
    });
    expect(named(plan, "asked").unknown).to.deep.equal(["bucket"]);
  });

  it("has its transforms run: the resource's own, its parents' and the stack's", async () => {
    const mark =
      (key: string): pulumi.ResourceTransform =>
      (args) => ({
        props: { ...args.props, tags: { ...args.props.tags, [key]: "yes" } },
        opts: { ...args.opts, protect: true },
      });
    const plan = await previewToy(async () => {
      pulumi.runtime.registerResourceTransform(mark("stack"));
      const parent = new pulumi.ComponentResource("a:b:C", "parent", {}, { transforms: [mark("parent")] });
      new s3.Bucket("child", {}, { parent, transforms: [mark("own")] });
    });
    expect(named(plan, "child").inputs.tags).to.deep.equal({ own: "yes", parent: "yes", stack: "yes" });
    expect(named(plan, "child").options?.protect).to.equal(true);
  });

  it("shows its transforms what was inherited, as the engine does", async () => {
    const plan = await previewToy(async () => {
      pulumi.runtime.registerResourceTransform(({ props, opts }) => ({ props, opts }));
      const parent = new pulumi.ComponentResource("a:b:C", "parent", {}, { protect: true, retainOnDelete: true });
      new s3.Bucket("child", {}, { parent });
    });
    expect(named(plan, "child").options).to.include({ protect: true, retainOnDelete: true });
  });

  it("hands down what a transform gave the parent, as the engine does", async () => {
    const plan = await previewToy(async () => {
      const protectComponent: pulumi.ResourceTransform = ({ props, opts, custom }) =>
        custom ? undefined : { props, opts: { ...opts, protect: true } };
      const parent = new pulumi.ComponentResource("a:b:C", "parent", {}, { transforms: [protectComponent] });
      new s3.Bucket("child", {}, { parent });
    });
    expect(named(plan, "child").options?.protect).to.equal(true);
  });

  it("fails with its own error, and leaves the process as it was", async () => {
    const listeners = process.listeners("unhandledRejection");
    const failure = await rejection(previewToy(async () => Promise.reject(new Error("lake.yaml is not there"))));
    expect(failure.message).to.equal("lake.yaml is not there");
    expect(process.listeners("unhandledRejection")).to.deep.equal(listeners);
  });

  it("fails when two resources have one URN", async () => {
    const failure = await rejection(
      previewToy(async () => {
        new s3.Bucket("twice");
        new s3.Bucket("twice");
      }),
    );
    expect(failure.message).to.match(/two resources have the URN .*::twice; give one of them another name/);
  });
});

async function rejection(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error("it did not fail");
}
