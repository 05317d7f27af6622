import { expect } from "chai";
import { Candidates } from "../../../policy-pack/view/candidates.ts";
import { Estate } from "../../../policy-pack/view/estate.ts";
import { matchesTags } from "../../../policy-pack/view/lf-tags.ts";
import { planOf, reference, resource, urn } from "../estate-of.ts";

const bucketType = "aws:s3/bucket:Bucket";

describe("reading a resource", () => {
  const [read] = new Estate(
    planOf([
      resource(
        "x:y:Z",
        "one",
        { list: [{ a: 1 }, null], deep: { text: "t" } },
        { unknown: ["list[1]", "whole", "deep.hidden", "left.out"], secret: ["deep.secret"] },
      ),
    ]),
  ).resources;

  it("tells known, unknown and absent apart, below an unknown, too", () => {
    expect(read?.get("list[0].a")).to.include({ state: "known", value: 1 });
    expect(read?.get("list[1].a").state).to.equal("unknown");
    expect(read?.get("whole.anything[3]").state).to.equal("unknown");
    expect(read?.get("deep.hidden").state).to.equal("unknown");
    expect(read?.get("deep.secret").state).to.equal("unknown");
    expect(read?.get("left.out").state).to.equal("unknown");
    expect(read?.get("deep.other").state).to.equal("absent");
    expect(read?.get("constructor").state).to.equal("absent");
  });

  it("takes nothing below a text, or below a list read as an object, for nothing said", () => {
    expect(read?.get("deep.text.more")).to.include({ state: "malformed", wanted: "an object", found: "a text" });
    expect(read?.get("list.a")).to.include({ state: "malformed", wanted: "an object", found: "a list" });
    expect(read?.get("deep[0]")).to.include({ state: "malformed", wanted: "a list", found: "an object" });
  });

  it("keeps the places of unknown elements, and counts an unknown key as a key", () => {
    expect(read?.elements("list")).to.deep.include({ state: "known", value: ["list[0]", "list[1]"] });
    expect(read?.keys("deep")).to.deep.include({ value: ["text", "hidden", "secret"] });
  });

  it("finds the component above, past those between, and none in a circle", () => {
    const zone = resource("lakeward:lake:Zone", "zone", {});
    const between = resource("lakeward:storage:Bucket", "between", {}, { parent: zone.urn });
    const estate = new Estate(planOf([zone, between, resource(bucketType, "raw", {}, { parent: between.urn })]));
    expect(estate.ofType(bucketType)[0]?.ancestor(zone.type)?.name).to.equal("zone");
    const circle = new Estate(
      planOf([
        resource("a:a:A", "a", {}, { parent: urn("b:b:B", "b") }),
        resource("b:b:B", "b", {}, { parent: urn("a:a:A", "a") }),
      ]),
    );
    expect(circle.ofType("a:a:A")[0]?.ancestor(zone.type)).to.equal(undefined);
  });
});

describe("joining by name", () => {
  const named = resource(bucketType, "named", { bucket: "its-name" });
  const generated = resource(bucketType, "generated", {});
  const part = (bucket: unknown, more: object = {}) =>
    resource("aws:s3/bucketPolicy:BucketPolicy", "part", { bucket }, more);
  const joined = (of: ReturnType<typeof part>) => {
    const estate = new Estate(planOf([named, generated, of]));
    const [one] = estate.ofType(of.type);
    const to = one && new Candidates(estate.ofType(bucketType), ["bucket"]).join(one, "bucket");
    return to?.state === "joined" ? to.to.name : to?.state;
  };

  it("follows a known name before a dependency that bears another", () => {
    expect(joined(part("its-name"))).to.equal("named");
    expect(joined(part("other", { propertyDependencies: { bucket: [named.urn] } }))).to.equal("elsewhere");
    expect(joined(part("made-name", { propertyDependencies: { bucket: [generated.urn] } }))).to.equal("generated");
  });

  it("follows what an unknown name waits for, unless that may be several", () => {
    const waits = (...urns: readonly string[]) =>
      part(undefined, { unknown: ["bucket"], propertyDependencies: { bucket: urns } });
    expect(joined(waits(named.urn))).to.equal("named");
    expect(joined(waits(named.urn, generated.urn))).to.equal("loose");
    expect(joined(waits())).to.equal("loose");
  });

  it("may be one whose name cannot be read", () => {
    const odd = resource(bucketType, "odd", { bucket: { name: "other" } });
    const of = part("other");
    const estate = new Estate(planOf([named, odd, of]));
    const [one] = estate.ofType(of.type);
    expect(one && new Candidates(estate.ofType(bucketType), ["bucket"]).join(one, "bucket").state).to.equal("loose");
  });

  it("takes a reference by name, one with dots in its attribute among them, and text for text", () => {
    expect(joined(part(reference("generated.id")))).to.equal("generated");
    expect(joined(part(reference("generated.outputs.id")))).to.equal("generated");
    expect(joined(part(reference("nobody.id")))).to.equal("elsewhere");
  });
});

describe("a tag expression", () => {
  const tags = new Map([
    ["department", "parking"],
    ["hidden", undefined],
  ]);

  it("matches when every key has one of the values", () => {
    expect(matchesTags(new Map([["department", ["other", "PARKING"]]]), tags)).to.equal("yes");
    expect(matchesTags(new Map([["department", ["other"]]]), tags)).to.equal("no");
    expect(matchesTags(new Map([["zone", ["raw"]]]), tags)).to.equal("no");
    expect(matchesTags(new Map([["hidden", ["a"]]]), tags)).to.equal("undecided");
    expect(matchesTags(new Map(), tags), "nothing is asked for").to.equal("yes");
  });
});
