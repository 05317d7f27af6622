import { expect } from "chai";
import { compliant, type Judgement, undecided, violation } from "../../../../policy-pack/judgement.ts";
import type { Finding } from "../../../../policy-pack/rule.ts";
import { knowWhatDecides, undeterminedFindings } from "../../../../policy-pack/rules/governance/know-what-decides.ts";
import { Estate } from "../../../../policy-pack/view/estate.ts";
import { planOf, resource } from "../../estate-of.ts";

describe("mandatory rules that cannot be told", () => {
  const estate = new Estate(planOf([resource("aws:kms/key:Key", "a", {}), resource("aws:kms/key:Key", "b", {})]));
  const [a, b] = estate.resources;
  const hidden = undecided("not known yet", ["policy"], ["policy"]);
  const on = (of: Finding["on"] | undefined, judgement: Judgement): Finding => ({ on: of ?? "stack", ...judgement });
  const told = (found: Readonly<Record<string, readonly Finding[]>>, advisory: readonly string[] = []) =>
    undeterminedFindings(new Map(Object.entries(found)), (rule) => !advisory.includes(rule)).map(
      ({ on, verdict, message, related }) => ({ on, verdict, message, related }),
    );
  const none = [{ on: "stack", verdict: "compliant", message: "", related: undefined }];

  it("are counted once on the stack, with the rules and the resources", () => {
    expect(
      told({ "LF-12": [on(b, hidden)], "ENC-04": [on(a, hidden), on(b, hidden)], "GOV-03": [on("stack", hidden)] }),
    ).to.deep.equal([
      {
        on: "stack",
        verdict: "violation",
        message: "4 answers of ENC-04, GOV-03, LF-12 hang on values not known yet",
        related: [b?.urn, a?.urn, b?.urn],
      },
    ]);
  });

  it("are five by name, and the others by number", () => {
    const rules = ["A-01", "A-02", "A-03", "A-04", "A-05", "A-06", "A-07"];
    const of = (count: number) =>
      told(Object.fromEntries(rules.slice(0, count).map((rule) => [rule, [on(a, hidden)]])));
    expect(of(5)[0]?.message).to.equal("5 answers of A-01, A-02, A-03, A-04, A-05 hang on values not known yet");
    expect(of(7)[0]?.message).to.equal(
      "7 answers of A-01, A-02, A-03, A-04, A-05 and 2 more hang on values not known yet",
    );
  });

  it("are none where all is told, only advice is open, or the rule is advice while it cannot be told", () => {
    expect(told({ "ENC-04": [on(a, compliant()), on(b, violation("not rotated", []))] })).to.deep.equal(none);
    expect(told({ "ENC-04": [on(a, { ...hidden, advisory: true })] })).to.deep.equal(none);
    expect(told({ "ENC-04": [on(a, hidden)] }, ["ENC-04"])).to.deep.equal(none);
    expect(told({})).to.deep.equal(none);
  });

  it("are not counted with what is broken, or advice, beside them", () => {
    const found = [on(a, violation("not rotated", [])), on(a, { ...hidden, advisory: true }), on(b, hidden)];
    expect(told({ "ENC-04": found })[0]?.message).to.equal("1 answers of ENC-04 hang on values not known yet");
  });

  it("are no finding of the rule by itself", () => {
    expect(knowWhatDecides(estate)).to.deep.equal([]);
  });
});
