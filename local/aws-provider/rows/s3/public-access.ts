import type { Values } from "../../property.ts";

/** The four refusals of public access, the same for a bucket and for an account. */
export const publicAccess = {
  blockPublicAcls: { kind: "flag", default: false },
  blockPublicPolicy: { kind: "flag", default: false },
  ignorePublicAcls: { kind: "flag", default: false },
  restrictPublicBuckets: { kind: "flag", default: false },
} as const;

interface PublicAccessBlock {
  readonly BlockPublicAcls?: boolean | undefined;
  readonly BlockPublicPolicy?: boolean | undefined;
  readonly IgnorePublicAcls?: boolean | undefined;
  readonly RestrictPublicBuckets?: boolean | undefined;
}

/** The refusals as S3 and S3 Control take them. */
export const publicAccessWanted = (inputs: Values<typeof publicAccess>): Required<PublicAccessBlock> => ({
  BlockPublicAcls: inputs.blockPublicAcls,
  BlockPublicPolicy: inputs.blockPublicPolicy,
  IgnorePublicAcls: inputs.ignorePublicAcls,
  RestrictPublicBuckets: inputs.restrictPublicBuckets,
});

/** The refusals as S3 and S3 Control tell them. */
export const publicAccessFound = (found: PublicAccessBlock) => ({
  blockPublicAcls: found.BlockPublicAcls,
  blockPublicPolicy: found.BlockPublicPolicy,
  ignorePublicAcls: found.IgnorePublicAcls,
  restrictPublicBuckets: found.RestrictPublicBuckets,
});
