import { expect } from "chai";
import { check } from "../../../local/aws-provider/check.ts";
import { plainObject } from "../../../local/aws-provider/state.ts";
import { table } from "../../../local/aws-provider/table.ts";
import type { PlannedResource } from "../../../preview/plan.ts";
import { unknownValue } from "../../../provider/service/value.ts";
import { planOf } from "../../components/preview-declarations.ts";
import { sampleFiles } from "../../declaration/sample-files.ts";

interface Container {
  [step: string]: Container | string | undefined;
}

// The plan lists the paths of what is not known; the engine puts a mark in their places.
const withUnknowns = ({ inputs, unknown = [] }: PlannedResource) => {
  const whole: Container = JSON.parse(JSON.stringify(inputs));
  for (const path of unknown) {
    const steps = path.replaceAll("]", "").split(/[.[]/);
    let place = whole;
    for (const [index, step] of steps.entries()) {
      const next = place[step];
      if (index === steps.length - 1) place[step] = unknownValue;
      else if (typeof next === "object") place = next;
      else {
        const made: Container = {};
        place[step] = made;
        place = made;
      }
    }
  }
  return plainObject(whole);
};

describe("the sample council on the stand-in for the aws provider", () => {
  let planned: readonly PlannedResource[] = [];
  before(async () => {
    const { resources } = await planOf(sampleFiles);
    planned = resources.filter(({ type }) => type.startsWith("aws:"));
    expect(planned).to.not.be.empty;
  });

  it("is made of resource types that have a row", () => {
    const types = new Set(planned.map(({ type }) => type));
    expect([...types].filter((type) => !table.has(type))).to.deep.equal([]);
  });

  it("gives no resource a property that its row does not take", () => {
    const failures = planned.flatMap((resource) => {
      const row = table.get(resource.type);
      const surroundings = { region: "eu-west-2", defaultTags: {} };
      return row ? check(row, withUnknowns(resource), surroundings).failures : [];
    });
    expect(failures).to.deep.equal([]);
  });
});
