import { expect } from "chai";
import type { Plan } from "../../preview/plan.ts";
import { PlanJoin } from "../../preview/plan-join.ts";
import { allCases } from "../policy-pack/all-cases.ts";

const bucket = (name: string, more: Partial<Plan["resources"][number]> = {}): Plan["resources"][number] => ({
  urn: `urn:pulumi:dev::lakeward::aws:s3/bucket:Bucket::${name}`,
  type: "aws:s3/bucket:Bucket",
  name,
  inputs: { tags: { owner: name } },
  ...more,
});

const part = (departments: readonly string[], ...resources: Plan["resources"]): Plan => ({
  format: "lakeward.plan/1",
  mode: "preview",
  scope: { account: true, departments },
  resources,
});

describe("A plan that is joined of parts", () => {
  it("holds each resource once, sorted by URN, with the scope of all and the places of what is declared", () => {
    const join = new PlanJoin();
    const account = bucket("audit");
    join.add(part(["parking"], account, bucket("parking", { declared: "parking" })));
    join.add(part(["housing"], account, bucket("housing", { declared: "housing" })));
    const places = { housing: { file: "h.yaml", line: 1, column: 1 }, waste: { file: "w.yaml", line: 1, column: 1 } };
    expect(join.plan(places)).to.deep.equal({
      ...part(
        ["housing", "parking"],
        account,
        bucket("housing", { declared: "housing" }),
        bucket("parking", { declared: "parking" }),
      ),
      sources: { housing: places.housing },
    });
  });

  it("is refused when a resource is one thing in one part and another in the next", () => {
    const join = new PlanJoin();
    join.add(part([], bucket("audit")));
    expect(() => join.add(part([], bucket("audit", { inputs: {} })))).to.throw(
      /Bucket::audit is not the same in two parts/,
    );
  });

  it("keeps a text, a list and options once that many resources have", () => {
    const join = new PlanJoin();
    const more = () => ({
      dependencies: ["urn:one", "urn:two"],
      propertyDependencies: { bucket: ["urn:one", "urn:two"] },
      options: { protect: true },
    });
    join.add(part([], bucket("a", more()), bucket("b", more())));
    const [a, b] = join.plan({}).resources;
    expect(a?.options).to.equal(b?.options);
    expect(a?.dependencies).to.equal(b?.dependencies);
    expect(a?.dependencies).to.equal(b?.propertyDependencies?.bucket);
    expect(a?.inputs).to.deep.equal({ tags: { owner: "a" } });
  });

  // What a rule says hangs on the plan alone, so that the same plan has the same verdicts.
  for (const { rule, compliant, failing, undecided, malformed } of allCases) {
    it(`shows ${rule} the whole, wherever its cases are cut`, () => {
      for (const { resources, plan } of [...compliant, ...failing, ...undecided, ...malformed]) {
        const whole: Plan = { format: "lakeward.plan/1", ...plan, resources };
        const join = new PlanJoin();
        for (const rest of [0, 1])
          join.add({ ...whole, resources: resources.filter((_, index) => index % 2 === rest) });
        expect(join.plan(whole.sources ?? {}).resources).to.deep.equal(
          resources.toSorted((one, other) => (one.urn < other.urn ? -1 : 1)),
        );
      }
    });
  }
});
