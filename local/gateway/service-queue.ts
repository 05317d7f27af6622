/** Runs the work of one service at a time: moto loses writes and fails on reads when one service is called concurrently. */
export class ServiceQueue {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Runs `work` when everything queued for `service` before it is done, whether that failed or not. */
  run<T>(service: string, work: () => Promise<T>): Promise<T> {
    const previous = this.#last.get(service) ?? Promise.resolve();
    const next = previous.then(work, work);
    this.#last.set(
      service,
      next.catch(() => undefined),
    );
    return next;
  }
}
