import type { Answer } from "./bucket-arn.ts";
import type { Estate } from "./estate.ts";
import { accountOf } from "./lake.ts";

/** The AWS accounts with which the body deals. */
export interface AccountRegister {
  readonly accounts: ReadonlySet<string>;
  /** False where nobody says, or not all of it is known: an account that is missing may be one of them. */
  readonly isWhole: boolean;
}

/** The accounts that the account's component allows, and those of the plan's parameters. */
export function accountRegister(estate: Estate): AccountRegister {
  const component = accountOf(estate);
  const listed = component?.elements("allowedAccounts");
  const readings =
    component && listed?.state === "known" ? listed.value.map((path) => component.text(path)) : undefined;
  const given: unknown = estate.parameters.allowedAccounts;
  const accounts = new Set([
    ...(readings ?? []).flatMap((reading) => (reading.state === "known" ? [reading.value] : [])),
    ...(Array.isArray(given) ? given.filter((one) => typeof one === "string") : []),
  ]);
  const isSaid = readings === undefined ? Array.isArray(given) : readings.every(({ state }) => state === "known");
  return {
    accounts,
    isWhole: isSaid && (listed === undefined || listed.state === "known" || listed.state === "absent"),
  };
}

/** Whether the body deals with an account. */
export function isRegistered(account: string, { accounts, isWhole }: AccountRegister): Answer {
  if (accounts.has(account)) return "yes";
  return isWhole ? "no" : "undecided";
}
