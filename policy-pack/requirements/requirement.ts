import { compliant, type Judgement, undecided, unreadable, violation, worst } from "../judgement.ts";
import type { Finding, Rule } from "../rule.ts";
import type { Reading, Resource } from "../view/resource.ts";

/** A demand on one resource; reads it without ever taking an unknown for a yes. */
export type Requirement = (resource: Resource) => Judgement;

/** What the absence of a property means: AWS's default is as demanded, or it is not. */
export interface Absence {
  readonly whenAbsent: "compliant" | "violation";
}

const refused: Absence = { whenAbsent: "violation" };
const harmless: Absence = { whenAbsent: "compliant" };

/** A rule that demands the same of every resource of some types. */
export function demandOf(types: readonly string[], ...requirements: readonly Requirement[]): Rule {
  return (estate) =>
    estate.ofType(...types).map((resource): Finding => ({ on: resource, ...all(requirements)(resource) }));
}

/** Every one of the demands. */
export function all(requirements: readonly Requirement[]): Requirement {
  return (resource) => worst(requirements.map((requirement) => requirement(resource)));
}

/** At least one of the demands; the first one's complaint counts when none is met. */
export function anyOf(first: Requirement, ...others: readonly Requirement[]): Requirement {
  return (resource) => {
    const judged = [first, ...others].map((requirement) => requirement(resource));
    return (
      judged.find(({ verdict }) => verdict === "compliant") ??
      judged.find(({ verdict }) => verdict === "undecided") ??
      first(resource)
    );
  };
}

/** The flag is true; by default its absence is a violation. */
export function isTrue(path: string, absence: Absence = refused): Requirement {
  return (resource) =>
    judged(
      resource.flag(path),
      absence,
      (value) => value || `${path} is false`,
      `${path} is missing, so that it is off`,
    );
}

/** The flag is false; by default its absence is as good. */
export function isFalse(path: string, absence: Absence = harmless): Requirement {
  return (resource) =>
    judged(
      resource.flag(path),
      absence,
      (value) => !value || `${path} is true`,
      `${path} is missing, so that it is on`,
    );
}

/** The text is one of the values; by default its absence is a violation. */
export function isOneOf(path: string, values: readonly string[], absence: Absence = refused): Requirement {
  return (resource) =>
    judged(
      resource.text(path),
      absence,
      (value) => values.includes(value) || `${path} is ${JSON.stringify(value)}, not ${values.join(" or ")}`,
    );
}

/** The number lies between the two, both included; by default its absence is a violation. */
export function isBetween(path: string, least: number, most: number, absence: Absence = refused): Requirement {
  return (resource) =>
    judged(resource.number(path), absence, (value) => {
      if (value < least) return `${path} is ${value}, less than ${least}`;
      return value <= most || `${path} is ${value}, more than ${most}`;
    });
}

/** A text is given that is not blank, or what another resource of the types makes. */
export function isGiven(path: string, made: readonly string[]): Requirement {
  return (resource) => orMade(resource.text(path), made, (text) => text.trim() !== "" || `${path} is empty`);
}

/** A list is given that is not empty, or what other resources of the types make. */
export function isGivenList(path: string, made: readonly string[]): Requirement {
  return (resource) => orMade(resource.elements(path), made, ({ length }) => length > 0 || `${path} is empty`);
}

function orMade<T>(reading: Reading<T>, made: readonly string[], isRight: (value: T) => true | string): Judgement {
  if (reading.state === "unknown" && isMadeBy(reading, made)) return compliant([reading.path]);
  return judged(reading, refused, isRight);
}

/** The demand on each element of a list; a list without elements, or no list, meets it. */
export function each(path: string, requirement: (element: string) => Requirement): Requirement {
  return (resource) => {
    const elements = resource.elements(path);
    if (elements.state === "absent") return compliant([path]);
    if (elements.state !== "known") return unreadable(elements);
    return worst(elements.value.map((element) => requirement(element)(resource)));
  };
}

/** The demand only where another property has one of the values; while that is unknown, a broken demand is undecided. */
export function where(path: string, values: readonly string[], requirement: Requirement): Requirement {
  return (resource) => {
    const reading = resource.text(path);
    if (reading.state === "absent" || reading.state === "malformed") return unreadable(reading);
    if (reading.state === "known") return values.includes(reading.value) ? requirement(resource) : compliant([path]);
    const judgement = requirement(resource);
    return judgement.verdict === "compliant"
      ? judgement
      : undecided(`${path} is not known yet, and ${judgement.message}`, [path], [path]);
  };
}

/** The judgement on a reading: `isRight` answers true, or says what is wrong. */
export function judged<T>(
  reading: Reading<T>,
  absence: Absence,
  isRight: (value: T) => true | string,
  missing?: string,
): Judgement {
  if (reading.state === "absent" && absence.whenAbsent === "compliant") return compliant([reading.path]);
  if (reading.state !== "known") return unreadable(reading, missing);
  const answer = isRight(reading.value);
  return answer === true ? compliant([reading.path]) : violation(answer, [reading.path]);
}

/** Whether an unknown value waits for a resource whose type begins with one of the prefixes. */
export function isMadeBy(
  reading: Extract<Reading<unknown>, { readonly state: "unknown" }>,
  made: readonly string[],
): boolean {
  return reading.dependsOn.some(({ type }) => made.some((prefix) => type.startsWith(prefix)));
}
