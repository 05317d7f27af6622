import { createHash } from "node:crypto";

/** Draws a whole number from 0 up to, and without, `below`. */
export type Draws = (below: number) => number;

/**
 * A sequence of draws that the text alone decides, the same on every machine: sfc32, seeded by SHA-256. Each column has a sequence of its
 * own, so that another column changes nothing in it.
 */
export function drawsOf(...text: readonly string[]): Draws {
  const digest = createHash("sha256").update(text.join("\n")).digest();
  let [a, b, c, counter] = [0, 4, 8, 12].map((at) => digest.readInt32LE(at)) as [number, number, number, number];
  return (below) => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) % below;
  };
}
