const gone: ReadonlySet<string> = new Set([
  "EntityNotFoundException",
  "NoSuchBucket",
  "NoSuchBucketPolicy",
  "NoSuchEntity",
  "NoSuchEntityException",
  "NoSuchLifecycleConfiguration",
  "NoSuchPublicAccessBlockConfiguration",
  "NoSuchTagSet",
  "NotFound",
  "NotFoundException",
  "OwnershipControlsNotFoundError",
  "ServerSideEncryptionConfigurationNotFoundError",
  "TrailNotFoundException",
]);

/** Whether an error of the SDK says that what was asked for is not there. */
export const isGone = (error: unknown): boolean =>
  error instanceof Error &&
  (gone.has(error.name) ||
    // Athena has no error of its own for a workgroup that is not there.
    (error.name === "InvalidRequestException" && /is not found/i.test(error.message)));

/** The answer of a call, or `undefined` when it says that what was asked for is not there. */
export const unlessGone = async <T>(call: Promise<T>): Promise<T | undefined> => {
  try {
    return await call;
  } catch (error) {
    if (isGone(error)) return undefined;
    throw error;
  }
};
