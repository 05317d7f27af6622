/** A call that AWS refused, or that did not come back. */
export class CallFailure extends Error {
  readonly operation: string;
  /** AWS's name of the error, such as `EntityNotFoundException`. */
  readonly code: string;
  /** May the call have had its effect although it failed? */
  readonly uncertain: boolean;

  constructor(operation: string, code: string, message: string, uncertain: boolean) {
    super(message);
    this.operation = operation;
    this.code = code;
    this.uncertain = uncertain;
  }

  /** What a client threw, whether AWS's answer or the network's. */
  static of(operation: string, error: unknown, uncertain: boolean): CallFailure {
    if (error instanceof CallFailure)
      return new CallFailure(operation, error.code, error.message, error.uncertain || uncertain);
    if (!(error instanceof Error)) return new CallFailure(operation, "Unknown", String(error), uncertain);
    const code = "code" in error && typeof error.code === "string" ? error.code : error.name;
    return new CallFailure(operation, code, error.message, uncertain);
  }

  /** What an answer reports for one entry of a request. */
  static reported(
    operation: string,
    error: { readonly ErrorCode?: string | undefined; readonly ErrorMessage?: string | undefined },
  ): CallFailure {
    return new CallFailure(operation, error.ErrorCode ?? "Unknown", error.ErrorMessage ?? "no reason given", false);
  }
}
