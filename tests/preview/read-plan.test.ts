import { expect } from "chai";
import fc from "fast-check";
import type { Plan } from "../../preview/plan.ts";
import { planJsonSchema } from "../../preview/plan-json-schema.ts";
import { readPlan } from "../../preview/read-plan.ts";
import { sortedJson } from "../../preview/sorted-json.ts";
import { writePlan } from "../../preview/write-plan.ts";
import { named, previewToy } from "./toy-program.ts";

const compliant = {
  format: "lakeward.plan/1",
  sources: { "parking.datasets.permits": { file: "departments/parking.yaml", line: 3, column: 5 } },
  resources: [
    {
      urn: "urn:pulumi:dev::lake::aws:s3/bucket:Bucket::raw",
      type: "aws:s3/bucket:Bucket",
      name: "raw",
      inputs: { tags: { owner: "parking" } },
      unknown: ["bucket"],
      options: { protect: true },
      operation: "create",
    },
  ],
};

const bucket = compliant.resources[0];

describe("A plan document", () => {
  it("needs a format and, for each resource, URN, type, name and inputs", () => {
    const least = { format: "lakeward.plan/1", resources: [{ urn: "u", type: "t", name: "n", inputs: {} }] };
    expect(readPlan("plan.json", JSON.stringify(least))).to.deep.equal({ ok: true, plan: least });
  });

  it("may carry what this version does not know", () => {
    const more = { ...compliant, generator: "other", resources: [{ ...bucket, id: "raw-1" }] };
    expect(readPlan("plan.json", JSON.stringify(more)).ok).to.equal(true);
  });

  const broken: readonly (readonly [what: string, document: unknown, problem: string])[] = [
    ["is not an object", [], "the document is not an object"],
    ["is of another format", { ...compliant, format: "lakeward.plan/2" }, 'format: is not "lakeward.plan/1"'],
    ["has no resources", { format: "lakeward.plan/1" }, "resources: is missing; it is a list"],
    ["has a resource that is none", { ...compliant, resources: [null] }, "resources[0]: is not an object"],
    ["has an empty URN", { ...compliant, resources: [{ ...bucket, urn: "" }] }, "resources[0].urn: is empty"],
    [
      "has a list as inputs",
      { ...compliant, resources: [{ ...bucket, inputs: [] }] },
      "resources[0].inputs: is not an object",
    ],
    [
      "says protect in words",
      { ...compliant, resources: [{ ...bucket, options: { protect: "yes" } }] },
      "resources[0].options.protect: is not true or false",
    ],
    [
      "has an unknown operation",
      { ...compliant, resources: [{ ...bucket, operation: "refresh" }] },
      'resources[0].operation: is not one of "create", "update", "replace", "delete", "same"',
    ],
    [
      "waits for something that is no list",
      { ...compliant, resources: [{ ...bucket, propertyDependencies: { "tags.owner": "urn" } }] },
      'resources[0].propertyDependencies["tags.owner"]: is not a list',
    ],
    [
      "has two resources of one URN",
      { ...compliant, resources: [bucket, bucket] },
      "resources[1].urn: is also that of resources[0]",
    ],
    [
      "has a line nought",
      { ...compliant, sources: { a: { file: "f", line: 0, column: 1 } } },
      "sources.a.line: is less than 1",
    ],
  ];
  for (const [what, document, problem] of broken) {
    it(`that ${what} is refused with the place`, () => {
      expect(readPlan("plan.json", JSON.stringify(document))).to.deep.equal({
        ok: false,
        problems: [`plan.json: ${problem}`],
      });
    });
  }

  it("that is not JSON is refused", () => {
    expect(readPlan("plan.json", "{"))
      .to.have.nested.property("problems[0]")
      .that.matches(/^plan\.json: is not JSON/);
  });

  it("shows all of its problems at once", () => {
    const read = readPlan("plan.json", JSON.stringify({ format: "x", resources: [{ urn: 1 }] }));
    expect(read).to.have.property("problems").with.length(5);
  });

  it("is read back as it was written", async () => {
    const plan = await previewToy();
    expect(readPlan("plan.json", [...writePlan(plan)].join(""))).to.deep.equal({ ok: true, plan });
  });

  it("is written piece by piece as it would be in one text", async () => {
    const toy = await previewToy();
    const strange = named(toy, "shared");
    const plans: readonly Plan[] = [
      toy,
      { ...toy, resources: [] },
      { ...toy, resources: [{ ...strange, inputs: { "a\nb": "\u2028\n", resources: [] } }] },
    ];
    for (const plan of plans) expect([...writePlan(plan)].join("")).to.equal(sortedJson(plan));
  });

  it("has the same bytes for any order of keys, and keeps the order of lists", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.integer(), (inputs, seed) => {
        const keys = Object.keys(inputs).sort((one, other) => ((one.length + seed) % 3) - ((other.length + seed) % 3));
        const shuffled = Object.fromEntries(keys.map((key) => [key, inputs[key]]));
        const withInputs = (values: Record<string, unknown>): Plan => ({
          format: "lakeward.plan/1",
          resources: [{ urn: "u", type: "t", name: "n", inputs: values }],
        });
        expect([...writePlan(withInputs(shuffled))].join("")).to.equal([...writePlan(withInputs(inputs))].join(""));
        expect(JSON.parse([...writePlan(withInputs(inputs))].join(""))).to.deep.equal(
          JSON.parse(JSON.stringify(withInputs(inputs))),
        );
      }),
      { numRuns: 50 },
    );
  });

  it("is described by the schema that reads it", () => {
    const schema: unknown = JSON.parse(planJsonSchema()["schema/plan.schema.json"] ?? "");
    expect(schema).to.have.nested.property("properties.format.const", "lakeward.plan/1");
    expect(schema)
      .to.have.nested.property("properties.resources.items.required")
      .that.includes.members(["urn", "type", "name", "inputs"]);
  });
});
