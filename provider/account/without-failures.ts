import { CallFailure } from "./call-failure.ts";

interface Reported {
  readonly LFTag?: { readonly TagKey?: string | undefined } | undefined;
  readonly Error?: { readonly ErrorCode?: string | undefined; readonly ErrorMessage?: string | undefined } | undefined;
}

/** The response, if it reports no failure of a part; AWS answers 200 to a request of which a part or all failed. Throws `CallFailure`, uncertain where the other parts were done. */
export function withoutFailures<T extends object>(operation: string, request: object, response: T): T {
  if (!("Failures" in response) || !Array.isArray(response.Failures)) return response;
  const [failure]: readonly Reported[] = response.Failures;
  if (failure === undefined) return response;
  const { ErrorCode, ErrorMessage = "no reason given" } = failure.Error ?? {};
  const about = failure.LFTag?.TagKey;
  const failed = CallFailure.reported(operation, {
    ErrorCode,
    ErrorMessage: about === undefined ? ErrorMessage : `${about}: ${ErrorMessage}`,
  });
  const parts = "LFTags" in request && Array.isArray(request.LFTags) ? request.LFTags.length : 1;
  throw CallFailure.of(operation, failed, response.Failures.length < parts);
}
