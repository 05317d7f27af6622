/** A refusal that a script of faults ordered; named like the exception that AWS's SDK raises for it. */
export class OrderedRefusal extends Error {
  readonly code: string;
  readonly status: number;
  readonly when: "before" | "after";
  /** Where the SDK's errors carry the HTTP status. */
  readonly $metadata: { readonly httpStatusCode: number };

  constructor(code: string, status: number, operation: string, when: "before" | "after") {
    super(`fault ordered for lakeformation ${operation}, ${when} the effect`);
    this.name = code;
    this.code = code;
    this.status = status;
    this.when = when;
    this.$metadata = { httpStatusCode: status };
  }
}
