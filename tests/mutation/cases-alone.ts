import { expect } from "chai";
import { acceptanceOf } from "../../policy-pack/exceptions/acceptance.ts";
import { worst } from "../../policy-pack/judgement.ts";
import { pack } from "../../policy-pack/pack.ts";
import type { Finding } from "../../policy-pack/rule.ts";
import { Estate } from "../../policy-pack/view/estate.ts";
import { allCases } from "../policy-pack/all-cases.ts";
import { planOf } from "../policy-pack/estate-of.ts";
import type { RuleCase } from "../policy-pack/rule-cases.ts";

const options = { environment: "prod", asOf: "2026-11-21", rules: pack };

/** What one rule by itself says on a case's resource, without the rest of the pack: for mutants there are thousands of. */
function judged(rule: string, one: RuleCase) {
  const estate = new Estate(planOf(one.resources, one.plan), options);
  const found = (id: string): readonly Finding[] => pack.find((row) => row.id === id)?.judge(estate) ?? [];
  // What is accepted in vain shows only beside the verdicts of the rules that the entries name.
  const beside = rule === "GOV-02" ? acceptanceOf(estate, found).findings : [];
  const findings = [...found(rule), ...beside].filter(({ on }) => (on === "stack" ? on : on.name) === one.on);
  return findings.length === 0 ? undefined : worst(findings);
}

for (const { rule, compliant, failing, undecided, malformed, notApplicable } of allCases) {
  // Shows only beside all other rules' verdicts: see its own test.
  if (rule === "GOV-04") continue;
  const expected = [
    ["holds", compliant, ["compliant"]],
    ["is broken", failing, ["violation"]],
    ["cannot be told", undecided, ["undecided"]],
    ["is never satisfied by what is malformed", malformed, ["violation", "undecided"]],
    ["says nothing", notApplicable, ["notApplicable", undefined]],
  ] as const;
  describe(`${rule} alone`, () => {
    for (const [what, cases, verdicts] of expected) {
      for (const one of cases) {
        it(`${what}: ${one.it}`, () => {
          const verdict = judged(rule, one);
          expect(verdicts, verdict?.message).to.include(verdict?.verdict);
          if (one.says !== undefined) expect(verdict?.message).to.contain(one.says);
          if (one.properties !== undefined) expect(verdict?.properties).to.deep.equal(one.properties);
          if (one.undecidedOn !== undefined) expect(verdict?.undecidedOn).to.deep.equal(one.undecidedOn);
        });
      }
    }
  });
}
