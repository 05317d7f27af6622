import { expect } from "chai";
import { BadInput } from "../../cli/bad-input.ts";
import { explainRules } from "../../cli/explain-rules.ts";
import { listRules } from "../../cli/list-rules.ts";
import { pack } from "../../policy-pack/pack.ts";
import { CollectedOutput } from "./access/collected-output.ts";

describe("what the command says of the rules", () => {
  const listed = (options: Partial<Parameters<typeof listRules>[0]> = {}): string => {
    const output = new CollectedOutput();
    listRules({ environment: "prod", json: false, ...options }, output);
    return output.text;
  };
  const explained = (...named: readonly string[]): string => {
    const output = new CollectedOutput();
    explainRules(named, output);
    return output.text;
  };

  it("lists every rule, a line each, under a heading", () => {
    expect(listed().trimEnd().split("\n")).to.have.length(pack.length + 1);
  });

  it("shows the levels of the environment that is asked for, and the default ones elsewhere", () => {
    const level = (environment: string): string | undefined =>
      /^ENC-02 .*$/m.exec(listed({ environment }))?.[0].split(/\s{2,}/)[3];
    expect([level("dev"), level("prod"), level("staging")]).to.deep.equal(["advisory", "mandatory", "mandatory"]);
  });

  it("lists one group, named in any case, and says which there are of one that is none", () => {
    const ids = listed({ group: "cost" })
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split(" ")[0]);
    expect(ids).to.deep.equal(["COST-01", "COST-02", "COST-03", "COST-04"]);
    expect(() => listed({ group: "c" })).to.throw(BadInput, '"c" is no group of rules; there are COST, ENC,');
  });

  it("lists those that answer to a control of another catalogue", () => {
    expect(listed({ control: "ckv_aws_19" }).split("\n")[1]).to.match(/^ENC-01 /);
    expect(() => listed({ control: "CKV_X" })).to.throw(BadInput, '"CKV_X" is no control that a rule answers to');
  });

  it("gives all that is known of them as JSON", () => {
    const rows: readonly { id: string; remediates: readonly string[] }[] = JSON.parse(listed({ json: true }));
    expect(rows.map(({ id }) => id)).to.deep.equal(pack.map(({ id }) => id));
    expect(rows.filter(({ remediates }) => remediates.length > 0)).to.have.length(
      pack.filter(({ remedy }) => remedy !== undefined).length,
    );
  });

  it("explains rules by id in any case or by name", () => {
    expect(explained("enc-04")).to.equal(explained("rotate-keys")).and.to.contain("AVD-AWS-0065");
    const inOneLine = (id: string) => explained(id).replace(/\s+/g, " ");
    for (const row of pack)
      expect(inOneLine(row.id)).to.contain(row.fired).and.to.contain(row.because).and.to.contain(row.remediation);
  });

  it("shows what keeps a rule and what breaks it, as its page in docs/rules does", () => {
    expect(explained("MIN-07"))
      .to.contain("\n    -         treatment: { raw: keep, refined: redact, trusted: drop }\n")
      .and.to.contain(
        "\n    MIN-07 charges: notes is free text, and refined has it with keep, which blots out nothing\n",
      );
  });

  it("says of every word that is no rule what was probably meant, and explains nothing then", () => {
    expect(() => explained("ENC-04", "ENC-99", "rotate-key", "x"))
      .to.throw(BadInput)
      .with.property("problems")
      .that.deep.equals([
        '"ENC-99" is no rule; there are ENC-01 to ENC-24',
        '"rotate-key" is no rule; did you mean rotate-keys?',
        '"x" is no rule; `lakeward policy list` shows them all',
      ]);
  });
});
