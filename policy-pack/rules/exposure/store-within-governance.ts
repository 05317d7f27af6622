import { violation } from "../../judgement.ts";
import type { Finding, Rule } from "../../rule.ts";

/** Stores to which neither the lake's grants nor its zones reach. */
const outside: Readonly<Record<string, string>> = {
  "aws:s3/directoryBucket:DirectoryBucket": "is a directory bucket",
  "aws:s3/vectorsVectorBucket:VectorsVectorBucket": "is a vector bucket",
  "aws:s3/vectorsIndex:VectorsIndex": "is an index of vectors",
  "aws:s3tables/tableBucket:TableBucket": "is a table bucket",
  "aws:s3tables/namespace:Namespace": "is a namespace of a table bucket",
  "aws:s3tables/table:Table": "is a table of a table bucket",
  "aws:s3control/bucket:Bucket": "is a bucket on an outpost",
};

/** PUB-08: data lies where the lake's grants, retention and erasure reach it; another store needs an accepted exception. */
export const storeWithinGovernance: Rule = (estate) =>
  Object.entries(outside).flatMap(([type, what]) =>
    estate
      .ofType(type)
      .map((on): Finding => ({ on, ...violation(`${what}, which the lake's permissions do not reach`, []) })),
  );
