/** Lake Formation and Glue of one account, a real one or the model's. */
export interface Account {
  /** Twelve digits. */
  readonly number: string;
  /** ARN of a role that exists and on which nothing else depends: it is granted things, and they are taken back. */
  readonly principal: string;
  /** Begins every name that the statements make. Lower case. */
  readonly prefix: string;
  readonly lakeFormation: (operation: string, request: object) => Promise<unknown>;
  readonly glue: (operation: string, request: object) => Promise<unknown>;
}
