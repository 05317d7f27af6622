import { AssertionError } from "chai";

/** The name of the exception with which a call is refused; fails when it is not refused. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
  throw new AssertionError("the call was not refused");
}
