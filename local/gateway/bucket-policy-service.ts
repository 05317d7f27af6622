import type { Answer } from "./answer.ts";
import { BucketPolicies } from "./bucket-policies.ts";
import type { BufferedCall } from "./call.ts";
import type { MotoClient } from "./moto-client.ts";
import { s3Operation } from "./s3-operation.ts";

/** S3 as far as bucket policies go; the rest of S3 is moto's. */
export class BucketPolicyService {
  readonly #moto: MotoClient;
  readonly #policies = new BucketPolicies();

  constructor(moto: MotoClient) {
    this.#moto = moto;
  }

  async answer(call: BufferedCall): Promise<Answer> {
    const url = new URL(call.target, "http://gateway");
    const { bucket } = s3Operation(call.method, url.pathname, url.searchParams);
    switch (call.operation) {
      case "PutBucketPolicy":
        await this.#moto.object("HEAD", `/${bucket}`);
        this.#policies.put(bucket, call.body.toString("utf8"));
        return nothing();
      case "GetBucketPolicy": {
        await this.#moto.object("HEAD", `/${bucket}`);
        const body = Buffer.from(this.#policies.get(bucket));
        return { status: 200, headers: { "content-type": "application/json", "content-length": body.length }, body };
      }
      case "DeleteBucketPolicy":
        await this.#moto.object("HEAD", `/${bucket}`);
        this.#policies.delete(bucket);
        return nothing();
      case "DeleteBucket": {
        const answer = await this.#moto.forward(call);
        if (answer.status < 300) this.#policies.delete(bucket);
        return answer;
      }
      default:
        return this.#moto.forward(call);
    }
  }
}

function nothing(): Answer {
  return { status: 204, headers: {}, body: Buffer.alloc(0) };
}
