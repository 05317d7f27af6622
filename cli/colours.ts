import pico from "picocolors";

/** Colours on a terminal only: in a file, a pipe or CI's log they are noise, and the same input has to give the same bytes. */
export const colours = pico.createColors(process.stdout.isTTY === true && process.env.NO_COLOR === undefined);
