import type { Estate } from "./estate.ts";
import { databases } from "./lake.ts";
import type { Reading, Resource } from "./resource.ts";

/** Name of the database that a property names, be it that of a database of the document for which the property waits. */
export function databaseNameAt(resource: Resource, path: string, estate: Estate): Reading<string> {
  const own = resource.text(path);
  if (own.state !== "unknown") return own;
  const joined = estate.derive(databases).join(resource, path);
  const name = joined.state === "joined" ? joined.to.text("name") : own;
  return name.state === "known" ? { ...name, path } : own;
}
