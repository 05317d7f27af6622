import type { LocalEnvironment } from "./local-environment.ts";

/** The environment as lines that a POSIX shell takes with `eval "$(…)"`. */
export function environmentLines(environment: LocalEnvironment): readonly string[] {
  const unset = environment.unset.map((name) => `unset ${name}`);
  const set = Object.entries(environment.set).map(([name, value]) => `export ${name}=${quoted(value)}`);
  return [...unset, ...set];
}

function quoted(value: string): string {
  return /^[\w./:@%+,-]*$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
