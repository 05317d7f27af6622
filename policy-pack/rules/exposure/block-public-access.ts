import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";
import { type Bucket, type Buckets, buckets } from "../../view/bucket.ts";
import type { Estate } from "../../view/estate.ts";
import type { Resource } from "../../view/resource.ts";

const flags = ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"] as const;
const accountBlockType = "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock";

/** PUB-01: every bucket, and the account, refuses public access in all four ways. */
export const blockPublicAccess: Rule = (estate) => {
  const view = estate.derive(buckets);
  const blocks = [
    ...view.all.flatMap((bucket) => bucket.parts.publicAccess.map((place) => place.resource)),
    ...view.detached.publicAccess,
  ];
  return [
    ...view.all.map((bucket): Finding => ({ on: bucket.resource, ...judgeBucket(bucket, view) })),
    ...blocks.map((block): Finding => ({ on: block, ...judgeFlags(block) })),
    ...judgeAccount(estate),
  ];
};

function judgeBucket(bucket: Bucket, view: Buckets): Judgement {
  const blocks = bucket.parts.publicAccess.map((place) => place.resource.urn);
  if (blocks.length > 1) {
    return violation("has several public access blocks, of which the last one written wins", ["bucket"], {
      related: blocks,
    });
  }
  if (blocks.length === 1) return { ...compliant(), related: blocks };
  const [loose] = view.loose.publicAccess;
  if (loose)
    return undecided("a public access block may be for this bucket or another", ["bucket"], [loose.urn], {
      related: [loose.urn],
    });
  return violation("has no public access block", ["bucket"]);
}

function judgeFlags(block: Resource): Judgement {
  return worst(
    flags.map((path) => {
      const flag = block.flag(path);
      if (flag.state !== "known") return unreadable(flag);
      return flag.value ? compliant([path]) : violation(`${path} is false`, [path]);
    }),
  );
}

function judgeAccount(estate: Estate): readonly Finding[] {
  const blocks = estate.ofType(accountBlockType);
  const judged = blocks.map((block): Finding => ({ on: block, ...judgeFlags(block) }));
  if (blocks.length > 0 || estate.accountScope === "part") return judged;
  const missing = "the account has no public access block (AccountPublicAccessBlock)";
  return estate.accountScope === "whole"
    ? [{ on: "stack", ...violation(missing, []) }]
    : [
        {
          on: "stack",
          ...undecided(`whether ${missing}: the document does not say that it shows the account`, [], ["scope"], {
            advisory: true,
          }),
        },
      ];
}
