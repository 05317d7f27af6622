/** A query that is not answered, and why: what was asked is not right (`input`), or whoever asks may not see it (`access`). */
export class QueryRefused extends Error {
  readonly because: "input" | "access";

  constructor(because: "input" | "access", message: string) {
    super(message);
    this.because = because;
  }
}
