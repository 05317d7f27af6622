import { DescribeKeyCommand } from "@aws-sdk/client-kms";
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { expect } from "chai";
import { askAccount } from "../../../local/aws-provider/account.ts";
import { awsAt } from "../../../local/aws-provider/aws.ts";
import type { PlainObject } from "../../../local/aws-provider/property.ts";
import type { Row } from "../../../local/aws-provider/row.ts";
import { StandIn } from "../../../local/aws-provider/stand-in.ts";
import { PartlyDone } from "../../../provider/service/partly-done.ts";
import { account, localStandIn, nowhere } from "./local-stand-in.ts";

const surroundings = { region: "eu-west-2", defaultTags: {} };
const gone = (): Promise<never> => Promise.reject(Object.assign(new Error("No such thing"), { name: "NoSuchBucket" }));
const refused = (): Promise<never> => Promise.reject(Object.assign(new Error("not yours"), { name: "AccessDenied" }));

const thing: Row = {
  type: "aws:test/thing:Thing",
  properties: { name: { kind: "text", required: true, identity: true } },
  outputs: {},
  create: async () => "the-id",
  read: async () => ({ name: "lake" }),
  update: async () => undefined,
  delete: async () => undefined,
};
const subject = { type: thing.type, name: "parking" };
const inputs: PlainObject = { name: "lake" };

const standInWith = (change: Partial<Row>): StandIn =>
  new StandIn(new Map([[thing.type, { ...thing, ...change }]]), surroundings, (region) =>
    awsAt({ ...nowhere, region }, account),
  );

const errorOf = async (act: Promise<unknown>): Promise<Error> => {
  const error: unknown = await act.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error("it did not fail");
  return error;
};

describe("the stand-in for the aws provider", () => {
  it("refuses a type that has no row, before anything is called", () => {
    const other = { type: "aws:sns/topic:Topic", name: "alarms" };
    expect(() => standInWith({}).check(other, {})).to.throw(
      'aws:sns/topic:Topic "alarms": the stand-in for the aws provider has no row for this type, so nothing was done with it. It knows aws:test/thing:Thing',
    );
  });

  it("says that a thing was not created, and why", async () => {
    const error = await errorOf(standInWith({ create: refused }).create(subject, inputs));
    expect(error).to.not.be.instanceOf(PartlyDone);
    expect(error.message).to.equal('aws:test/thing:Thing "parking" was not created: AccessDenied: not yours');
  });

  for (const [what, change] of [
    ["a call after the first one fails", { complete: refused }],
    ["it cannot be read back", { read: refused }],
  ] as const) {
    it(`keeps a thing that was created when ${what}, so that it is not forgotten`, async () => {
      const error = await errorOf(standInWith(change).create(subject, inputs));
      expect(error).to.be.instanceOf(PartlyDone);
      expect(error).to.include({ id: "the-id" });
      expect(error).to.have.property("state").that.deep.equals(inputs);
      expect(error.message).to.equal(
        'aws:test/thing:Thing "parking" was created as the-id but not completed: AccessDenied: not yours. The next `up` goes on with it',
      );
    });
  }

  it("finds nothing where AWS says that it is gone, and fails where it says anything else", async () => {
    expect(await standInWith({ read: gone }).read(subject, "the-id", inputs)).to.equal(undefined);
    const error = await errorOf(standInWith({ read: refused }).read(subject, "the-id", inputs));
    expect(error.message).to.equal('aws:test/thing:Thing "parking" could not be read: AccessDenied: not yours');
  });

  it("takes the delete of what is gone for done, and of nothing else", async () => {
    await standInWith({ delete: gone }).delete(subject, "the-id", inputs);
    const error = await errorOf(standInWith({ delete: refused }).delete(subject, "the-id", inputs));
    expect(error.message).to.equal('aws:test/thing:Thing "parking" was not deleted: AccessDenied: not yours');
  });

  it("fails the update of what is gone", async () => {
    const error = await errorOf(standInWith({ read: async () => undefined }).update(subject, "the-id", inputs, inputs));
    expect(error.message).to.include("it is gone; `pulumi refresh` takes note of that");
  });

  it("says when nothing answers at the endpoint", async () => {
    const place = { ...nowhere, allowedAccountIds: [], defaultTags: {} };
    expect((await errorOf(askAccount(place))).message).to.match(
      /did not say: nothing answers at the endpoint; `npm start`/,
    );
  });
});

describe("the stand-in for the aws provider on a local AWS", () => {
  const local = localStandIn();
  const type = { type: "aws:s3/bucket:Bucket", name: "raw" };

  it("deletes a bucket with objects, versions and all, only when it may", async () => {
    const standIn = local.standIn();
    const versioning = { type: "aws:s3/bucketVersioning:BucketVersioning", name: "raw" };
    const { inputs: kept } = standIn.check(type, { bucket: "lake-full" });
    const { id } = await standIn.create(type, kept);
    const versioned = { bucket: id, versioningConfiguration: { status: "Enabled" } };
    await standIn.create(versioning, standIn.check(versioning, versioned).inputs);
    const s3 = new S3Client({ ...local.aws.client(), forcePathStyle: true });
    for (const Body of ["one", "two"]) await s3.send(new PutObjectCommand({ Bucket: id, Key: "a", Body }));

    const error = await errorOf(standIn.delete(type, id, kept));
    expect(error.message).to.match(/^aws:s3\/bucket:Bucket "raw" was not deleted: BucketNotEmpty/);
    await standIn.delete(type, id, { ...kept, forceDestroy: true });
    expect(await standIn.read(type, id, kept)).to.equal(undefined);
  });

  it("keeps a deleted key until its days are over, and takes it for gone", async () => {
    const standIn = local.standIn();
    const key = { type: "aws:kms/key:Key", name: "data" };
    const { inputs: wanted } = standIn.check(key, { deletionWindowInDays: 7 });
    const { id } = await standIn.create(key, wanted);
    await standIn.delete(key, id, wanted);
    expect(await standIn.read(key, id, wanted)).to.equal(undefined);
    const { kms } = awsAt(local.aws.client(), account);
    const { KeyMetadata } = await kms.send(new DescribeKeyCommand({ KeyId: id }));
    expect(KeyMetadata?.KeyState).to.equal("PendingDeletion");
  });

  it("works only on an account that is allowed", async () => {
    const place = { ...local.aws.client(), defaultTags: {} };
    expect(await askAccount({ ...place, allowedAccountIds: [account] })).to.equal(account);
    const error = await errorOf(askAccount({ ...place, allowedAccountIds: ["999988887777"] }));
    expect(error.message).to.match(
      /is 111122223333, and allowedAccountIds has only 999988887777. Nothing was changed$/,
    );
  });
});
