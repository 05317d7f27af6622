/** Names of errors of Lake Formation that the model can answer with (error list of each operation in the API reference). */
export type LakeFormationErrorCode =
  | "AccessDeniedException"
  | "AlreadyExistsException"
  | "ConcurrentModificationException"
  | "EntityNotFoundException"
  | "InvalidInputException"
  | "ResourceNumberLimitExceededException"
  | "UnknownOperationException";

/** A refusal in Lake Formation's own words; `status` is the HTTP status (the API answers 400 to all of them). */
export class LakeFormationError extends Error {
  readonly code: LakeFormationErrorCode;
  readonly status: number;

  constructor(code: LakeFormationErrorCode, message: string) {
    super(message);
    this.name = code;
    this.code = code;
    this.status = code === "UnknownOperationException" ? 404 : 400;
  }
}
