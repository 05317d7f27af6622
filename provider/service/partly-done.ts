/** An operation that stopped midway: `state` is what the account may hold now, so that the next run goes on from there. */
export class PartlyDone extends Error {
  readonly state: object;
  /** Identity of the resource, set where it is known. */
  id: string | undefined;

  constructor(message: string, state: object) {
    super(message);
    this.state = state;
  }
}
