/** Where a step says what it does. */
export interface Report {
  /** A line that stays. */
  line(text: string): void;
  /** How far something is; on a terminal it overwrites itself, elsewhere it is a line now and then. */
  progress(text: string): void;
}

const betweenLines = 30_000;

/** A report to a terminal or a log file. Reads the clock to keep a log short. */
export function reportTo(stream: NodeJS.WriteStream): Report {
  let open = false;
  let last = Date.now();
  // A reader that has gone (`… | head`) must not stop the work half-way.
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  return {
    line(text) {
      stream.write(`${open ? "\r\u001b[K" : ""}${text}\n`);
      open = false;
    },
    progress(text) {
      if (stream.isTTY) {
        stream.write(`\r\u001b[K${text.slice(0, (stream.columns ?? 120) - 1)}`);
        open = true;
      } else if (Date.now() - last >= betweenLines) {
        stream.write(`${text}\n`);
        last = Date.now();
      }
    },
  };
}
