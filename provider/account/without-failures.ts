import { CallFailure } from "./call-failure.ts";

interface Reported {
  readonly LFTag?: { readonly TagKey?: string | undefined } | undefined;
  readonly Error?: { readonly ErrorCode?: string | undefined; readonly ErrorMessage?: string | undefined } | undefined;
}

/** The response, if it reports no failure of a part; AWS answers 200 to a request of which a part or all failed. Throws `CallFailure`. */
export function withoutFailures<T extends object>(operation: string, response: T): T {
  if (!("Failures" in response) || !Array.isArray(response.Failures)) return response;
  const [failure]: readonly Reported[] = response.Failures;
  if (failure === undefined) return response;
  const { ErrorCode, ErrorMessage = "no reason given" } = failure.Error ?? {};
  const about = failure.LFTag?.TagKey;
  throw CallFailure.reported(operation, {
    ErrorCode,
    ErrorMessage: about === undefined ? ErrorMessage : `${about}: ${ErrorMessage}`,
  });
}
