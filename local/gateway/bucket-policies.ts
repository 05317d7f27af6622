import { ServiceError } from "./service-error.ts";

/**
 * The buckets' policies, kept here and not by moto: moto takes a Deny without its Condition,
 * so that a policy "TLS only" would refuse every later put. They are stored and read back, not enforced.
 */
export class BucketPolicies {
  readonly #kept = new Map<string, string>();

  /** Throws MalformedPolicy for what is no JSON object with statements. */
  put(bucket: string, policy: string): void {
    if (!hasStatements(policy))
      throw new ServiceError("MalformedPolicy", "Policies must be valid JSON and the first byte must be '{'");
    this.#kept.set(bucket, policy);
  }

  get(bucket: string): string {
    const policy = this.#kept.get(bucket);
    if (policy === undefined) throw new ServiceError("NoSuchBucketPolicy", "The bucket policy does not exist", 404);
    return policy;
  }

  delete(bucket: string): void {
    this.#kept.delete(bucket);
  }
}

function hasStatements(policy: string): boolean {
  try {
    const parsed: unknown = JSON.parse(policy);
    return typeof parsed === "object" && parsed !== null && "Statement" in parsed;
  } catch {
    return false;
  }
}
