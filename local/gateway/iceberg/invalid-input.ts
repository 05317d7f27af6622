import { ServiceError } from "../service-error.ts";

/** Glue's refusal of a table that Iceberg cannot have. */
export function invalidInput(message: string): ServiceError {
  return new ServiceError("InvalidInputException", message);
}
