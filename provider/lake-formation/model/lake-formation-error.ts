/** Names of errors of Lake Formation that the model can answer with (error list of each operation in the API reference). */
export type LakeFormationErrorCode =
  | "AccessDeniedException"
  | "AlreadyExistsException"
  | "ConcurrentModificationException"
  | "EntityNotFoundException"
  | "InvalidInputException"
  | "PermissionTypeMismatchException"
  | "ResourceNumberLimitExceededException"
  | "UnknownOperationException";

/** A refusal in Lake Formation's own words; `status` is the HTTP status (the API answers 400 to all but unknown operations). */
export class LakeFormationError extends Error {
  readonly code: LakeFormationErrorCode;
  readonly status: number;

  constructor(code: LakeFormationErrorCode, message: string) {
    super(message);
    this.name = code;
    this.code = code;
    this.status = code === "UnknownOperationException" ? 404 : 400;
  }

  static invalid(message: string): LakeFormationError {
    return new LakeFormationError("InvalidInputException", message);
  }

  static missing(message: string): LakeFormationError {
    return new LakeFormationError("EntityNotFoundException", message);
  }

  /** Whoever lacks a right does not learn whether the resource is there. */
  static denied(
    message = "Resource does not exist or requester is not authorized to access requested permissions.",
  ): LakeFormationError {
    return new LakeFormationError("AccessDeniedException", message);
  }
}
