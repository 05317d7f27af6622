import type * as pulumi from "@pulumi/pulumi";
import { LakeKey } from "../components/keys/lake-key.ts";
import { LakeBucket } from "../components/storage/lake-bucket.ts";
import { accountHash } from "../declaration/names.ts";
import { bucketPrefix } from "./bucket-prefix.ts";
import type { BootstrapTarget } from "./target.ts";

/** Where Pulumi keeps the state of the lake's stacks, and the key under which it keeps their secrets. */
export interface StateStore {
  readonly bucket: string;
  readonly keyArn: pulumi.Output<string>;
}

/** A versioned, encrypted bucket and its key; both outlive the program. */
export function stateStore(target: BootstrapTarget, parent: pulumi.Resource): StateStore {
  const { organisation, environment, account, region } = target;
  const bucket = `${bucketPrefix(target)}-state-${accountHash(account, region)}`;
  const tags = { Application: "lakeward", Environment: environment };
  const dataBearing = { protect: true, retainOnDelete: true };
  const role = (name: string): string => `arn:aws:iam::${account}:role/lakeward/deploy/${name}`;
  const key = new LakeKey(
    "state-key",
    {
      account,
      description: "State and secrets of the lake's stacks",
      alias: `alias/${organisation}-${environment}-state`,
      users: [role("lake-deploy"), role("lake-preview")],
      tags,
      dataBearing,
    },
    { parent },
  );
  new LakeBucket("state", { bucketName: bucket, key: key.arn, expireAfterDays: null, tags, dataBearing }, { parent });
  return { bucket, keyArn: key.arn };
}
