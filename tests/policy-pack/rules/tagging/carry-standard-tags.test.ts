import { readFileSync } from "node:fs";
import { expect } from "chai";
import { generateTaggableTypes } from "../../../../policy-pack/generate-taggable-types.ts";
import { resource, verdictOn, verdictsOf } from "../../estate-of.ts";

const account = resource("lakeward:lake:Account", "account", { tagStandard: ["department", "cost-centre"] });
const tags = { department: "parking", "cost-centre": "PK-1" };
const bucket = (inputs: Readonly<Record<string, unknown>>, more: object = {}) =>
  resource("aws:s3/bucket:Bucket", "raw", inputs, more);
const provider = (defaultTags: unknown) => ({ provider: { package: "aws", inputs: { defaultTags } } });

describe("TAG-01 resources carry the tags of the standard", () => {
  it("holds when each key has a value", () => {
    expect(verdictsOf("TAG-01", [account, bucket({ tags })])).to.deep.equal({ raw: "compliant" });
  });

  for (const key of Object.keys(tags)) {
    it(`is broken without ${key}, and names it`, () => {
      const verdict = verdictOn("TAG-01", "raw", [account, bucket({ tags: { ...tags, [key]: undefined } })]);
      expect(verdict).to.include({ verdict: "violation", message: `lacks the tag ${key}` });
      for (const blank of ["", " ", 7, {}]) {
        expect(verdictOn("TAG-01", "raw", [account, bucket({ tags: { ...tags, [key]: blank } })]).verdict).to.equal(
          "violation",
        );
      }
    });
  }

  it("counts default tags of the provider, as an object or as the engine's JSON, and tagsAll", () => {
    expect(verdictsOf("TAG-01", [account, bucket({}, provider({ tags }))])).to.deep.equal({ raw: "compliant" });
    expect(verdictsOf("TAG-01", [account, bucket({}, provider(JSON.stringify({ tags })))])).to.deep.equal({
      raw: "compliant",
    });
    expect(verdictsOf("TAG-01", [account, bucket({ tagsAll: tags })])).to.deep.equal({ raw: "compliant" });
  });

  it("reads tags in the form of a list, as Auto Scaling groups have them", () => {
    const group = (list: unknown, more: object = {}) =>
      verdictOn("TAG-01", "group", [account, resource("aws:autoscaling/group:Group", "group", { tags: list }, more)]);
    const list = Object.entries(tags).map(([key, value]) => ({ key, value, propagateAtLaunch: true }));
    expect(group(list).verdict).to.equal("compliant");
    expect(group(list.slice(1)).message).to.equal("lacks the tag department");
    expect(group([{ ...list[0], value: "" }, list[1]]).message).to.equal("lacks the tag department");
    expect(group([{ key: "department" }, list[1]]).message).to.equal("lacks the tag department");
    expect(group(list, { unknown: ["tags[0].key"] }).verdict).to.equal("undecided");
    expect(group(["department", "cost-centre"]).message).to.contain("is a list");
  });

  it("asks for the default list where no account names one", () => {
    expect(verdictOn("TAG-01", "raw", [bucket({ tags })]).message)
      .to.contain("data-owner")
      .and.to.contain("managed-by");
  });

  it("leaves alone what takes no tags, and judges an unlisted type that carries some", () => {
    const versioning = resource("aws:s3/bucketVersioning:BucketVersioning", "versioning", {});
    const unlisted = resource("aws:future/thing:Thing", "thing", { tags: {} });
    expect(verdictsOf("TAG-01", [account, versioning, unlisted])).to.deep.equal({ thing: "violation" });
  });

  it("is undecided while the tags are not known, and counts a tag whose value is not", () => {
    expect(verdictsOf("TAG-01", [account, bucket({}, { unknown: ["tags"] })])).to.deep.equal({ raw: "undecided" });
    const partly = bucket({ tags: { department: "parking" } }, { unknown: ['tags["cost-centre"]'] });
    expect(verdictsOf("TAG-01", [account, partly])).to.deep.equal({ raw: "compliant" });
  });

  it("reports tags and a standard of the wrong type", () => {
    expect(verdictOn("TAG-01", "raw", [account, bucket({ tags: ["department"] })]).message).to.contain("is a list");
    expect(verdictOn("TAG-01", "account", [{ ...account, inputs: { tagStandard: "department" } }]).verdict).to.equal(
      "violation",
    );
  });

  it("knows the taggable types of the pinned provider", () => {
    for (const [path, text] of Object.entries(generateTaggableTypes())) {
      expect(readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8")).to.equal(text);
    }
  });
});
