import type { RuleVerdict, VerdictsDocument } from "../../policy-pack/verdicts-document.ts";
import type { Plan } from "../../preview/plan.ts";
import type { CheckResult } from "../../reports/check-result.ts";

const urn = (name: string) => `urn:pulumi:dev::lakeward::lakeward:lake:Department$aws:s3/bucket:Bucket::${name}`;

const bucket = (name: string, declared: string | undefined): Plan["resources"][number] => ({
  urn: urn(name),
  type: "aws:s3/bucket:Bucket",
  name,
  inputs: {},
  ...(declared === undefined ? {} : { declared }),
});

/** Three buckets: two of parking's dataset, one of nobody. */
export const plan: Plan = {
  format: "lakeward.plan/1",
  resources: [
    bucket("parking-raw", "parking.datasets.permits"),
    bucket("parking-refined", "parking.datasets.permits"),
    bucket("stray", undefined),
  ],
};

/** A verdict on one of the three buckets. */
export function verdictOn(name: string, more: Partial<RuleVerdict> = {}): RuleVerdict {
  return {
    rule: "ENC-01",
    resource: urn(name),
    verdict: "violation",
    level: "mandatory",
    severity: "high",
    message: "the bucket is not encrypted with a key of ours",
    properties: [],
    fix: "give the bucket a key",
    undecidedOn: [],
    related: [],
    excepted: false,
    source: { file: "departments/parking.yaml", line: 12, column: 3 },
    ...more,
  };
}

function verdictsDocument(...verdicts: readonly RuleVerdict[]): VerdictsDocument {
  const count = (word: string) => verdicts.filter(({ verdict }) => verdict === word).length;
  return {
    format: "lakeward.verdicts/1",
    asOf: "2026-11-21",
    environment: "dev",
    rules: 10,
    verdicts,
    accepted: [],
    coverage: { resources: 3, typesJudged: 1, typesNotModelled: [] },
    summary: {
      violation: count("violation"),
      undecided: count("undecided"),
      compliant: 1200,
      notApplicable: 0,
      excepted: verdicts.filter(({ excepted }) => excepted).length,
    },
  };
}

/** A check with those verdicts; without any, a clean one. */
export function checkResult(...verdicts: readonly RuleVerdict[]): CheckResult {
  return {
    asOf: "2026-11-21",
    organisation: "Exampleshire Council",
    departments: 1,
    datasets: 2,
    sight: ["Parking analysts will see 3 of 5 columns of Parking: permits."],
    environments: [{ environment: "dev", plan, messages: [], verdicts: verdictsDocument(...verdicts) }],
    withoutStack: [],
  };
}
