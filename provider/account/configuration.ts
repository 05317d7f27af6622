import type { Problem } from "../service/shape.ts";
import { holdsUnknown, isProperties, type Properties, type Value } from "../service/value.ts";

/** Where and as whom AWS is called. */
export interface Configuration {
  readonly region: string;
  /** Accounts that may be changed. */
  readonly allowedAccountIds: readonly string[];
  readonly profile?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly assumeRole?: AssumedRole | undefined;
  /** Longest time for one call with all its repetitions, seconds. */
  readonly retrySeconds: number;
}

/** Five minutes outlast a throttled account and a role that IAM is still spreading; an hour is the engine's own patience. */
const retrySeconds = { default: 300, longest: 3600 };

export interface AssumedRole {
  readonly roleArn: string;
  readonly sessionName?: string | undefined;
  readonly externalId?: string | undefined;
}

/** Reads the provider's configuration, which the engine sends as text and some programs as lists and objects; unknown values of a preview are left out. */
export function readConfiguration(variables: Properties): {
  readonly configuration: Configuration;
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const text = (key: string): string | undefined => {
    const value = variables[key];
    if (value === undefined || value === null || value === "" || holdsUnknown(value)) return undefined;
    if (typeof value === "string") return value;
    if (typeof value === "number") return String(value);
    problems.push({ property: key, reason: "is not text" });
    return undefined;
  };
  const parsed = (key: string, wanted: string): Value | undefined => {
    const given = variables[key];
    if (typeof given === "object" && !holdsUnknown(given)) return given ?? undefined;
    const value = text(key);
    if (value === undefined) return undefined;
    try {
      return JSON.parse(value);
    } catch {
      problems.push({ property: key, reason: `is not JSON; ${wanted} is wanted` });
      return undefined;
    }
  };
  const configuration = {
    region: text("region") ?? "",
    allowedAccountIds: accounts(parsed("allowedAccountIds", 'a list such as ["111122223333"]'), problems),
    profile: text("profile"),
    endpoint: text("endpoint"),
    assumeRole: assumedRole(parsed("assumeRole", "an object with roleArn"), problems),
    retrySeconds: seconds(text("retrySeconds"), problems),
  };
  const missing = (key: string) => variables[key] === undefined || variables[key] === "";
  if (missing("region"))
    problems.push({ property: "region", reason: "is missing; a region such as eu-west-2 is wanted" });
  if (missing("allowedAccountIds")) {
    problems.push({
      property: "allowedAccountIds",
      reason: "is missing; name the accounts that may be changed, so that no other is",
    });
  }
  return { configuration, problems };
}

function accounts(value: Value | undefined, problems: Problem[]): readonly string[] {
  if (value === undefined) return [];
  const given: readonly Value[] = Array.isArray(value) ? value : [];
  const ids = given.filter((each) => typeof each === "string").filter((each) => /^\d{12}$/.test(each));
  if (ids.length === 0 || ids.length !== given.length) {
    problems.push({
      property: "allowedAccountIds",
      reason: "is not a list of account ids; each has twelve digits, in quotes",
    });
  }
  return ids;
}

function seconds(value: string | undefined, problems: Problem[]): number {
  if (value === undefined) return retrySeconds.default;
  const given = Number(value);
  if (Number.isInteger(given) && given >= 0 && given <= retrySeconds.longest) return given;
  problems.push({
    property: "retrySeconds",
    reason: `"${value}" is no whole number of seconds from 0 (try once) to ${retrySeconds.longest}`,
  });
  return retrySeconds.default;
}

function assumedRole(value: Value | undefined, problems: Problem[]): AssumedRole | undefined {
  if (value === undefined) return undefined;
  const text = (key: string) => {
    const part = isProperties(value) ? value[key] : undefined;
    return typeof part === "string" ? part : undefined;
  };
  const roleArn = text("roleArn");
  if (roleArn === undefined) {
    problems.push({ property: "assumeRole", reason: "has no roleArn" });
    return undefined;
  }
  return { roleArn, sessionName: text("sessionName"), externalId: text("externalId") };
}
