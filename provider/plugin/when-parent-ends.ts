/** How often is looked, milliseconds. */
const interval = 500;

/**
 * Effects: calls `ended` once, soon after the process that began this one has ended; a killed engine cannot say so itself.
 * A process without its parent gets another one, which is how it is seen.
 */
export function whenParentEnds(ended: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    ended();
  }, interval);
  watch.unref();
}
