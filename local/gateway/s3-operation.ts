/** Sub-resources of a bucket: query key → what stands after Get, Put or Delete in the operation's name. */
const bucketParts: Readonly<Record<string, string>> = {
  accelerate: "BucketAccelerateConfiguration",
  acl: "BucketAcl",
  cors: "BucketCors",
  encryption: "BucketEncryption",
  lifecycle: "BucketLifecycleConfiguration",
  location: "BucketLocation",
  logging: "BucketLogging",
  notification: "BucketNotificationConfiguration",
  "object-lock": "ObjectLockConfiguration",
  ownershipControls: "BucketOwnershipControls",
  policy: "BucketPolicy",
  policyStatus: "BucketPolicyStatus",
  publicAccessBlock: "PublicAccessBlock",
  replication: "BucketReplication",
  requestPayment: "BucketRequestPayment",
  tagging: "BucketTagging",
  versioning: "BucketVersioning",
  website: "BucketWebsite",
};

const objectParts: Readonly<Record<string, string>> = {
  acl: "ObjectAcl",
  "legal-hold": "ObjectLegalHold",
  retention: "ObjectRetention",
  tagging: "ObjectTagging",
};

const verbs: Readonly<Record<string, string>> = { GET: "Get", PUT: "Put", DELETE: "Delete" };

const bucketItself: Readonly<Record<string, string>> = {
  GET: "ListObjects",
  PUT: "CreateBucket",
  DELETE: "DeleteBucket",
  HEAD: "HeadBucket",
};

const objectItself: Readonly<Record<string, string>> = {
  GET: "GetObject",
  PUT: "PutObject",
  DELETE: "DeleteObject",
  HEAD: "HeadObject",
};

/** An S3 request by AWS's name, with the bucket and key of its path; `object` where its body is the object's own bytes. */
export function s3Operation(
  method: string,
  pathname: string,
  query: URLSearchParams,
): { readonly operation: string; readonly bucket: string; readonly key: string; readonly object: boolean } {
  const [bucket = "", ...rest] = pathname.slice(1).split("/");
  const key = rest.join("/");
  const named = (operation: string, object = false) => ({ operation, bucket, key, object });
  if (bucket === "") return named("ListBuckets");
  const parts = key === "" ? bucketParts : objectParts;
  const part = Object.keys(parts).find((name) => query.has(name));
  if (part !== undefined) return named(`${verbs[method] ?? method}${parts[part]}`);
  if (key === "") {
    if (method === "POST" && query.has("delete")) return named("DeleteObjects");
    if (method === "GET" && query.get("list-type") === "2") return named("ListObjectsV2");
    if (method === "GET" && query.has("versions")) return named("ListObjectVersions");
    if (method === "GET" && query.has("uploads")) return named("ListMultipartUploads");
    return named(bucketItself[method] ?? `${method} bucket`);
  }
  if (query.has("uploads")) return named("CreateMultipartUpload");
  if (query.has("uploadId")) {
    if (method === "PUT") return named("UploadPart", true);
    return named(
      method === "POST" ? "CompleteMultipartUpload" : method === "GET" ? "ListParts" : "AbortMultipartUpload",
    );
  }
  return named(objectItself[method] ?? `${method} object`, method === "PUT" || method === "GET");
}
