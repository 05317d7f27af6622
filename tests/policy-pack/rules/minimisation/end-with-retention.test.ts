import { expect } from "chai";
import { resource, verdictOn, verdictsOf, waitsFor } from "../../estate-of.ts";

const zone = resource("lakeward:lake:Zone", "parking-raw", {
  department: "parking",
  zone: "raw",
  role: "raw",
  retentionDays: 90,
});
const bucket = resource("aws:s3/bucket:Bucket", "raw", { bucket: "exl-raw" }, { parent: zone.urn });
const rule = {
  status: "Enabled",
  filter: {},
  expiration: { days: 90 },
  noncurrentVersionExpiration: { noncurrentDays: 30 },
};
const lifecycle = (rules: unknown, of = bucket, more: object = {}) =>
  resource(
    "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
    "lifecycle",
    { rules },
    { ...waitsFor("bucket", of), ...more },
  );
const versioning = (status: string | undefined, more: object = {}) =>
  resource(
    "aws:s3/bucketVersioning:BucketVersioning",
    "versioning",
    { bucket: "exl-raw", versioningConfiguration: { status } },
    more,
  );
const judged = (...rules: readonly object[]) =>
  verdictOn("MIN-12", "lifecycle", [zone, bucket, versioning("Enabled"), lifecycle(rules)]).verdict;

describe("MIN-12 files of landing and raw end with the zone's retention", () => {
  it("holds for a rule for the whole bucket within the days", () => {
    expect(verdictsOf("MIN-12", [zone, bucket, lifecycle([rule])])).to.deep.equal({
      raw: "compliant",
      lifecycle: "compliant",
    });
    expect(judged({ ...rule, filter: { prefix: "" } })).to.equal("compliant");
    expect(judged({ ...rule, filter: undefined, prefix: "" })).to.equal("compliant");
  });

  it("takes the two ends from two rules", () => {
    expect(judged({ ...rule, expiration: undefined }, { ...rule, noncurrentVersionExpiration: undefined })).to.equal(
      "compliant",
    );
  });

  it("asks for the end of noncurrent versions only where the bucket keeps them", () => {
    const current = lifecycle([{ ...rule, noncurrentVersionExpiration: undefined }]);
    const on = (...more: readonly (typeof bucket)[]) =>
      verdictOn("MIN-12", "lifecycle", [zone, bucket, current, ...more]).verdict;
    expect(on()).to.equal("compliant");
    expect(on(versioning("Disabled"))).to.equal("compliant");
    expect(on(versioning("Enabled"))).to.equal("violation");
    expect(on(versioning("Suspended"))).to.equal("violation");
    expect(on(versioning(undefined, { unknown: ["versioningConfiguration.status"] }))).to.equal("undecided");
    const inline = (inputs: object) => {
      const versioned = { ...bucket, inputs: { ...bucket.inputs, ...inputs } };
      return verdictOn("MIN-12", "lifecycle", [zone, versioned, current]).verdict;
    };
    expect(inline({ versioning: { enabled: false } })).to.equal("compliant");
    expect(inline({ versioning: { enabled: true } })).to.equal("violation");
    expect(inline({ versionings: [{ enabled: true }] })).to.equal("violation");
    expect(inline({ objectLockEnabled: true })).to.equal("violation");
  });

  it("reads rules that stand in the bucket itself", () => {
    const lifecycleRules = [{ enabled: true, expiration: { days: 30 }, noncurrentVersionExpiration: { days: 7 } }];
    const inline = { ...bucket, inputs: { lifecycleRules } };
    expect(verdictsOf("MIN-12", [zone, inline])).to.deep.equal({ raw: "compliant" });
    expect(
      verdictsOf("MIN-12", [
        zone,
        { ...bucket, inputs: { lifecycleRules: [{ ...lifecycleRules[0], enabled: false }] } },
      ]),
    ).to.deep.equal({ raw: "violation" });
  });

  for (const [what, broken] of [
    ["is off", { status: "Disabled" }],
    ["is for a prefix", { filter: { prefix: "a/" } }],
    ["is for a prefix in the older form", { prefix: "a/" }],
    ["is for a tag", { filter: { tag: { key: "a", value: "b" } } }],
    ["is for large objects", { filter: { objectSizeGreaterThan: 1 } }],
    ["ends later", { expiration: { days: 91 } }],
    ["ends on a date", { expiration: { date: "2030-01-01" } }],
    ["ends nothing", { expiration: undefined }],
    ["keeps noncurrent versions", { noncurrentVersionExpiration: undefined }],
    [
      "keeps some noncurrent versions",
      { noncurrentVersionExpiration: { noncurrentDays: 30, newerNoncurrentVersions: 3 } },
    ],
    ["keeps noncurrent versions for years", { noncurrentVersionExpiration: { noncurrentDays: 3650 } }],
  ] as const) {
    it(`is broken by a rule that ${what}`, () => expect(judged({ ...rule, ...broken })).to.equal("violation"));
  }

  it("is broken on the bucket without a lifecycle and on the zone without a retention", () => {
    expect(verdictsOf("MIN-12", [zone, bucket])).to.deep.equal({ raw: "violation" });
    const endless = { ...zone, inputs: { ...zone.inputs, retentionDays: null } };
    expect(verdictsOf("MIN-12", [endless, bucket, lifecycle([rule])])).to.deep.equal({ "parking-raw": "violation" });
  });

  it("asks nothing of buckets outside of landing and raw", () => {
    const trusted = { ...zone, inputs: { ...zone.inputs, role: "trusted", retentionDays: null } };
    expect(verdictsOf("MIN-12", [trusted, bucket])).to.deep.equal({});
  });

  it("is undecided while the zone's role is not known", () => {
    const hidden = { ...zone, unknown: ["role"] };
    expect(verdictsOf("MIN-12", [hidden, bucket])).to.deep.equal({ "parking-raw": "undecided" });
  });

  it("is undecided while the days are not known", () => {
    const waits = lifecycle([{ ...rule, expiration: {} }], bucket, { unknown: ["bucket", "rules[0].expiration.days"] });
    expect(verdictOn("MIN-12", "lifecycle", [zone, bucket, waits]).verdict).to.equal("undecided");
  });

  it("reports rules of the wrong type", () => {
    expect(verdictOn("MIN-12", "lifecycle", [zone, bucket, lifecycle({ status: "Enabled" })]).message).to.contain(
      "is an object",
    );
    expect(judged({ ...rule, expiration: { days: "90" } })).to.equal("violation");
  });
});

describe("MIN-12 rows of Iceberg tables end by deletion", () => {
  const dataset = resource("lakeward:lake:Dataset", "charges", {
    about: ["driver"],
    keep: { period: "6 years", after: "closed_on", reference: "PK-07" },
    columns: [],
  });
  const trusted = resource("aws:s3/bucket:Bucket", "trusted", { bucket: "exl-trusted" });
  const table = resource(
    "lakeward:glue:IcebergTable",
    "charges-trusted",
    { database: "parking_trusted", table: "charges", location: "s3://exl-trusted/charges/", columns: [] },
    { parent: dataset.urn },
  );
  const optimizer = (type: string, more: object = {}) =>
    resource("aws:glue/catalogTableOptimizer:CatalogTableOptimizer", type, {
      databaseName: "parking_trusted",
      tableName: "charges",
      type,
      configuration: { enabled: true },
      ...more,
    });
  const optimizers = [optimizer("retention"), optimizer("orphan_file_deletion")];
  const all = [dataset, trusted, table, ...optimizers];

  it("cannot be decided further than the declared keep and the optimizers, and only advises so", () => {
    const verdict = verdictOn("MIN-12", "charges-trusted", all);
    expect(verdict).to.include({ verdict: "undecided", level: "advisory" });
    expect(verdict.message).to.contain("scheduled delete");
  });

  for (const type of ["retention", "orphan_file_deletion"]) {
    it(`is broken without the optimizer of type ${type}, or when it is off`, () => {
      const others = optimizers.filter(({ name }) => name !== type);
      const missing = verdictOn("MIN-12", "charges-trusted", [dataset, table, ...others]);
      expect(missing).to.include({ verdict: "violation", level: "mandatory" });
      const off = optimizer(type, { configuration: { enabled: false } });
      expect(verdictOn("MIN-12", "charges-trusted", [dataset, table, ...others, off]).verdict).to.equal("violation");
      const elsewhere = optimizer(type, { tableName: "permits" });
      expect(verdictOn("MIN-12", "charges-trusted", [dataset, table, ...others, elsewhere]).verdict).to.equal(
        "violation",
      );
    });
  }

  it("is broken without a keep, unless the dataset is rebuilt from others", () => {
    const endless = { ...dataset, inputs: { ...dataset.inputs, keep: null } };
    const verdict = verdictOn("MIN-12", "charges-trusted", [endless, table, ...optimizers]);
    expect(verdict.verdict).to.equal("violation");
    expect(verdict.properties).to.deep.equal(["database", "table"]);
    const rebuilt = { ...dataset, inputs: { ...dataset.inputs, keep: null, madeFrom: ["clients"] } };
    expect(verdictOn("MIN-12", "charges-trusted", [rebuilt, table, ...optimizers]).verdict).to.equal("undecided");
  });

  it("asks nothing of a table about nobody", () => {
    const nobody = { ...dataset, inputs: { ...dataset.inputs, about: [], keep: null } };
    expect(verdictsOf("MIN-12", [nobody, table])).to.deep.equal({});
    const inWords = { ...nobody, inputs: { ...nobody.inputs, about: ["nobody"] } };
    expect(verdictsOf("MIN-12", [inWords, table])).to.deep.equal({});
  });

  it("joins an optimizer by what its table's name waits for", () => {
    const waits = optimizers.map((one) => ({
      ...one,
      inputs: { type: one.name, configuration: { enabled: true } },
      unknown: ["databaseName", "tableName"],
      propertyDependencies: { tableName: [table.urn] },
    }));
    expect(verdictOn("MIN-12", "charges-trusted", [dataset, table, ...waits]).verdict).to.equal("undecided");
  });

  it("is broken by a lifecycle that expires live files, not by one beside them", () => {
    const on = (prefix: string) => [
      dataset,
      trusted,
      table,
      ...optimizers,
      lifecycle([{ ...rule, filter: { prefix } }], trusted),
    ];
    expect(verdictOn("MIN-12", "lifecycle", on("")).verdict).to.equal("violation");
    expect(verdictOn("MIN-12", "lifecycle", on("charges/data/")).verdict).to.equal("violation");
    expect(verdictOn("MIN-12", "lifecycle", on("results/")).verdict).to.equal("compliant");
    const versions = lifecycle([{ ...rule, expiration: undefined }], trusted);
    expect(verdictOn("MIN-12", "lifecycle", [...all, versions]).verdict).to.equal("compliant");
  });
});
