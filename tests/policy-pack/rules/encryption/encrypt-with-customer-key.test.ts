import { expect } from "chai";
import { reference, resource, verdictOn, verdictsOf, waitsFor } from "../../estate-of.ts";

const key = resource("aws:kms/key:Key", "key", {});
const bucket = resource("aws:s3/bucket:Bucket", "raw", { bucket: "exl-dev-parking-raw" });
const sseType = "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration";
const byDefault = (values: object) => ({ rules: [{ applyServerSideEncryptionByDefault: values }] });
const keyPath = "rules[0].applyServerSideEncryptionByDefault.kmsMasterKeyId";
const waitsForBoth = { unknown: ["bucket", keyPath], propertyDependencies: { bucket: [bucket.urn], rules: [key.urn] } };
const encryption = resource(sseType, "raw-encryption", byDefault({ sseAlgorithm: "aws:kms" }), waitsForBoth);

describe("ENC-01 encryption with a customer key", () => {
  it("holds for a bucket whose configuration waits for a key of the same program", () => {
    expect(verdictsOf("ENC-01", [bucket, key, encryption])).to.deep.equal({
      raw: "compliant",
      "raw-encryption": "compliant",
    });
  });

  it("holds for the stronger double-layer algorithm", () => {
    const doubled = { ...encryption, inputs: byDefault({ sseAlgorithm: "aws:kms:dsse" }) };
    expect(verdictsOf("ENC-01", [bucket, key, doubled])).to.include({ raw: "compliant" });
  });

  it("is broken on the configuration that takes S3's own key", () => {
    const s3Key = { ...encryption, inputs: byDefault({ sseAlgorithm: "AES256" }) };
    const verdict = verdictOn("ENC-01", "raw-encryption", [bucket, key, s3Key]);
    expect(verdict).to.include({ verdict: "violation", level: "mandatory", severity: "high" });
    expect(verdict.message).to.contain("AES256");
    expect(verdict.properties).to.deep.equal(["rules[0].applyServerSideEncryptionByDefault.sseAlgorithm"]);
    expect(verdict.related).to.deep.equal([bucket.urn]);
  });

  for (const [what, kmsMasterKeyId] of [
    ["no key", undefined],
    ["AWS's own key by alias", "alias/aws/s3"],
    ["AWS's own key by ARN", "arn:aws:kms:eu-west-2:111122223333:alias/aws/s3"],
    ["an empty key", " "],
  ] as const) {
    it(`is broken by KMS with ${what}`, () => {
      const inputs = byDefault({ sseAlgorithm: "aws:kms", kmsMasterKeyId });
      const configuration = resource(sseType, "raw-encryption", inputs, waitsFor("bucket", bucket));
      expect(verdictsOf("ENC-01", [bucket, configuration])).to.deep.equal({ "raw-encryption": "violation" });
    });
  }

  it("is broken on the bucket that has no configuration", () => {
    expect(verdictsOf("ENC-01", [bucket])).to.deep.equal({ raw: "violation" });
  });

  it("is undecided while the bucket of a configuration is not known", () => {
    const stray = { ...encryption, propertyDependencies: { rules: [key.urn] } };
    const other = resource("aws:s3/bucket:Bucket", "other", {});
    const verdict = verdictOn("ENC-01", "raw", [bucket, other, key, stray]);
    expect(verdict.verdict).to.equal("undecided");
    expect(verdict.undecidedOn).to.deep.equal([stray.urn]);
  });

  it("is undecided while the key waits for something that is no key", () => {
    const parameter = resource("aws:ssm/parameter:Parameter", "parameter", {});
    const waits = { ...encryption, propertyDependencies: { bucket: [bucket.urn], rules: [parameter.urn] } };
    const verdict = verdictOn("ENC-01", "raw-encryption", [bucket, parameter, waits]);
    expect(verdict).to.include({ verdict: "undecided", level: "mandatory" });
    expect(verdict.undecidedOn).to.deep.equal([parameter.urn]);
  });

  it("reads every form in which a bucket may be encrypted", () => {
    const values = { sseAlgorithm: "aws:kms", kmsMasterKeyId: "arn:aws:kms:eu-west-2:111122223333:key/1" };
    const inline = resource("aws:s3/bucket:Bucket", "inline", {
      serverSideEncryptionConfiguration: { rule: { applyServerSideEncryptionByDefault: values } },
    });
    const plural = resource("aws:s3/bucketV2:BucketV2", "plural", {
      serverSideEncryptionConfigurations: [{ rules: [{ applyServerSideEncryptionByDefaults: [values] }] }],
    });
    const separate = resource("aws:s3/bucketV2:BucketV2", "separate", { bucket: "separate-name" });
    const v2 = sseType.replaceAll("Configuration", "ConfigurationV2");
    const ofSeparate = resource(v2, "separate-encryption", { bucket: "separate-name", ...byDefault(values) });
    expect(verdictsOf("ENC-01", [inline, plural, separate, ofSeparate])).to.deep.equal({
      inline: "compliant",
      plural: "compliant",
      separate: "compliant",
      "separate-encryption": "compliant",
    });
  });

  it("lets a bucket that takes logs use S3's own key, but no zone of the lake", () => {
    const zone = resource("lakeward:lake:Zone", "parking-raw", { role: "raw" });
    const logs = resource("aws:s3/bucket:Bucket", "logs", { bucket: "logs" });
    const logging = resource("aws:s3/bucketLogging:BucketLogging", "raw-logging", {
      bucket: "exl-dev-parking-raw",
      targetBucket: "logs",
    });
    const own = resource(sseType, "logs-encryption", { bucket: "logs", ...byDefault({ sseAlgorithm: "AES256" }) });
    expect(verdictsOf("ENC-01", [logs, logging, own])).to.include({ logs: "compliant" });
    expect(verdictsOf("ENC-01", [zone, { ...logs, parent: zone.urn }, logging, own])).to.deep.equal({
      "logs-encryption": "violation",
    });
  });

  it("is broken by two configurations of one bucket", () => {
    const second = { ...encryption, name: "second", urn: `${encryption.urn}-second` };
    const verdict = verdictOn("ENC-01", "raw", [bucket, key, encryption, second]);
    expect(verdict.verdict).to.equal("violation");
    expect(verdict.properties).to.deep.equal(["bucket"]);
  });

  it("takes no reference for a key that names nothing of the document, or several resources", () => {
    const keyed = (kmsMasterKeyId: string) => ({
      ...encryption,
      inputs: byDefault({ sseAlgorithm: "aws:kms", kmsMasterKeyId }),
      unknown: ["bucket"],
    });
    const twin = resource("aws:kms/alias:Alias", key.name, { name: "alias/twin" });
    const judged = (name: string, ...more: readonly (typeof key)[]) =>
      verdictOn("ENC-01", "raw-encryption", [bucket, key, keyed(reference(`${name}.arn`)), ...more]).verdict;
    expect(judged(key.name)).to.equal("compliant");
    expect(judged("nothing")).to.equal("violation");
    expect(judged(key.name, twin)).to.equal("violation");
  });

  it("judges an object by its own setting, else by its bucket's", () => {
    const plain = resource("aws:s3/bucketObjectv2:BucketObjectv2", "plain", { bucket: "exl-dev-parking-raw" });
    const own = resource("aws:s3/bucketObject:BucketObject", "own", {
      bucket: "exl-dev-parking-raw",
      kmsKeyId: "arn:aws:kms:::key/1",
    });
    expect(verdictsOf("ENC-01", [bucket, plain, own])).to.deep.equal({
      raw: "violation",
      plain: "violation",
      own: "compliant",
    });
    expect(verdictsOf("ENC-01", [bucket, key, encryption, plain])).to.include({ plain: "compliant" });
  });

  it("reports a setting of the wrong type", () => {
    const odd = { ...encryption, inputs: { rules: "aws:kms" }, unknown: ["bucket"] };
    const verdict = verdictOn("ENC-01", "raw-encryption", [bucket, odd]);
    expect(verdict).to.include({ verdict: "violation", message: "rules is a text where a list is wanted" });
  });
});
