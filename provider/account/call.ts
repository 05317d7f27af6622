/** One request and its response. */
export interface Exchange<Request, Response> {
  readonly request: Request;
  readonly response: Response;
}

/** A client narrowed to the operations that are used, each called by AWS's own name; refusals are thrown as AWS names them. */
export type Call<Operations extends { readonly [O in keyof Operations]: Exchange<object, object> }> = <
  O extends keyof Operations & string,
>(
  operation: O,
  request: Operations[O]["request"],
) => Promise<Operations[O]["response"]>;
