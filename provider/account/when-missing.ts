import { CallFailure } from "./call-failure.ts";

/** The call's result, or `otherwise` when what it is about does not exist. */
export async function whenMissing<T, M = T>(call: Promise<T>, otherwise: M): Promise<T | M> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof CallFailure && error.code === "EntityNotFoundException") return otherwise;
    throw error;
  }
}
