/** A signal that is given when this process is asked to stop, so that the engine ends what is on its way and begins no more. */
export function stopWhenAsked(): { readonly signal: AbortSignal; end(): void } {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  // Ctrl-C in a terminal reaches the engine by itself; a second one from here would make it drop everything.
  const interrupted = (): void => {
    if (!process.stdin.isTTY) stop();
  };
  process.on("SIGTERM", stop).on("SIGINT", interrupted);
  return {
    signal: controller.signal,
    end: () => void process.off("SIGTERM", stop).off("SIGINT", interrupted),
  };
}
