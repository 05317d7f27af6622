import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isMap, isScalar, type Node, parseDocument } from "yaml";
import { BadInput } from "./bad-input.ts";

/** Stack configuration: `namespace:key` → text, as Pulumi hands it to a program. */
export type StackConfig = Readonly<Record<string, string>>;

/** The `config:` of `Pulumi.<stack>.yaml`, or null when there is no such file. Encrypted values are left out: nobody can read them offline. */
export function readStackFile(directory: string, stack: string): StackConfig | null {
  const name = `Pulumi.${stack}.yaml`;
  const text = readIfThere(join(directory, name));
  if (text === null) return null;
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error !== undefined) throw new BadInput(`${name}: ${error.message}`);
  const config = document.get("config", true);
  if (config === undefined) return {};
  if (!isMap<Node, Node | null>(config)) throw new BadInput(`${name}: config: is not a map of keys and values`);
  const entries = config.items.flatMap(({ key, value }): [string, string][] => {
    if (value === null || (isMap(value) && value.has("secure"))) return [];
    // The text that stands there: an account id written without quotes must not lose its leading zero.
    const written = isScalar(value) ? (value.source ?? String(value.value)) : JSON.stringify(value.toJS(document));
    return [[isScalar(key) ? String(key.value) : String(key), written]];
  });
  return Object.fromEntries(entries);
}

/** Name of the project in `Pulumi.yaml`; `lakeward` where there is none. */
export function readProjectName(directory: string): string {
  const text = readIfThere(join(directory, "Pulumi.yaml"));
  const name: unknown = text === null ? undefined : parseDocument(text, { prettyErrors: false }).get("name");
  return typeof name === "string" ? name : "lakeward";
}

function readIfThere(file: string): string | null {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}
