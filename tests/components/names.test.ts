import { expect } from "chai";
import fc from "fast-check";
import { departmentNames } from "../../components/department/department-names.ts";
import type { Lake, ZoneName } from "../../declaration/lake.ts";
import { aliasName, bucketName, type NameKind, nameLimits } from "../../declaration/names.ts";
import { parseDeclarations } from "../../declaration/parse.ts";
import { asOf, lakeOf, sampleFiles } from "../declaration/sample-files.ts";

const deployment = { organisation: "exampleshire", environment: "prod", account: "111122223333", region: "eu-west-2" };
const zoneNames: readonly ZoneName[] = ["landing", "raw", "refined", "trusted", "open", "scratch"];

/** Ids that run into each other when they are joined: `a_b` and `c`, `a` and `b_c`. */
const id = fc
  .array(fc.constantFrom("a", "b", "scratch", "results", "account", "audit"), { minLength: 1, maxLength: 3 })
  .map((words) => words.join("_"));
const setting = fc.record({
  departments: fc.uniqueArray(id, { minLength: 2, maxLength: 4 }),
  groups: fc.uniqueArray(id, { minLength: 1, maxLength: 3 }),
  raw: id,
  trusted: id,
  scratch: fc.oneof({ weight: 20, arbitrary: id }, fc.constant("a_long_word_for_where_people_try_things")),
});
type Setting = typeof setting extends fc.Arbitrary<infer Value> ? Value : never;

describe("names that are derived from ids", () => {
  it("are those of one thing only, and within AWS's limits, or the loader refuses the ids with a sentence", () => {
    let accepted = 0;
    let refused = 0;
    const property = fc.property(setting, (said) => {
      const result = parseDeclarations(filesOf(said), asOf);
      if (!result.ok) {
        refused += 1;
        // A sentence that says what to do, not a name alone.
        for (const { message } of result.problems) expect(message).to.match(/; (take|shorten|at most)|already/);
        return;
      }
      accepted += 1;
      for (const [kind, names] of Object.entries(derived(result.lake)) as [NameKind, readonly string[]][]) {
        expect(new Set(names).size, `${kind}: ${names.toSorted().join(" ")}`).to.equal(names.length);
        for (const name of names) {
          expect(name.length, name).to.be.at.most(nameLimits[kind].most);
          expect(name, kind).to.match(nameLimits[kind].form);
        }
      }
    });
    fc.assert(property, { numRuns: 400 });
    expect(accepted, "accepted, of 400").to.be.greaterThan(10);
    expect(refused, "refused, of 400").to.be.greaterThan(10);
  });

  it("fit for the longest ids that the loader takes", () => {
    const longest = "a_department_of_24_chars";
    const lake = lakeOf(
      filesOf({
        departments: [longest, "a"],
        groups: ["g".repeat(34)],
        raw: "raw",
        trusted: "trusted",
        scratch: "scratch",
      }),
    );
    for (const [kind, names] of Object.entries(derived(lake)) as [NameKind, readonly string[]][])
      for (const name of names) expect(name.length, name).to.be.at.most(nameLimits[kind].most);
  });
});

/** Every physical name of a lake, by kind; within a kind no two may be alike. */
function derived(lake: Lake): Partial<Record<NameKind, readonly string[]>> {
  const settings = lake.environments[0];
  if (settings === undefined) throw new Error("the lake has no environment");
  const of = lake.departments.map((department) => ({
    department,
    names: departmentNames({ ...deployment, lake, settings, asOf, deployRole: "", samlProvider: "" }, department),
  }));
  const groups = of.flatMap(({ department, names }) => department.groups.map((group) => ({ group: group.id, names })));
  return {
    bucket: [
      ...of.flatMap(({ names }) => [...zoneNames.map(names.bucket), names.resultsBucket]),
      bucketName(deployment, "account", "audit"),
    ],
    database: [
      ...of.flatMap(({ names }) => zoneNames.filter((zone) => zone !== "scratch").map(names.database)),
      ...groups.map(({ group, names }) => names.scratchDatabase(group)),
    ],
    role: [
      ...of.flatMap(({ names }) => [names.pipelineRoleArn, names.registrationRoleArn]),
      ...groups.map(({ group, names }) => names.groupRoleArn(group)),
    ].map((arn) => arn.split("/").at(-1) ?? ""),
    workgroup: [
      ...of.map(({ names }) => names.pipelineWorkgroup),
      ...groups.map(({ group, names }) => names.workgroup(group)),
    ],
    alias: [
      ...of.flatMap(({ department }) =>
        (["data", "results"] as const).map((use) => aliasName(deployment, department.id, use)),
      ),
      ...(["audit", "catalogue"] as const).map((use) => aliasName(deployment, "account", use)),
    ],
  };
}

/** The sample's lake.yaml with these groups and words for zones, and one small department an id. */
function filesOf({ departments, groups, raw, trusted, scratch }: Setting): ReadonlyMap<string, string> {
  const lake = (sampleFiles.get("lake.yaml") ?? "")
    .replace(
      /^ {2}groups:\n( {4}.*\n)+/m,
      `  groups:\n${groups.map((group) => `    ${group}: SG-{department}-${group}\n`).join("")}`,
    )
    .replace(
      /^zones:\n( {2}.*\n)+/m,
      `zones:\n  raw: { keep: 60 days, called: ${raw} }\n  trusted: { called: ${trusted} }\n  scratch: { called: ${scratch} }\n`,
    )
    .replace(/^partners:\n( .*\n)+/m, "")
    .replace(/^words:\n( .*\n)+/m, "");
  const group = groups[0] ?? "";
  return new Map([
    ["lake.yaml", lake],
    ...departments.map((department): [string, string] => [
      `departments/${department}.yaml`,
      `department: ${department}
owner: ${department}.owner@exampleshire.gov.uk
purposes:
  lending: { about: customer, basis: public_task, power: Libraries Act, dpia: screened 2026-02-11, review: 2027-06-30 }
sources:
  desk: { upload: ${group} }
datasets:
  loans:
    description: Loans of books; one row a loan
    from: desk/loans.csv
    keep: 2 years after arrival (PK-09)
    columns: { branch: area, lent_on: date }
access:
  - { who: ${group}, sees: loans, for: lending, until: 2027-03-31 }
`,
    ]),
  ]);
}
