import { expect } from "chai";
import { pulumiPolicies } from "../../../policy-pack/adapter/pulumi-policies.ts";
import { evaluate } from "../../../policy-pack/evaluate.ts";
import { pack } from "../../../policy-pack/pack.ts";
import type { Plan, PlannedResource } from "../../../preview/plan.ts";
import { allCases } from "../all-cases.ts";
import { planOf } from "../estate-of.ts";
import { analyze } from "./analyze.ts";

const asOf = "2026-11-21";

/** What the engine shows a pack of a plan: no operations, no scope or parameters but what the components say. */
function asEngineShows(plan: Plan): Plan {
  const account = plan.resources.find(({ type }) => type === "lakeward:lake:Account");
  const departments = plan.resources.flatMap(({ type, inputs, unknown = [] }) =>
    type === "lakeward:lake:Department" && typeof inputs.department === "string" && !unknown.includes("department")
      ? [inputs.department]
      : [],
  );
  const urns = new Set(plan.resources.map(({ urn }) => urn));
  const { environment } = account?.inputs ?? {};
  const resources = plan.resources
    .filter(({ operation }) => operation !== "delete")
    .map(({ operation: _, options: __, ...resource }): PlannedResource => {
      const custom = resource.provider !== undefined || resource.type.startsWith("pulumi:providers:");
      // Whatever has a parent is shown with it.
      return { ...resource, custom, parent: urns.has(resource.parent ?? "") ? (resource.parent ?? null) : null };
    });
  return {
    format: "lakeward.plan/1",
    ...(account === undefined && departments.length === 0
      ? {}
      : { scope: { account: account !== undefined, departments } }),
    parameters: typeof environment === "string" && !account?.unknown?.includes("environment") ? { environment } : {},
    resources,
  };
}

describe("what the engine is told of each rule's cases", () => {
  for (const { rule, compliant, failing, undecided, malformed, notApplicable } of allCases) {
    it(`is what an offline run finds: ${rule}`, async () => {
      for (const one of [...compliant, ...failing, ...undecided, ...malformed, ...notApplicable]) {
        // The engine passes texts over a wire that has no `undefined`.
        const plan: Plan = JSON.parse(JSON.stringify(asEngineShows(planOf(one.resources, one.plan))));
        const configured = new Map();
        const options = { environment: "", asOf, all: false, strictUndecided: false, configured };
        const offline = evaluate(plan, options);
        const online = await analyze(plan, pulumiPolicies(pack, { today: () => asOf, configured }));
        const each = offline.verdicts.filter(({ verdict, excepted }) => verdict === "violation" && !excepted);
        // What is undecided is told once a rule and level.
        const first = Map.groupBy(
          offline.verdicts.filter(({ verdict }) => verdict === "undecided"),
          (verdict) => `${verdict.rule} ${verdict.level}`,
        );
        const expected = [...each, ...[...first.values()].flatMap(([verdict]) => verdict ?? [])].map(
          (verdict) => `${verdict.rule} ${verdict.level} ${verdict.resource}`,
        );
        const accepted = offline.accepted.map((entry) => `${entry.rule} advisory ${entry.resources[0]}`);
        const told = online.map(
          ({ message, level, urn }) => `${message.slice(0, message.indexOf(":"))} ${level} ${urn}`,
        );
        expect(told.toSorted(), one.it).to.deep.equal([...expected, ...accepted].toSorted());
      }
    });
  }
});
