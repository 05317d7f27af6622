import { ApiRequest } from "../api-request.ts";
import { LakeFormationError } from "../lake-formation-error.ts";
import { limits } from "../limits.ts";
import type { Operation } from "../model-context.ts";
import { requireOwnCatalogue } from "../read-resource.ts";
import { grantPermissions } from "./grant-permissions.ts";
import { revokePermissions } from "./revoke-permissions.ts";

/** BatchGrantPermissions: each entry as if granted by itself, in order; what fails is reported beside what succeeded. */
export const batchGrantPermissions: Operation = inBatch(grantPermissions);

/** BatchRevokePermissions: each entry as if revoked by itself, in order; what fails is reported beside what succeeded. */
export const batchRevokePermissions: Operation = inBatch(revokePermissions);

function inBatch(single: Operation): Operation {
  return (context, request, caller) => {
    requireOwnCatalogue(context, request);
    const entries = request.parts("Entries");
    if (entries.length < 1 || entries.length > limits.batchEntries.value) {
      throw LakeFormationError.invalid(
        `Entries must have between 1 and ${limits.batchEntries.value} members, not ${entries.length}.`,
      );
    }
    const ids = entries.map((entry) => entry.text("Id"));
    if (new Set(ids).size < ids.length) throw LakeFormationError.invalid("Ids of entries must differ.");
    const failures = entries.flatMap((entry) => {
      try {
        const { Id: _, ...change } = entry.json;
        single(context, new ApiRequest(change), caller);
        return [];
      } catch (error) {
        if (!(error instanceof LakeFormationError)) throw error;
        return [{ RequestEntry: entry.json, Error: { ErrorCode: error.code, ErrorMessage: error.message } }];
      }
    });
    return { Failures: failures };
  };
}
