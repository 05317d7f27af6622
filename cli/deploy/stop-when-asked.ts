/** Tells a running engine that this process is asked to stop. */
export interface Stopping {
  /** Given when the engine is to end what is on its way and to begin no more. */
  readonly signal: AbortSignal;
  /** The engine has told something: from now on it hears. Until then it holds the stack's lock already and would leave it. */
  begun(): void;
  end(): void;
}

/** Listens for this process being asked to stop, until `end`. */
export function stopWhenAsked(): Stopping {
  const controller = new AbortController();
  let [asked, hears] = [false, false];
  const stop = (): void => {
    asked = true;
    if (hears) controller.abort();
  };
  // Ctrl-C in a terminal reaches the engine by itself; a second one from here would make it drop everything.
  const interrupted = (): void => {
    if (!process.stdin.isTTY) stop();
  };
  process.on("SIGTERM", stop).on("SIGINT", interrupted);
  return {
    signal: controller.signal,
    begun() {
      hears = true;
      if (asked) controller.abort();
    },
    end: () => void process.off("SIGTERM", stop).off("SIGINT", interrupted),
  };
}
