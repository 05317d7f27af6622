import { resource } from "../../estate-of.ts";
import type { RuleCases } from "../../rule-cases.ts";

const store = (type: string, inputs: object = {}) => [resource(type, "store", inputs)];

export const cases: RuleCases = {
  rule: "PUB-08",
  compliant: [],
  failing: [
    { it: "a directory bucket", on: "store", resources: store("aws:s3/directoryBucket:DirectoryBucket") },
    { it: "vectors", on: "store", resources: store("aws:s3/vectorsVectorBucket:VectorsVectorBucket") },
    { it: "an index of vectors", on: "store", resources: store("aws:s3/vectorsIndex:VectorsIndex") },
    { it: "a table bucket", on: "store", resources: store("aws:s3tables/tableBucket:TableBucket") },
    { it: "a namespace of it", on: "store", resources: store("aws:s3tables/namespace:Namespace") },
    { it: "a table of it", on: "store", resources: store("aws:s3tables/table:Table") },
    { it: "an outpost", on: "store", resources: store("aws:s3control/bucket:Bucket") },
  ],
  undecided: [],
  malformed: [
    {
      it: "a name that is a list",
      on: "store",
      resources: store("aws:s3/directoryBucket:DirectoryBucket", { bucket: ["x"] }),
    },
  ],
  notApplicable: [{ it: "a bucket", on: "bucket", resources: [resource("aws:s3/bucket:Bucket", "bucket", {})] }],
};
