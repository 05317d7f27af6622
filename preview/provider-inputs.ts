import { knownValues } from "./values.ts";

/**
 * Configuration of the provider behind a resource: of the provider resource that the program chose, else what the stack
 * configures for the package (`aws:region`), from which the engine would make the default provider.
 *
 * Providers take text only, so lists, maps and truth values travel as JSON; here they are values again.
 */
export function providerInputs(
  packageName: string,
  chosen: Readonly<Record<string, unknown>> | undefined,
  config: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> {
  if (chosen !== undefined) return mapValues(knownValues(chosen).inputs, decoded);
  const prefix = `${packageName}:`;
  const configured = Object.entries(config).filter(([key]) => key.startsWith(prefix));
  return Object.fromEntries(configured.sort().map(([key, text]) => [key.slice(prefix.length), decoded(text)]));
}

function decoded(text: unknown): unknown {
  if (typeof text !== "string" || !/^(\{|\[|true$|false$)/.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function mapValues(
  record: Readonly<Record<string, unknown>>,
  change: (value: unknown) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
