import { expect } from "chai";
import { eraseSooner } from "../../../../policy-pack/rules/minimisation/erase-sooner.ts";
import { Estate } from "../../../../policy-pack/view/estate.ts";
import { planOf, resource } from "../../estate-of.ts";

/** What is set of a lifecycle of such rules. */
function set(rules: unknown, unknown: readonly string[] = []): Readonly<Record<string, unknown>> {
  const type = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";
  const { resources } = new Estate(planOf([resource(type, "lifecycle", { rules }, { unknown })]));
  return Object.assign({}, ...resources.map(eraseSooner));
}
const rule = { status: "Enabled", filter: {} };
const ended = (daysAfterInitiation: unknown) => ({
  ...rule,
  abortIncompleteMultipartUpload: { daysAfterInitiation },
});
const first = { "rules[0].abortIncompleteMultipartUpload": { daysAfterInitiation: 7 } };

describe("MIN-13 is put right as far as unfinished uploads go", () => {
  it("by an end after a week where there is none, or a later one, or none that counts", () => {
    expect(set([rule])).to.deep.equal(first);
    expect(set([ended(8)])).to.deep.equal(first);
    expect(set([ended(0)])).to.deep.equal(first);
    expect(set([ended(7), ended(30)])).to.deep.equal({
      "rules[1].abortIncompleteMultipartUpload": { daysAfterInitiation: 7 },
    });
  });

  it("leaves alone what ends within a week, and what is not known yet or no number", () => {
    expect(set([ended(7)])).to.deep.equal({});
    expect(set([ended(1)])).to.deep.equal({});
    expect(set([ended(null)], ["rules[0].abortIncompleteMultipartUpload.daysAfterInitiation"])).to.deep.equal({});
    expect(set([ended("30")])).to.deep.equal({});
  });

  it("adds nothing to a rule for some tags, which cannot end uploads", () => {
    const filter = { tag: { key: "old", value: "yes" } };
    expect(set([{ ...rule, filter }])).to.deep.equal({});
    expect(set([{ ...ended(30), filter }])).to.deep.equal(first);
  });

  it("sets nothing where there are no rules to read", () => {
    expect(set(undefined)).to.deep.equal({});
    expect(set("all")).to.deep.equal({});
  });
});
