import { expect } from "chai";
import fc from "fast-check";
import { touchesObjects } from "../../../policy-pack/view/bucket-arn.ts";
import { Estate } from "../../../policy-pack/view/estate.ts";
import { touchedBuckets } from "../../../policy-pack/view/touched-buckets.ts";

const names = ["council-raw", "council-raw-2", "council.open", undefined, null] as const;

/** Buckets by those names; `undefined` is a name that AWS makes up, `null` one that is not known yet. */
function bucketsOf(chosen: readonly (string | null | undefined)[]) {
  const resources = chosen.map((name, index) => ({
    urn: `urn:pulumi:dev::lakeward::aws:s3/bucket:Bucket::b${index}`,
    type: "aws:s3/bucket:Bucket",
    name: `b${index}`,
    inputs: typeof name === "string" ? { bucket: name } : {},
    unknown: name === null ? ["bucket"] : [],
  }));
  return new Estate({ format: "lakeward.plan/1", resources }).resources;
}

const text = fc.oneof(
  fc.constantFrom(
    "*",
    "arn:aws:s3:::*",
    "arn:aws:s3:::council-*/*",
    "arn:aws:s3:::council-raw?/*",
    "arn:aws:s3:::",
    "",
  ),
  fc
    .tuple(
      fc.constantFrom("council-raw", "council-raw-2", "council.open", "other"),
      fc.constantFrom("", "/", "/*", "/a/*"),
    )
    .map(([name, rest]) => `arn:aws:s3:::${name}${rest}`),
);

describe("The buckets that a policy's resources may touch", () => {
  it("leave out none whose objects are, or may be, named, and keep their order", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...names), { maxLength: 6 }),
        fc.array(text, { minLength: 1, maxLength: 3 }),
        (chosen, texts) => {
          const buckets = bucketsOf(chosen);
          const resources = texts.map((one) => ({ state: "known", text: one, refersTo: [] }) as const);
          const near = touchedBuckets(resources, buckets);
          const touched = buckets.filter((bucket) => resources.some((one) => touchesObjects(one, bucket) !== "no"));
          expect(near).to.include.members([...touched]);
          expect(near).to.deep.equal(buckets.filter((bucket) => near.includes(bucket)));
        },
      ),
    );
  });

  it("are those of the name and of no known name, where the names are spelt out", () => {
    const [raw, open, unnamed] = bucketsOf(["council-raw", "council.open", undefined]);
    const buckets = [raw, open, unnamed].flatMap((bucket) => bucket ?? []);
    const resources = [{ state: "known", text: "arn:aws:s3:::council-raw/*", refersTo: [] }] as const;
    expect(touchedBuckets(resources, buckets)).to.deep.equal([raw, unnamed]);
  });
});
