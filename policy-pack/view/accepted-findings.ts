import type { Estate } from "./estate.ts";
import { accountOf } from "./lake.ts";
import type { Reading, Resource } from "./resource.ts";

/** A finding that somebody accepts for a time, as the account's component says it. */
export interface AcceptedFinding {
  /** Path of the entry in the account's component. */
  readonly path: string;
  readonly account: Resource;
  readonly rule: Reading<string>;
  /** `type::name` of one resource. */
  readonly resource: Reading<string>;
  readonly department: Reading<string>;
  /** How many resources were looked at when it was accepted. */
  readonly covers: Reading<number>;
  readonly reason: Reading<string>;
  readonly approvedBy: Reading<string>;
  readonly approvedOn: Reading<string>;
  readonly until: Reading<string>;
  /** Its path in the declarations. */
  readonly declared: string | undefined;
}

/** All accepted findings; none while they cannot be read as a list, of which GOV-01 speaks. */
export function acceptedFindings(estate: Estate): readonly AcceptedFinding[] {
  const account = accountOf(estate);
  if (account === undefined) return [];
  const list = account.elements("acceptedFindings");
  if (list.state !== "known") return [];
  return list.value.map((path): AcceptedFinding => {
    const declared = account.text(`${path}.declarationPath`);
    return {
      path,
      account,
      rule: account.text(`${path}.rule`),
      resource: account.text(`${path}.resource`),
      department: account.text(`${path}.department`),
      covers: account.number(`${path}.covers`),
      reason: account.text(`${path}.reason`),
      approvedBy: account.text(`${path}.approved.by`),
      approvedOn: account.text(`${path}.approved.on`),
      until: account.text(`${path}.until`),
      declared: declared.state === "known" ? declared.value : undefined,
    };
  });
}
