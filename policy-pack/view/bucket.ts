import { Candidates } from "./candidates.ts";
import type { Estate } from "./estate.ts";
import type { Resource } from "./resource.ts";

/** Sub-configurations of a bucket that stand in-line or as resources of their own, the older tokens among them. */
const parts = {
  encryption: {
    types: [
      "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
      "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
    ],
    inline: ["serverSideEncryptionConfiguration", "serverSideEncryptionConfigurations[0]"],
  },
  lifecycle: {
    types: [
      "aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration",
      "aws:s3/bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2",
    ],
    inline: ["lifecycleRules"],
  },
  logging: {
    types: ["aws:s3/bucketLogging:BucketLogging", "aws:s3/bucketLoggingV2:BucketLoggingV2"],
    inline: ["logging", "loggings[0]"],
  },
  ownership: { types: ["aws:s3/bucketOwnershipControls:BucketOwnershipControls"], inline: [] },
  policy: { types: ["aws:s3/bucketPolicy:BucketPolicy"], inline: ["policy"] },
  publicAccess: { types: ["aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock"], inline: [] },
  versioning: {
    types: ["aws:s3/bucketVersioning:BucketVersioning", "aws:s3/bucketVersioningV2:BucketVersioningV2"],
    inline: ["versioning", "versionings[0]"],
  },
} as const;

export type BucketPart = keyof typeof parts;

/** Where a sub-configuration stands: the resource and the path in it, "" for a resource of its own. */
export interface PartPlace {
  readonly resource: Resource;
  readonly path: string;
}

export interface Bucket {
  readonly resource: Resource;
  /** The sub-configurations of a kind: resources of its own win over what stands in-line, as they do in AWS. */
  readonly parts: Readonly<Record<BucketPart, readonly PartPlace[]>>;
  /** It takes logs: named as target by another bucket's logging or by a trail, and not a zone of the lake. */
  readonly isLogTarget: boolean;
}

export interface Buckets {
  readonly all: readonly Bucket[];
  readonly candidates: Candidates;
  readonly of: (resource: Resource) => Bucket | undefined;
  /** Sub-configurations that may be any bucket's, by kind. */
  readonly loose: Readonly<Record<BucketPart, readonly Resource[]>>;
  /** Sub-configurations that are joined to no bucket of the document, the loose ones among them. */
  readonly detached: Readonly<Record<BucketPart, readonly Resource[]>>;
}

const bucketTypes = ["aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2"] as const;
/** Where a bucket's name may stand; `id` and `arn` only in what an engine has already made. */
const bucketNames = ["bucket", "id", "arn"] as const;

/** All buckets, whichever of the provider's forms they are written in. */
export function buckets(estate: Estate): Buckets {
  const resources = estate.ofType(...bucketTypes);
  const candidates = new Candidates(resources, bucketNames);
  const own = new Map<string, PartPlace[]>();
  const loose = mapParts((): Resource[] => []);
  const detached = mapParts((): Resource[] => []);
  for (const part of partNames) {
    for (const resource of estate.ofType(...parts[part].types)) {
      const joined = candidates.join(resource, "bucket");
      if (joined.state === "loose") loose[part].push(resource);
      if (joined.state !== "joined") {
        detached[part].push(resource);
        continue;
      }
      const key = `${part} ${joined.to.urn}`;
      own.set(key, [...(own.get(key) ?? []), { resource, path: "" }]);
    }
  }
  const partsOf = (resource: Resource) =>
    mapParts((part): readonly PartPlace[] => own.get(`${part} ${resource.urn}`) ?? inline(resource, part));
  const withParts = resources.map((resource) => ({ resource, parts: partsOf(resource) }));
  const logTargets = logTargetsOf(estate, resources, candidates);
  const all = withParts.map((bucket) => ({
    ...bucket,
    isLogTarget: logTargets.has(bucket.resource) && bucket.resource.ancestor("lakeward:lake:Zone") === undefined,
  }));
  const byResource = new Map(all.map((bucket) => [bucket.resource, bucket]));
  return { all, candidates, loose, detached, of: (resource) => byResource.get(resource) };
}

const partNames = Object.keys(parts) as readonly BucketPart[];

function mapParts<T>(make: (part: BucketPart) => T): Record<BucketPart, T> {
  return {
    encryption: make("encryption"),
    lifecycle: make("lifecycle"),
    logging: make("logging"),
    ownership: make("ownership"),
    policy: make("policy"),
    publicAccess: make("publicAccess"),
    versioning: make("versioning"),
  };
}

function inline(resource: Resource, part: BucketPart): readonly PartPlace[] {
  const path = parts[part].inline.find((place) => resource.get(place).state !== "absent");
  return path === undefined ? [] : [{ resource, path }];
}

function logTargetsOf(estate: Estate, all: readonly Resource[], candidates: Candidates): ReadonlySet<Resource> {
  const naming = [
    ...estate.ofType(...parts.logging.types).map((logging) => [logging, "targetBucket"] as const),
    ...all.flatMap((resource) => parts.logging.inline.map((path) => [resource, `${path}.targetBucket`] as const)),
    ...estate.ofType("aws:cloudtrail/trail:Trail").map((trail) => [trail, "s3BucketName"] as const),
  ];
  return new Set(
    naming.flatMap(([resource, path]) => {
      const joined = candidates.join(resource, path);
      // What keeps the log of its own readers keeps other things too.
      return joined.state === "joined" && !isOwnLog(joined.to, resource, candidates) ? [joined.to] : [];
    }),
  );
}

function isOwnLog(target: Resource, logging: Resource, candidates: Candidates): boolean {
  if (logging === target) return true;
  const logged = candidates.join(logging, "bucket");
  return logged.state === "joined" && logged.to === target;
}

/** The path of a property of a sub-configuration in the resource that holds it. */
export function at(place: PartPlace, property: string): string {
  return place.path === "" ? property : `${place.path}.${property}`;
}
