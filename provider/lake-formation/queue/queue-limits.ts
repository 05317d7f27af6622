/** How the queue of permissions gathers. */
export interface QueueLimits {
  /** Entries of one request, at most 20 [Lake Formation API reference: BatchGrantPermissions]. */
  readonly entriesPerRequest: number;
  /** Requests at a time. */
  readonly requestsInFlight: number;
  /** After the last entry came, wait this long for others to join it, milliseconds. */
  readonly gathering: number;
}

/** As shipped: more requests at a time meet ConcurrentModificationException more often than they save [aws/aws-cdk#36215]. */
export const shippedLimits: QueueLimits = { entriesPerRequest: 20, requestsInFlight: 3, gathering: 25 };
