import { expect } from "chai";
import * as fc from "fast-check";
import { difference } from "../../../local/aws-provider/difference.ts";
import type { PlainObject } from "../../../local/aws-provider/property.ts";
import { table } from "../../../local/aws-provider/table.ts";
import { unknownValue } from "../../../provider/service/value.ts";

const bucket = "aws:s3/bucket:Bucket";
const lifecycle = "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration";
const policy = "aws:s3/bucketPolicy:BucketPolicy";
const key = "aws:kms/key:Key";
const role = "aws:iam/role:Role";
const rolePolicy = "aws:iam/rolePolicy:RolePolicy";
const database = "aws:glue/catalogDatabase:CatalogDatabase";
const trail = "aws:cloudtrail/trail:Trail";
const workgroup = "aws:athena/workgroup:Workgroup";

const document = (action: readonly string[], resource: string | readonly string[]) =>
  JSON.stringify({ Statement: [{ Effect: "Allow", Action: action, Resource: resource }] });
const selector = (values: readonly string[]) => [{ fieldSelectors: [{ field: "eventCategory", equals: values }] }];

interface Case {
  readonly that: string;
  readonly type: string;
  readonly before: PlainObject;
  readonly wanted: PlainObject;
  /** Path → change. */
  readonly detailed: Readonly<Record<string, string>>;
  readonly replaces?: readonly string[];
  readonly deleteBeforeReplace?: true;
}

const cases: readonly Case[] = [
  {
    that: "nothing in equal inputs",
    type: bucket,
    before: { bucket: "a", tags: { zone: "raw" } },
    wanted: { tags: { zone: "raw" }, bucket: "a" },
    detailed: {},
  },
  {
    that: "a new bucket in another name, made before the old one goes",
    type: bucket,
    before: { bucket: "a" },
    wanted: { bucket: "b" },
    detailed: { bucket: "update-replace" },
    replaces: ["bucket"],
  },
  {
    that: "a replacement after the old one is gone when the name stays",
    type: role,
    before: { name: "analysts", path: "/a/" },
    wanted: { name: "analysts", path: "/b/" },
    detailed: { path: "update-replace" },
    replaces: ["path"],
    deleteBeforeReplace: true,
  },
  {
    that: "a policy that moves to another role, as another thing",
    type: rolePolicy,
    before: { name: "lake", role: "a", policy: "{}" },
    wanted: { name: "lake", role: "b", policy: "{}" },
    detailed: { role: "update-replace" },
    replaces: ["role"],
  },
  {
    that: "another region as another thing",
    type: key,
    before: { region: "eu-west-1" },
    wanted: { region: "eu-west-2" },
    detailed: { region: "update-replace" },
    replaces: ["region"],
    deleteBeforeReplace: true,
  },
  {
    that: "tags one by one, and a tag without a value as a tag",
    type: bucket,
    before: { bucket: "a", tags: { zone: "raw", old: "x" } },
    wanted: { bucket: "a", tags: { zone: "trusted", empty: "", "cost:code": "1" } },
    detailed: { "tags.zone": "update", "tags.old": "delete", "tags.empty": "add", 'tags["cost:code"]': "add" },
  },
  {
    that: "the first tag, though it has no value",
    type: bucket,
    before: { bucket: "a" },
    wanted: { bucket: "a", tags: { empty: "" } },
    detailed: { tags: "add" },
  },
  {
    that: "tags that come from the provider's defaults",
    type: bucket,
    before: { bucket: "a", tagsAll: { organisation: "a" } },
    wanted: { bucket: "a", tagsAll: { organisation: "b" } },
    detailed: { "tagsAll.organisation": "update" },
  },
  {
    that: "a value in the depth of a list by its path",
    type: lifecycle,
    before: { rules: [{ id: "end", status: "Enabled", expiration: { days: 90 } }] },
    wanted: {
      rules: [
        { id: "end", status: "Enabled", expiration: { days: 30 } },
        { id: "more", status: "Enabled" },
      ],
    },
    detailed: { "rules[0].expiration.days": "update", "rules[1]": "add" },
  },
  {
    that: "nothing in a policy that says the same in another order and form",
    type: policy,
    before: { policy: document(["s3:GetObject", "s3:PutObject"], ["arn:aws:s3:::a/*"]) },
    wanted: { policy: document(["s3:PutObject", "s3:GetObject"], "arn:aws:s3:::a/*") },
    detailed: {},
  },
  {
    that: "a policy that allows more",
    type: policy,
    before: { policy: document(["s3:GetObject"], "arn:aws:s3:::a/*") },
    wanted: { policy: document(["s3:GetObject", "s3:PutObject"], "arn:aws:s3:::a/*") },
    detailed: { policy: "update" },
  },
  {
    that: "nothing in a set in another order",
    type: trail,
    before: { advancedEventSelectors: selector(["Data", "Management"]) },
    wanted: { advancedEventSelectors: selector(["Management", "Data"]) },
    detailed: {},
  },
  {
    that: "another value in a set, as the whole set",
    type: trail,
    before: { advancedEventSelectors: selector(["Management"]) },
    wanted: { advancedEventSelectors: selector(["Data"]) },
    detailed: { advancedEventSelectors: "update" },
  },
  {
    that: "nothing in what AWS chose where nothing is wanted",
    type: database,
    before: { name: "raw", catalogId: "111122223333", locationUri: "s3://a/" },
    wanted: { name: "raw" },
    detailed: {},
  },
  {
    that: "an unknown value, since it may be another",
    type: key,
    before: { description: "a" },
    wanted: { description: unknownValue },
    detailed: { description: "update" },
  },
  {
    that: "an unknown name as another thing",
    type: policy,
    before: { bucket: "a" },
    wanted: { bucket: unknownValue },
    detailed: { bucket: "update-replace" },
    replaces: ["bucket"],
  },
  {
    that: "a setting that is switched off",
    type: workgroup,
    before: { configuration: { enforceWorkgroupConfiguration: true } },
    wanted: { configuration: { enforceWorkgroupConfiguration: false } },
    detailed: { "configuration.enforceWorkgroupConfiguration": "update" },
  },
];

const compare = (type: string, before: PlainObject, wanted: PlainObject) => {
  const row = table.get(type);
  if (!row) throw new Error(`no row ${type}`);
  return difference(row, before, wanted);
};

describe("the difference that the stand-in for the aws provider sees", () => {
  for (const { that, type, before, wanted, detailed, replaces, deleteBeforeReplace } of cases) {
    it(`is ${that}`, () => {
      const found = compare(type, before, wanted);
      expect(Object.fromEntries(found.detailed)).to.deep.equal(detailed);
      expect(found.replaces).to.deep.equal(replaces ?? []);
      expect(found.deleteBeforeReplace).to.equal(deleteBeforeReplace ?? false);
      const top = new Set(Object.keys(detailed).map((path) => path.split(/[.[]/)[0]));
      expect(new Set(found.changed)).to.deep.equal(top);
    });
  }

  it("is another thing when a part changes of what cannot be changed in place", () => {
    const row = table.get(workgroup);
    if (!row) throw new Error("no row");
    const { configuration } = row.properties;
    if (configuration?.kind !== "block") throw new Error("no block");
    const fixed = { ...row, properties: { configuration: { ...configuration, replaces: true as const } } };
    const [before, wanted] = [1, 2].map((bytes) => ({ configuration: { bytesScannedCutoffPerQuery: bytes } }));
    const found = difference(fixed, before ?? {}, wanted ?? {});
    expect(Object.fromEntries(found.detailed)).to.deep.equal({
      "configuration.bytesScannedCutoffPerQuery": "update-replace",
    });
    expect(found.replaces).to.deep.equal(["configuration"]);
  });

  it("is nothing between a statement list and any order of it", () => {
    const statements = ["s3:GetObject", "s3:PutObject", "s3:ListBucket", "kms:Decrypt"].map((Action) => ({ Action }));
    fc.assert(
      fc.property(fc.shuffledSubarray(statements, { minLength: statements.length }), (shuffled) => {
        const text = (Statement: unknown) => ({ policy: JSON.stringify({ Statement }) });
        expect(compare(policy, text(statements), text(shuffled)).changed).to.deep.equal([]);
      }),
    );
  });
});
