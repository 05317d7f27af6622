import { isDeepStrictEqual } from "node:util";
import { expect } from "chai";
import { worst } from "../../policy-pack/judgement.ts";
import { pack } from "../../policy-pack/pack.ts";
import { Estate } from "../../policy-pack/view/estate.ts";
import type { PlannedResource } from "../../preview/plan.ts";
import { allCases } from "./all-cases.ts";
import { planOf } from "./estate-of.ts";
import type { RuleCase } from "./rule-cases.ts";

/** Where the second one does mend what is wrong: things of which AWS holds any number, and takes each for itself. */
const mended: readonly RegExp[] = [
  // A denial beside what is allowed.
  /^(IAM-04|LF-16|MIN-23) /,
  // A trail, a metric filter, a discovery job, or settings of all methods.
  /^LOG-(01|02|09|11) /,
  /^LOG-12 a discovery job /,
  /^LOG-04 a bucket .*, beside a bucket whose reads the trail logs itself/,
  // One without a policy is none.
  /^ENC-05 a policy of its own that says nothing, beside a policy of its own /,
  // What is declared once more: a purpose, a statement, a use.
  /^MIN-(02|10) a (special column for a )?purpose that nobody declares, beside /,
  /^(LF-08 a share |LF-09 a grant |LF-12 (all rows|what is declared of another table)|MIN-05 a column |MIN-22 a grant )/,
];

/** The properties by which a resource says what it is, or what it belongs to. */
const naming: readonly string[] = [
  "arn",
  "bucket",
  "clusterIdentifier",
  "database",
  "databaseName",
  "dataset",
  "department",
  "filterName",
  "keyId",
  "name",
  "queueUrl",
  "resourceArn",
  "restApi",
  "role",
  "secretId",
  "stageName",
  "table",
  "tableName",
  "vpcId",
];

/** Of what another case has, all that is the same thing as one of this case's and says something else of it; under names of its own in the program. */
function decoys(one: RuleCase, other: RuleCase): readonly PlannedResource[] {
  const others = other.resources.filter((resource) =>
    one.resources.some(
      ({ type, name, inputs }) =>
        resource.type === type &&
        resource.name === name &&
        !isDeepStrictEqual(inputs, resource.inputs) &&
        naming.every((key) => isDeepStrictEqual(inputs[key], resource.inputs[key])),
    ),
  );
  return others.map((resource) => ({ ...resource, urn: `${resource.urn}-too`, name: `${resource.name}-too` }));
}

/** The worst that the rule finds, on whichever resource: what is wrong may then be told of what both belong to. */
function judged(rule: string, resources: readonly PlannedResource[], one: RuleCase): string {
  const estate = new Estate(planOf(resources, one.plan), { environment: "prod", asOf: "2026-11-21", rules: pack });
  const row = pack.find(({ id }) => id === rule);
  const findings = row?.judge(estate) ?? [];
  return findings.length === 0 ? "nothing" : worst(findings).verdict;
}

describe("the rules on failing cases with a decoy", () => {
  for (const { rule, compliant, failing } of allCases) {
    if (rule === "GOV-02" || rule === "GOV-04") continue;
    it(`are not content because a second thing of the same name is right: ${rule}`, () => {
      const content = failing.flatMap((one) =>
        compliant.flatMap((other) => {
          const more = decoys(one, other);
          if (more.length === 0) return [];
          const verdict = judged(rule, [...one.resources, ...more], one);
          const name = `${rule} ${one.it}, beside ${other.it}: ${verdict}`;
          const isContent = verdict === "compliant" || verdict === "nothing";
          return isContent && !mended.some((pattern) => pattern.test(name)) ? [name] : [];
        }),
      );
      expect(content).to.deep.equal([]);
    });
  }
});
