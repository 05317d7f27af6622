import { readdirSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { compileAccess } from "../../../access/compile.ts";
import { type AwsLimitId, awsLimits } from "../../../access/limits/aws-limits.ts";
import { countAgainstLimits } from "../../../access/limits/count-against-limits.ts";
import { countPolicies } from "../../../access/limits/count-policies.ts";
import { limitProblems } from "../../../access/limits/limit-problems.ts";
import type { LimitUse } from "../../../access/limits/limit-use.ts";
import { seeingGroups } from "../../../access/seeing-groups.ts";
import { formatProblem } from "../../../declaration/problem.ts";
import { sourceMap } from "../../../declaration/source-map.ts";
import type { Plan } from "../../../preview/plan.ts";
import { planOf } from "../../components/preview-declarations.ts";
import { asOf, lakeOf } from "../../declaration/sample-files.ts";
import { withPurposes } from "./with-purposes.ts";

const root = new URL("../../../", import.meta.url);
const council: ReadonlyMap<string, string> = new Map(
  ["lake.yaml", "entities.yaml", ...readdirSync(new URL("departments", root)).map((name) => `departments/${name}`)].map(
    (name) => [name, readFileSync(new URL(name, root), "utf8")],
  ),
);

/** Of files that were never read. */
const nowhere = sourceMap(() => null, []);

function usesOf(files: ReadonlyMap<string, string>): readonly LimitUse[] {
  const lake = lakeOf(files);
  return countAgainstLimits(lake, compileAccess(lake, asOf));
}

function used(uses: readonly LimitUse[], id: AwsLimitId): number | undefined {
  return uses.find((use) => use.id === id)?.used;
}

describe("the limits of AWS, counted from the declarations", () => {
  let plan: Plan;
  const uses = usesOf(council);

  before(async function () {
    this.timeout(60_000);
    plan = await planOf(council);
  });

  it("are as many parts as the program makes", () => {
    const made = (type: string): number => plan.resources.filter((resource) => resource.type === type).length;
    expect({
      buckets: used(uses, "buckets"),
      registeredLocations: used(uses, "registeredLocations"),
      databases: used(uses, "databases"),
      tables: used(uses, "tables"),
      keys: used(uses, "keys"),
      roles: used(uses, "roles"),
      workgroups: used(uses, "workgroups"),
      budgets: used(uses, "budgets"),
    }).to.deep.equal({
      buckets: made("aws:s3/bucket:Bucket"),
      registeredLocations: made("lakeward:lakeformation:Registration"),
      databases: made("aws:glue/catalogDatabase:CatalogDatabase"),
      tables: made("aws:glue/catalogTable:CatalogTable") + made("lakeward:glue:IcebergTable"),
      keys: made("aws:kms/key:Key"),
      roles: made("aws:iam/role:Role"),
      workgroups: made("aws:athena/workgroup:Workgroup") + 1,
      budgets: made("aws:budgets/budget:Budget"),
    });
  });

  it("are never less than the policies that the program writes, and not much more", () => {
    const lake = lakeOf(council);
    const size = new Map<string, number>();
    for (const { type, name, inputs, unknown } of plan.resources) {
      // An ARN of a key that is not made yet stands as null, and is 71 characters longer.
      if (type === "aws:iam/rolePolicy:RolePolicy")
        size.set(String(inputs.role), JSON.stringify(inputs.policy).length + 71 * (unknown?.length ?? 0));
      if (type === "aws:kms/key:Key")
        size.set(`the key of ${name.replace(/-results-key$/, "")}'s results`, String(inputs.policy).length);
    }
    for (const { subject, used: counted } of countPolicies(lake, seeingGroups(lake))) {
      const written = size.get(subject);
      // A department without tables has no pipeline.
      if (written === undefined) expect(subject).to.match(/-pipeline$/);
      else expect(counted, subject).to.be.within(written, written * 1.5);
    }
  });

  it("are those of every limit in the table, each once at least, fullest first", () => {
    expect([...new Set(uses.map(({ id }) => id))].sort()).to.deep.equal(Object.keys(awsLimits).sort());
    const shares = uses.map((use) => use.used / use.quota);
    expect(shares).to.deep.equal(shares.toSorted((a, b) => b - a));
    for (const { id, limit } of uses) expect(limit).to.equal(awsLimits[id]);
  });

  it("leave room for the sample council", () => {
    expect(uses.filter(({ percentage }) => percentage >= 50)).to.deep.equal([]);
    expect(limitProblems(uses, nowhere)).to.deep.equal([]);
  });

  it("count the filters of one group on one table over all its purposes", () => {
    const many = usesOf(withPurposes(79)).filter(({ id }) => id === "filtersOfGroupOnTable");
    expect(many.map(({ subject, used: filters, percentage }) => ({ subject, filters, percentage }))).to.deep.equal([
      { subject: "parking/analysts on parking_trusted.permits", filters: 80, percentage: 80 },
    ]);
    expect(limitProblems(many, nowhere)).to.deep.equal([]);
  });

  it("are a problem of the declarations where AWS does not raise them", () => {
    const places = new Map([["parking.access", { file: "departments/parking.yaml", line: 30, column: 1 }]]);
    const problems = limitProblems(
      usesOf(withPurposes(100)),
      sourceMap(() => places, ["parking"]),
    ).map(formatProblem);
    expect(problems).to.have.length(1);
    expect(problems[0]).to.match(
      /^departments\/parking\.yaml:30:1 access\[\d+\]: parking\/analysts on parking_trusted\.permits: 101 where Lake Formation takes 100 and AWS raises it for nobody \(data cells filters that one group may read of one table\); join statements of one purpose, or give a further group some of them$/,
    );
  });

  it("are no problem of the declarations where AWS raises them when asked", () => {
    const [use] = uses.filter(({ limit }) => limit.adjustable);
    expect(limitProblems(use ? [{ ...use, used: 2 * use.quota }] : [], nowhere)).to.deep.equal([]);
  });
});
