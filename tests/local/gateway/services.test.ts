import {
  AthenaClient,
  CreateWorkGroupCommand,
  GetWorkGroupCommand,
  ListWorkGroupsCommand,
  UpdateWorkGroupCommand,
} from "@aws-sdk/client-athena";
import { CreateRoleCommand, GetRoleCommand, IAMClient } from "@aws-sdk/client-iam";
import {
  CreateKeyCommand,
  EnableKeyRotationCommand,
  GetKeyRotationStatusCommand,
  KMSClient,
} from "@aws-sdk/client-kms";
import {
  CreateBucketCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetBucketEncryptionCommand,
  GetBucketPolicyCommand,
  GetObjectCommand,
  PutBucketEncryptionCommand,
  PutBucketPolicyCommand,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { GetPublicAccessBlockCommand, PutPublicAccessBlockCommand, S3ControlClient } from "@aws-sdk/client-s3-control";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { expect } from "chai";
import { localAws } from "./local-aws.ts";
import { refusal } from "./refusal.ts";

const tlsOnly = JSON.stringify({
  Version: "2012-10-17",
  Statement: [
    {
      Effect: "Deny",
      Principal: "*",
      Action: "s3:*",
      Resource: "arn:aws:s3:::*",
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
  ],
});

describe("the local AWS, services that moto answers", () => {
  const aws = localAws();
  const s3 = () => new S3Client({ ...aws.client(), forcePathStyle: true });

  it("says who the caller is: the deploy role of the account", async () => {
    const identity = await new STSClient(aws.client()).send(new GetCallerIdentityCommand({}));
    expect(identity.Account).to.equal("111122223333");
    expect(identity.Arn).to.equal("arn:aws:iam::111122223333:role/lakeward/deploy/lake-deploy");
  });

  it("keeps an object of several megabytes, with a key that needs encoding, as it was put", async () => {
    await s3().send(
      new CreateBucketCommand({
        Bucket: "lake-objects",
        CreateBucketConfiguration: { LocationConstraint: "eu-west-2" },
      }),
    );
    const content = Buffer.alloc(6_000_000, "pcn,ward\n");
    const place = { Bucket: "lake-objects", Key: "raw/import date=2026-11-21/ü.csv" };
    await s3().send(new PutObjectCommand({ ...place, Body: content }));
    const read = await s3().send(new GetObjectCommand(place));
    expect(Buffer.compare(Buffer.from((await read.Body?.transformToByteArray()) ?? []), content)).to.equal(0);
  });

  it("gives a bucket policy back as it was put, and a TLS-only policy stops no later put", async () => {
    const Bucket = "lake-with-policy";
    await s3().send(
      new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: "eu-west-2" } }),
    );
    expect(await refusal(s3().send(new GetBucketPolicyCommand({ Bucket })))).to.equal("NoSuchBucketPolicy");
    await s3().send(new PutBucketPolicyCommand({ Bucket, Policy: tlsOnly }));
    await s3().send(new PutObjectCommand({ Bucket, Key: "a.csv", Body: "a" }));
    expect((await s3().send(new GetBucketPolicyCommand({ Bucket }))).Policy).to.equal(tlsOnly);
    await s3().send(new DeleteObjectCommand({ Bucket, Key: "a.csv" }));
    await s3().send(new DeleteBucketCommand({ Bucket }));
    expect(await refusal(s3().send(new GetBucketPolicyCommand({ Bucket })))).to.equal("NoSuchBucket");
    await s3().send(
      new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: "eu-west-2" } }),
    );
    expect(await refusal(s3().send(new GetBucketPolicyCommand({ Bucket })))).to.equal("NoSuchBucketPolicy");
  });

  it("reads a bucket's encryption back with its key", async () => {
    const kms = new KMSClient(aws.client());
    const key = await kms.send(new CreateKeyCommand({ Description: "parking data" }));
    const KeyId = key.KeyMetadata?.KeyId;
    await kms.send(new EnableKeyRotationCommand({ KeyId }));
    expect((await kms.send(new GetKeyRotationStatusCommand({ KeyId }))).KeyRotationEnabled).to.equal(true);
    const Bucket = "lake-encrypted";
    await s3().send(
      new CreateBucketCommand({ Bucket, CreateBucketConfiguration: { LocationConstraint: "eu-west-2" } }),
    );
    const rule = {
      ApplyServerSideEncryptionByDefault: { SSEAlgorithm: "aws:kms" as const, KMSMasterKeyID: key.KeyMetadata?.Arn },
      BucketKeyEnabled: true,
    };
    await s3().send(new PutBucketEncryptionCommand({ Bucket, ServerSideEncryptionConfiguration: { Rules: [rule] } }));
    const read = await s3().send(new GetBucketEncryptionCommand({ Bucket }));
    expect(read.ServerSideEncryptionConfiguration?.Rules?.[0]).to.deep.include(rule);
  });

  it("keeps a role in its account and path", async () => {
    const iam = new IAMClient(aws.client());
    const AssumeRolePolicyDocument = JSON.stringify({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Principal: { Service: "lakeformation.amazonaws.com" }, Action: "sts:AssumeRole" }],
    });
    await iam.send(
      new CreateRoleCommand({ RoleName: "parking-analysts", Path: "/lakeward/group/", AssumeRolePolicyDocument }),
    );
    const role = await iam.send(new GetRoleCommand({ RoleName: "parking-analysts" }));
    expect(role.Role?.Arn).to.equal("arn:aws:iam::111122223333:role/lakeward/group/parking-analysts");
  });

  it("keeps the account's public access block", async () => {
    const { endpoint } = aws.client();
    // Before a loopback address the account cannot stand in the host name, where the SDK's own rules put it.
    const control = new S3ControlClient({ ...aws.client(), endpointProvider: () => ({ url: new URL(endpoint) }) });
    const block = {
      BlockPublicAcls: true,
      IgnorePublicAcls: true,
      BlockPublicPolicy: true,
      RestrictPublicBuckets: true,
    };
    await control.send(
      new PutPublicAccessBlockCommand({ AccountId: "111122223333", PublicAccessBlockConfiguration: block }),
    );
    const read = await control.send(new GetPublicAccessBlockCommand({ AccountId: "111122223333" }));
    expect(read.PublicAccessBlockConfiguration).to.deep.equal(block);
  });

  it("updates a workgroup, which moto cannot, and refuses one that is not there", async () => {
    const athena = new AthenaClient(aws.client());
    expect(await refusal(athena.send(new GetWorkGroupCommand({ WorkGroup: "parking-analysts" })))).to.equal(
      "InvalidRequestException",
    );
    const ResultConfiguration = {
      OutputLocation: "s3://results/parking/",
      EncryptionConfiguration: { EncryptionOption: "SSE_KMS" as const, KmsKey: "k" },
    };
    await athena.send(
      new CreateWorkGroupCommand({
        Name: "parking-analysts",
        Configuration: { ResultConfiguration, BytesScannedCutoffPerQuery: 10_000_000 },
      }),
    );
    await athena.send(
      new UpdateWorkGroupCommand({
        WorkGroup: "parking-analysts",
        Description: "Parking analysts",
        ConfigurationUpdates: {
          RemoveBytesScannedCutoffPerQuery: true,
          ResultConfigurationUpdates: { OutputLocation: "s3://results/parking/analysts/" },
        },
      }),
    );
    const { WorkGroup } = await athena.send(new GetWorkGroupCommand({ WorkGroup: "parking-analysts" }));
    expect(WorkGroup?.Description).to.equal("Parking analysts");
    expect(WorkGroup?.Configuration?.BytesScannedCutoffPerQuery).to.equal(undefined);
    expect(WorkGroup?.Configuration?.ResultConfiguration).to.deep.equal({
      ...ResultConfiguration,
      OutputLocation: "s3://results/parking/analysts/",
    });
    const listed = await athena.send(new ListWorkGroupsCommand({}));
    expect(listed.WorkGroups?.find((group) => group.Name === "parking-analysts")?.Description).to.equal(
      "Parking analysts",
    );
  });
});
