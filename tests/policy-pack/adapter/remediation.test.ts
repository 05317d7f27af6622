import { isDeepStrictEqual } from "node:util";
import type { ResourceValidationPolicy } from "@pulumi/policy";
import { expect } from "chai";
import fc from "fast-check";
import { remediationOf } from "../../../policy-pack/adapter/remediation.ts";
import { evaluate } from "../../../policy-pack/evaluate.ts";
import { pack } from "../../../policy-pack/pack.ts";
import { Resource } from "../../../policy-pack/view/resource.ts";
import type { PlannedResource } from "../../../preview/plan.ts";
import { allCases } from "../all-cases.ts";
import { planOf } from "../estate-of.ts";
import { remediate, unknownText } from "./analyze.ts";

const options = { environment: "prod", asOf: "2026-11-21", all: true, strictUndecided: false };

/** Each rule with a remediation, as the policy that it is where the configuration says `remediate`. */
const remedied = pack.flatMap((row) => {
  const { remedy } = row;
  const cases = allCases.find(({ rule }) => rule === row.id);
  if (remedy === undefined || cases === undefined) return [];
  const policy: ResourceValidationPolicy = { ...remediationOf(row, remedy), enforcementLevel: "remediate" };
  return [{ row, cases, policy, types: remedy.types }];
});

describe("remediations", () => {
  for (const { row, cases, policy, types } of remedied) {
    it(`of ${row.id} mend what they change, and mend something`, async () => {
      let mended = 0;
      for (const one of cases.failing) {
        const resources = await Promise.all(
          one.resources.map(async (each) => ({ ...each, inputs: (await remediate(each, [policy])).inputs })),
        );
        const wire: readonly PlannedResource[] = JSON.parse(JSON.stringify(one.resources));
        const changed = resources.filter((each, index) => !same(each, wire[index]) && each.name === one.on);
        for (const each of changed) {
          const { verdicts } = evaluate(planOf(resources.map(withoutUnknowns), one.plan), options);
          const verdict = verdicts.find(({ rule, resource }) => rule === row.id && resource === each.urn);
          expect(verdict?.verdict, `${one.it}: ${verdict?.message}`).to.equal("compliant");
          mended += 1;
        }
      }
      expect(mended).to.be.greaterThan(0);
    });

    it(`of ${row.id} leave alone what is right, and resources of other types`, async () => {
      const theirs = cases.failing[0].resources.map((each) => ({ ...each, type: "aws:sqs/queue:Queue" }));
      const right = cases.compliant.flatMap(({ resources }) => resources).filter(({ type }) => types.includes(type));
      for (const each of [...theirs, ...right]) {
        const { inputs } = await remediate(each, [policy]);
        expect(same({ ...each, inputs }, JSON.parse(JSON.stringify(each))), each.name).to.equal(true);
      }
    });

    it(`of ${row.id} never touch what is not known yet`, async () => {
      const resources = cases.failing
        .flatMap((one) => one.resources)
        .filter((each) => types.includes(each.type) && keysOf(each, row.remedy).length > 0);
      const hidden = fc
        .constantFrom(...resources)
        .chain((each) => fc.tuple(fc.constant(each), fc.subarray(keysOf(each, row.remedy), { minLength: 1 })));
      await fc.assert(
        fc.asyncProperty(hidden, async ([each, unknown]) => {
          const { inputs, diagnostics } = await remediate({ ...each, unknown }, [policy]);
          expect(diagnostics).to.deep.equal([]);
          for (const key of unknown) expect(inputs[key], key).to.equal(unknownText);
        }),
        { numRuns: 40 },
      );
    });
  }
});

/** Top-level properties of a resource, and those that the remedy would set. */
function keysOf(resource: PlannedResource, remedy: (typeof pack)[number]["remedy"]): string[] {
  const { patch } = remedy ?? { patch: () => ({}) };
  const estate = { ...resource, unknown: [] };
  const paths = Object.keys(patch(new Resource(estate, { byUrn: () => undefined, byName: () => undefined })));
  return [...new Set([...Object.keys(resource.inputs), ...paths.map((path) => path.split(/[.[]/)[0] ?? path)])];
}

/** On the wire unknown values are texts; here they are left out again. */
function withoutUnknowns(resource: PlannedResource): PlannedResource {
  return JSON.parse(JSON.stringify(resource, (_, value) => (value === unknownText ? undefined : value)));
}

function same(one: PlannedResource, other: PlannedResource | undefined): boolean {
  return other !== undefined && isDeepStrictEqual(withoutUnknowns(one).inputs, withoutUnknowns(other).inputs);
}
