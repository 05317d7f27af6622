import { isForPeople, longestSession } from "../rules/identity/stay-within-boundary.ts";
import type { Resource } from "../view/resource.ts";

/** Ends sessions of people within the longest one allowed; a boundary is somebody's decision, and is not put there. */
export function shortenSessions(role: Resource): Readonly<Record<string, unknown>> {
  const seconds = role.number("maxSessionDuration");
  return seconds.state === "known" && seconds.value > longestSession && isForPeople(role) === "yes"
    ? { maxSessionDuration: longestSession }
    : {};
}
