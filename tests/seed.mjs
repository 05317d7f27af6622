import fc from "fast-check";

/**
 * With LAKEWARD_SEED all properties try the same values in every run: a change is then judged by what it changed, not by luck.
 * Without it each run tries others, and says the seed of what it finds.
 */
const seed = process.env.LAKEWARD_SEED;
if (seed !== undefined) {
  if (!/^-?\d+$/.test(seed)) throw new Error(`LAKEWARD_SEED: "${seed}" is not a whole number`);
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
}
