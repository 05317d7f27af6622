import type { Finding } from "./rule.ts";
import { describeMalformed } from "./view/describe-malformed.ts";
import type { Reading } from "./view/resource.ts";

/** A finding without the resource that it is on. */
export type Judgement = Omit<Finding, "on">;

/** The rule holds, resting on these properties. */
export function compliant(properties: readonly string[] = []): Judgement {
  return { verdict: "compliant", message: "", properties };
}

/** The rule is broken; `message` says what is wrong, and in which property. */
export function violation(message: string, properties: readonly string[], more: Partial<Judgement> = {}): Judgement {
  return { verdict: "violation", message, properties, ...more };
}

/** It cannot be told; `undecidedOn` are the URNs that it waits for, or property paths where the document names none. */
export function undecided(
  message: string,
  properties: readonly string[],
  undecidedOn: readonly string[],
  more: Partial<Judgement> = {},
): Judgement {
  return { verdict: "undecided", message, properties, undecidedOn, ...more };
}

/** The judgement on a property that could not be read: undecided while unknown, a violation when missing or malformed. */
export function unreadable(
  reading: Exclude<Reading<unknown>, { readonly state: "known" }>,
  missing = `${reading.path} is missing`,
): Judgement {
  switch (reading.state) {
    case "unknown": {
      const waitedFor = reading.dependsOn.map(({ urn }) => urn);
      return undecided(
        `${reading.path} is not known yet`,
        [reading.path],
        waitedFor.length > 0 ? waitedFor : [reading.path],
      );
    }
    case "malformed":
      return violation(describeMalformed(reading), [reading.path]);
    case "absent":
      return violation(missing, [reading.path]);
  }
}

/** The judgement that counts of several on one resource: a violation before an undecided one; messages and paths of its rank are joined. */
export function worst(judgements: readonly Judgement[]): Judgement {
  const rank = (verdict: Judgement["verdict"]) => judgements.filter((judgement) => judgement.verdict === verdict);
  const mandatoryFirst = (all: readonly Judgement[]) =>
    all.some((one) => !one.advisory) ? all.filter((one) => !one.advisory) : all;
  const violations = rank("violation");
  const ranked = violations.some((one) => !one.advisory)
    ? violations
    : rank("undecided").some((one) => !one.advisory)
      ? rank("undecided")
      : [];
  const chosen = mandatoryFirst(ranked.length > 0 ? ranked : violations.length > 0 ? violations : rank("undecided"));
  const [first] = chosen;
  if (first === undefined) return compliant(unique(judgements.flatMap(({ properties }) => properties)));
  return {
    verdict: first.verdict,
    ...(first.fix === undefined ? {} : { fix: first.fix }),
    ...(first.declared === undefined ? {} : { declared: first.declared }),
    ...(first.advisory === undefined ? {} : { advisory: first.advisory }),
    message: unique(chosen.map(({ message }) => message)).join("; "),
    properties: unique(chosen.flatMap(({ properties }) => properties)),
    undecidedOn: unique(chosen.flatMap(({ undecidedOn }) => undecidedOn ?? [])),
    related: unique(chosen.flatMap(({ related }) => related ?? [])),
  };
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
